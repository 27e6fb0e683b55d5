import { concernsOfHeading } from "../../src/knowledge/concern-headings.ts";
import data from "../../src/knowledge/data/concern-headings.json" with { type: "json" };
import { rolesOfHeading } from "../../src/knowledge/roles.ts";
import { stemsOf } from "../../src/knowledge/stem.ts";
import { designConcerns } from "../../src/model/concern.ts";

/** Rewrites that say the same in another way: no verdict may change. */
export const rewrites: Readonly<Record<string, (text: string) => string>> = {
  "wrapped anew": rewrap,
  CRLF: (text) => text.replace(/\r?\n/g, "\r\n"),
  "other list markers": (text) =>
    changeLines(text, (line) => line.replace(/^(\s*)[-*](?= \S)/, (start) => start.replace(/[-*]/, otherMarker))),
  "synonyms of headings": (text) => changeLines(text, otherHeading),
  "sections in reverse": reverseSections,
  "an unrelated section": (text) => `${text.trimEnd()}\n\n${unrelated[text.length % unrelated.length] ?? ""}\n`,
  "tables as lists": tablesToLists,
};

/** Sections that answer nothing that a reviewer asks. */
const unrelated = [
  "## The name\n\nHeron is named after the bird. It is written with a capital letter.",
  "## Thanks\n\nMany people read the drafts and made them better. The drawing on the first page is by Mina Okafor.",
  "## On this text\n\nIt was first told as a talk in Lisbon. The recording is lost, but the slides are not.",
  "## Spelling\n\n- British throughout\n- no full stop after headings\n- numbers up to twelve in words",
  "## The weather\n\n| Month | Rain |\n|---|---|\n| May | seldom |\n| June | often |",
];

/** The lines of a text, with whether each is code. */
function linesOf(text: string): { line: string; code: boolean }[] {
  let code = false;
  return text.split("\n").map((line) => {
    const isFence = /^\s{0,3}(?:```|~~~)/.test(line);
    const inside = code || isFence;
    if (isFence) code = !code;
    return { line, code: inside };
  });
}

function changeLines(text: string, change: (line: string) => string): string {
  return linesOf(text)
    .map(({ line, code }) => (code ? line : change(line)))
    .join("\n");
}

function otherMarker(marker: string): string {
  return marker === "-" ? "*" : "-";
}

const width = 64;

/** Wraps paragraphs of plain lines; those with marks that depend on their line are left alone. */
function rewrap(text: string): string {
  const blocks = text.split(/(\n\s*\n)/);
  return blocks.map((block) => (isPlain(block) ? wrap(block.split(/\s+/)) : block)).join("");
}

function isPlain(block: string): boolean {
  return block.split("\n").every((line) => /^\p{L}/u.test(line) && !/[|<`]|\s\s$|\\$/.test(line));
}

function wrap(words: readonly string[]): string {
  let length = 0;
  return words
    .map((word, at) => {
      const breaks = length + word.length > width && /^\p{L}/u.test(word);
      length = (breaks ? 0 : length + 1) + word.length;
      return at === 0 ? word : `${breaks ? "\n" : " "}${word}`;
    })
    .join("");
}

/** Another heading with the same meaning, where the whole heading is a known phrase. */
function otherHeading(line: string): string {
  const [, marks, title] = /^(#{2,6} +)(?:\d+\.? +)?([^#]+?)\s*$/.exec(line) ?? [];
  if (marks === undefined || title === undefined) return line;
  const meaningOf = (phrase: string): string =>
    [...concernsOfHeading(stemsOf(phrase)), ...rolesOfHeading(phrase)].join(" ");
  for (const concern of designConcerns) {
    const phrases: readonly string[] = data.concerns[concern];
    const at = phrases.indexOf(title.toLowerCase());
    if (at < 0) continue;
    const others = [...phrases.slice(at + 1), ...phrases.slice(0, at)];
    const other = others.find((phrase) => meaningOf(phrase) === meaningOf(title));
    if (other !== undefined) return `${marks}${other.charAt(0).toUpperCase()}${other.slice(1)}`;
  }
  return line;
}

/** Sections of one parent only: of the first level where several stand on it, else of the second. */
function reverseSections(text: string): string {
  const lines = linesOf(text);
  const tops = lines.filter(({ line, code }) => !code && line.startsWith("# ")).length;
  const sections: string[][] = [[]];
  for (const { line, code } of lines) {
    if (!code && line.startsWith(tops > 1 ? "# " : "## ")) sections.push([]);
    sections.at(-1)?.push(line);
  }
  const [opening = [], ...rest] = sections;
  return [opening, ...rest.reverse()].map((lines) => lines.join("\n").trim()).join("\n\n");
}

/** Each row as an item: "- **first cell**: header: cell; header: cell". */
function tablesToLists(text: string): string {
  let header: string[] | undefined;
  const out: string[] = [];
  for (const { line, code } of linesOf(text)) {
    const isRow = !code && /^\s*\|.*\|\s*$/.test(line);
    const isRule = isRow && /^[\s|:-]+$/.test(line);
    if (isRule && header === undefined && out.at(-1)?.includes("|")) header = cellsOf(out.pop() ?? "");
    else if (isRow && header) out.push(itemOf(cellsOf(line), header));
    else {
      header = undefined;
      out.push(line);
    }
  }
  return out.join("\n");
}

function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\||\|$/g, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

function itemOf([first = "", ...cells]: readonly string[], [, ...header]: readonly string[]): string {
  const rest = cells.map((cell, at) => `${header[at] ?? ""}: ${cell}`).join("; ");
  return `- **${first.replaceAll("*", "")}**: ${rest}`;
}
