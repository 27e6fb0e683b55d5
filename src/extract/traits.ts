import { commandLine, drawing, placeholder, voices } from "../knowledge/kind.ts";
import { normalizeHeading } from "../knowledge/roles.ts";
import type { Statement } from "../model/statement.ts";
import type { Content } from "./content.ts";

/**
 * What a reader sees of a document before reading it closely: features by name, "group:name", each 0 to 1. The groups:
 * `folder`, `file`, `title`, `key` (of metadata), `heading` (a word), `section` (a whole heading), `role`, `code` (a
 * language), `shape`, `voice`, `word`.
 */
export type Traits = ReadonlyMap<string, number>;

/** Characters of authored text whose words count: enough to know a document, whatever its length. */
const wordsRead = 36_000;

export function traitsOf(path: string, content: Content, statements: readonly Statement[]): Traits {
  const authored = statements.filter(({ form }) => form !== "code");
  return new Map([
    ...pathTraits(path),
    ...titleTraits(content),
    ...headingTraits(content),
    ...keyTraits(content, authored),
    ...codeTraits(content),
    ...shapeTraits(content, authored),
    ...voiceTraits(authored),
    ...wordTraits(authored),
  ]);
}

type Entry = [string, number];

const present = (group: string, names: readonly string[]): Entry[] => names.map((name) => [`${group}:${name}`, 1]);

function pathTraits(path: string): Entry[] {
  const parts = path.replace(/\.\w+$/, "").split("/");
  const file = parts.pop() ?? "";
  // Folders outside of the one that faultlint runs in say where a copy was put, not what it is.
  const folders = /^(?:\.\.|\/|\w:)/.test(path) ? [] : parts;
  const entries = [...present("folder", folders.flatMap(wordsOf)), ...present("file", wordsOf(file))];
  if (/^\d{3,5}(?:\b|[-_])/.test(file)) entries.push(["file:a number", 1]);
  if (/^(?:19|20)\d\d-?\d\d/.test(file)) entries.push(["file:a date", 1]);
  if (/^[A-Z][A-Z_-]+$/.test(file)) entries.push(["file:capitals", 1]);
  return entries;
}

function titleTraits(content: Content): Entry[] {
  const title = content.sections[1];
  if (!title) return [];
  const entries = present("title", wordsOf(title.title));
  if (/^(?:adr|rfc|kep)?[-\s#]*\d{1,5}\b/i.test(title.inline?.text ?? "")) entries.push(["title:a number", 1]);
  return entries;
}

function headingTraits(content: Content): Entry[] {
  return content.sections.slice(2).flatMap((section) => {
    const words = wordsOf(normalizeHeading(section.title));
    return [
      ...present("role", section.roles),
      ...(words.length <= 8 ? present("heading", words) : []),
      ...(words.length <= 5 ? present("section", [words.join(" ")]) : []),
    ];
  });
}

function keyTraits(content: Content, authored: readonly Statement[]): Entry[] {
  const front = content.units.flatMap(({ block }) => (block.type === "front-matter" ? [block.value] : []));
  const keys = front.flatMap((yaml) => [...yaml.matchAll(/^([\w-]{2,30}):/gm)].map((match) => match[1] ?? ""));
  const labels = authored.flatMap(({ label, section }) => (label !== undefined && section <= 2 ? [label] : []));
  const names = [...keys, ...labels].map(wordsOf).filter((words) => words.length > 0 && words.length <= 3);
  return present("key", [...(front.length > 0 ? ["front matter"] : []), ...names.map((words) => words.join(" "))]);
}

function codeTraits(content: Content): Entry[] {
  return content.units.flatMap(({ block }) => {
    if (block.type !== "code") return [];
    const language = block.language.toLowerCase() || (drawing.test(block.value) ? "drawing" : "plain text");
    return present("code", commandLine.test(block.value) ? [language, "commands"] : [language]);
  });
}

function shapeTraits(content: Content, authored: readonly Statement[]): Entry[] {
  const { text, sections, units } = content;
  const count = Math.max(1, authored.length);
  const share = (of: (statement: Statement) => boolean): number => authored.filter(of).length / count;
  const links = units.flatMap(({ block }) =>
    block.type === "paragraph" ? block.inline.marks.filter(({ type }) => type === "link") : [],
  );
  const code = units.reduce((sum, { block }) => sum + (block.type === "code" ? block.value.length : 0), 0);
  const questions = sections.filter(({ inline }) => /\?\s*$/.test(inline?.text ?? ".")).length;
  const words = authored.reduce((sum, statement) => sum + statement.text.length, 0) / count;
  const steps = [800, 1600, 3200, 6400, 12_800, 25_600].filter((limit) => text.length > limit);
  return [
    ["shape:length", Math.min(1, Math.log2(1 + text.length / 250) / 8)],
    ["shape:sections", Math.min(1, sections.length / 40)],
    ["shape:code", code / Math.max(1, text.length)],
    ["shape:links", Math.min(1, links.length / count)],
    ["shape:list items", share(({ form }) => form === "item")],
    ["shape:table rows", share(({ form }) => form === "row")],
    ["shape:checkboxes", share(({ ticked }) => ticked !== undefined)],
    ["shape:placeholders", share((statement) => placeholder.test(statement.text))],
    ["shape:questions", questions / sections.length],
    ["shape:statement length", Math.min(1, words / 200)],
    ...steps.map((limit): Entry => [`shape:over ${String(limit)} characters`, 1]),
  ];
}

function voiceTraits(authored: readonly Statement[]): Entry[] {
  const prose = authored.filter(({ form }) => form === "sentence" || form === "item");
  if (prose.length === 0) return [];
  return Object.entries(voices).map(([name, pattern]) => [
    `voice:${name}`,
    Math.sqrt(prose.filter(({ text }) => pattern.test(text)).length / prose.length),
  ]);
}

/** The words of the text, damped and scaled to one length, so that long documents do not outweigh short ones. */
function wordTraits(authored: readonly Statement[]): Entry[] {
  const written = new Map<string, number>();
  let read = 0;
  for (const { text } of authored) {
    for (const word of writtenIn(text)) written.set(word, (written.get(word) ?? 0) + 1);
    if ((read += text.length) > wordsRead) break;
  }
  const counts = new Map<string, number>();
  for (const [word, count] of written) counts.set(singular(word), (counts.get(singular(word)) ?? 0) + count);
  const damped = [...counts].map(([word, count]): Entry => [`word:${word}`, Math.log2(1 + count)]);
  const length = Math.sqrt(damped.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return damped.map(([name, weight]) => [name, weight / length]);
}

/** The words of `text`: lower case, "camelCase" parted, most plural endings gone. */
function wordsOf(text: string): string[] {
  return writtenIn(text).map(singular);
}

function writtenIn(text: string): string[] {
  const parted = text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").toLowerCase();
  return parted.match(/\p{L}[\p{L}']{1,24}/gu) ?? [];
}

function singular(word: string): string {
  return word.length > 4 && word.endsWith("s") ? word.replace(/(?<=[^sui])s$|'s$/, "") : word;
}
