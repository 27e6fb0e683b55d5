import { exceptionalWriter, nobody, notWriting, peopleName } from "../knowledge/ownership.ts";
import { sameName, withoutCopyMark } from "../knowledge/names.ts";
import { isStore, technologyNamed } from "../knowledge/technologies.ts";
import { type Inline, sourceOffset } from "../markdown/inline.ts";
import type { Mention, Writer } from "../model/facts.ts";
import { mentionOf } from "./mention.ts";

/** A list of names longer than this, in words, is a sentence. */
const nameWords = 5;
const longestName = 60;

const separator = /[,;、·]|\s(?:&|\+|\/|\||and|plus|or|and\/or)\s/y;
/** What follows a name and is no part of it: the way it writes, or when. */
const qualifier =
  /\s+(?:via|through|using|by way of|on|during|after|before|when|while|if|at|from|for|with|in|under|as|only)\b.*$|\s+[-–—].*$|:.*$/is;
const indirect = /\b(?:via|through|using|by way of)\b/i;
const notName = /^(?:only|never|not|no|then|but|which|also|see|e\.g|i\.e|per|by|via|etc|others?|the rest)\b/i;
const programName =
  /(?:service|svc|api|worker|server|engine|app|job|processor|controller|system|platform|module|gateway|daemon)$/i;

/** Programs that go on running, whatever else their name says: "Import Service". */
const lastingProgram = /(?:service|svc|api|server|system|platform)$/i;

/** Whether a cell names something: no placeholder, no remark. */
export function isName(text: string): boolean {
  const isPlaceholder = /^[[{<(].*[\]})>]$|^\[|^[^[]*\]$|^\.{3}|…$|^total\b/i.test(text);
  const isCounted = /^\d+\s?[x×]\s/.test(text);
  return (
    !isCounted &&
    /\p{L}[^]*[\p{L}\d]|\d\p{L}|\p{Lo}/u.test(text) &&
    text.length <= longestName &&
    !isPlaceholder &&
    !nobody.test(text)
  );
}

/** The names that `inline` lists between `start` and `end`, separators and line breaks apart; parentheses are kept. */
export function namesIn(inline: Inline, source: string, start = 0, end = inline.text.length): Mention[] {
  return partsOf(inline, source, start, end).map(({ from, to }) => mentionOf(inline, from, to));
}

/** The writers that `inline` names; none where it names nobody, one where it is a sentence. */
export function writersIn(inline: Inline, source: string, start = 0, end = inline.text.length): Writer[] {
  const whole = mentionOf(inline, start, end);
  if (nobody.test(whole.text)) return [];
  const parts = namesIn(inline, source, start, end).filter(({ text }) => !nobody.test(text) && !notName.test(text));
  const writers = parts.map(writerOf);
  if (writers.length === 0 || writers.some(({ text }) => text.split(" ").length > nameWords)) {
    return [{ ...writerOf(whole), text: whole.text }];
  }
  const programs = writers.filter(({ text }) => !isStoreName(text));
  const [first, ...rest] = programs.length > 0 ? programs : writers.slice(0, 1);
  if (!first) return [];
  return distinctWriters([first, ...rest.filter((_, index) => !isReader(parts, writers, programs[index + 1]))]);
}

/** `writers` without a second spelling or copy of one; whoever writes in ordinary operation stays. */
export function distinctWriters(writers: readonly Writer[]): Writer[] {
  const kept: Writer[] = [];
  for (const writer of writers) {
    const same = kept.findIndex(({ text }) => sameName(withoutCopyMark(text), withoutCopyMark(writer.text)));
    if (same < 0) kept.push(writer);
    else if (writer.role === "owner") kept[same] = { ...writer, span: kept[same]?.span ?? writer.span };
  }
  return kept;
}

function isReader(parts: readonly Mention[], writers: readonly Writer[], writer: Writer | undefined): boolean {
  const part = writer && parts[writers.indexOf(writer)];
  return part !== undefined && notWriting.test(part.text);
}

function isStoreName(text: string): boolean {
  const technology = technologyNamed(text);
  return technology !== undefined && isStore(technology);
}

function writerOf(part: Mention): Writer {
  const bare = part.text
    .replace(/\s*\([^()]*\)/g, "")
    .replace(qualifier, "")
    .replace(/^(?:the|both)\s+/i, "")
    .trim();
  const text = bare === "" ? part.text : bare;
  const isProgram = programName.test(text);
  const remarks = lastingProgram.test(text) ? part.text.slice(part.text.indexOf(text) + text.length) : part.text;
  if (exceptionalWriter.test(remarks)) return { text, span: part.span, role: "exception" };
  const role = !isProgram && peopleName.test(text) ? "team" : "owner";
  return { text, span: part.span, role };
}

interface Part {
  readonly from: number;
  readonly to: number;
}

function partsOf(inline: Inline, source: string, start: number, end: number): Part[] {
  const { text } = inline;
  const parts: Part[] = [];
  let from = start;
  let depth = 0;
  const cut = (to: number, next: number): void => {
    if (text.slice(from, to).trim() !== "") parts.push({ from, to });
    from = next;
  };
  for (let at = start; at < end; at++) {
    const char = text[at];
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const length = separatorAt(inline, source, at);
    const joinsRoute = length > 1 && indirect.test(text.slice(from, at));
    if (length === 0 || joinsRoute) continue;
    cut(at, at + length);
    at += length - 1;
  }
  cut(end, end);
  return parts;
}

/** The length of a separator at the plain offset `at`; 0 for none. */
function separatorAt(inline: Inline, source: string, at: number): number {
  const { text } = inline;
  const char = text[at] ?? "";
  // Most characters are letters, and no separator begins with one.
  if ((char >= "a" && char <= "z") || (char >= "A" && char <= "Z")) return 0;
  if (char === " " && source[sourceOffset(inline, at)] === "<") return 1;
  if (char === "/" && /\p{Ll}/u.test(text[at - 1] ?? "") && /\p{Lu}/u.test(text[at + 1] ?? "")) return 1;
  separator.lastIndex = at;
  return separator.exec(text)?.[0].length ?? 0;
}
