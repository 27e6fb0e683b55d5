import { commonWords, genericLabels, genericColumns, measuredNouns, nounsByDimension } from "../knowledge/measures.ts";
import type { Measured, Piece } from "./units.ts";

/** A number in its place: the words before it, and those after its unit. */
export interface Place {
  /** The number with its unit. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly piece: Piece;
  readonly measured: Measured;
}

/** Longer names of rows are sentences, which name more than what is measured. */
const longestName = 60;
/** In a cell, so many telling words before the number make a sentence of it. */
const sentenceWords = 2;

/**
 * What is measured, in the document's words: what the unit counts, else the measuring noun beside the number, the label
 * that it follows, the row and the column, the nearest words, or what the list or the section is about.
 */
export function measuresOf(place: Place): string {
  const { before, piece, measured } = place;
  if (measured.counts) return measured.counts.trim();
  const after = place.after.replace(/^\+/, "");
  const sentence = before.replace(/^.*[.!?]\s(?=\S)/s, "");
  const clause = /[^;]*$/.exec(sentence)?.[0] ?? sentence;
  const near = nearest(clause);
  const ofCell = piece.column === undefined ? undefined : nameOfCell(piece);
  const inSentence = ofCell === undefined || contentWords(before) >= sentenceWords;
  return (
    shareOf(after, measured) ??
    nounRightAfter(after, measured) ??
    labelBefore(clause) ??
    (isFactor(near) ? nameOfLine(clause) : undefined) ??
    nounBefore(near, measured) ??
    (inSentence || measured.dimension === "ratio" ? undefined : ofCell) ??
    wordsAfter(after, place) ??
    (/\sof\s*$/.test(near) ? wordsBefore(near) : undefined) ??
    nounBefore(clause, measured) ??
    wordsBefore(near) ??
    ofCell ??
    piece.row ??
    wordsBefore(clause) ??
    /^[\s)\]]*(?:-+>|→|=>|[:–—|│║-])\s*([^.,;|│║]{2,40})/.exec(after)?.[1]?.trim() ??
    piece.about ??
    ""
  );
}

/** The words since the last comma or bar; those in a bracket, where there are any. */
function nearest(clause: string): string {
  const near = /[^,|│║]*$/.exec(clause)?.[0] ?? clause;
  const inBracket = /\(([^()]*)$/.exec(near)?.[1] ?? "";
  return contentWords(inBracket) > 0 ? inBracket : near;
}

/** "25 % of the requests" is a share of the requests, whatever else is named. */
function shareOf(after: string, { dimension }: Measured): string | undefined {
  const of =
    dimension === "ratio" && /^\sof\s(?:(?:the|all|our|its|their|these|those|each|an?|total)\s)*(.*)/s.exec(after);
  return of ? leading((of[1] ?? "").split(/[^\p{L}\d_`'/-]/u)) : undefined;
}

/** One of the numbers that are multiplied measures a part of what the line is about. */
function isFactor(near: string): boolean {
  return /(?:[×*]|\d\s?x)\s*[~$€£]?$/.test(near);
}

function contentWords(text: string): number {
  return text.split(/\s+/).filter((word) => /^\p{L}{2}/u.test(word) && !commonWords.has(word.toLowerCase())).length;
}

/** Whether a noun can be what a number of this dimension measures: a time measures no memory, a size no nodes. */
function fits(noun: string, { dimension }: Measured): boolean {
  const only = nounsByDimension.find(([pattern]) => pattern.test(noun))?.[1];
  return only === undefined || only.includes(dimension);
}

function nounRightAfter(after: string, measured: Measured): string | undefined {
  const following = /^[\s-](?:of\s)?(?:[a-z-]+\s)?[a-z-]+(?:\s[a-z]+)?/i.exec(after)?.[0] ?? "";
  const adjacent = /^[\s-](?:of\s)?(?:[a-z-]+\s)?/i.exec(after)?.[0].length ?? 0;
  const noun = [...following.matchAll(measuredNouns)].find(([word]) => fits(word, measured));
  if (!noun || noun.index > adjacent) return undefined;
  return noun.index > 1 && hasCommon(following.slice(0, noun.index).replace(/^[\s-](?:of\s)?/, ""))
    ? undefined
    : noun[0];
}

function nounBefore(clause: string, measured: Measured): string | undefined {
  const last = [...clause.slice(-70).matchAll(measuredNouns)].findLast(([word]) => fits(word, measured))?.[0];
  const [first = "", ...others] = last?.split(" ") ?? [];
  return others.length > 0 && commonWords.has(first.toLowerCase()) ? others.join(" ") : last;
}

/** "Cold start: ~", "max_delay = ", "(p50: ": what a number is the value of. The result of a sum has the name of its line. */
function labelBefore(clause: string): string | undefined {
  if (/[×*+/-]\s?[$€£]?[\d.,]+\s?[^=×*+]{0,30}[=≈]\s*[~$€£]*\s?$/.test(clause)) return nameOfLine(clause);
  const key =
    /(?:^|[^\p{L}\d_.()%])(\p{L}[\p{L}\d_.-]*(?:\(\d+\))?)["'`]?\s?=\s*["'`~]?$/u.exec(clause)?.[1] ??
    labelPattern.exec(clause)?.[1];
  return key === undefined || genericLabels.test(key) ? undefined : key.trim();
}

const labelPattern =
  /(?:^|[,(|│║–—•*]\s?|\s-\s)\W{0,4}(\p{L}[^:=,|│║–—(]{0,50}?(?:\([^()]{0,30}\))?)["'`*)]*\s?:\s*(?:[^\p{L}\d]|\b(?:about|around|up to|at (?:least|most)|within|under|over|approx\w*|max\w*|min\w*)\b)*$/iu;

/** What stands before the first colon or equals sign. */
function nameOfLine(clause: string): string | undefined {
  const name = /^[^\p{L}]*(\p{L}[^:=|│║(]{1,50}?)["'`*)\]]*\s*(?:\([^()]{0,30}\)\s*)?[:=]/u.exec(clause)?.[1];
  return name === undefined || genericLabels.test(name) ? undefined : name.trim();
}

/** The row and the column, or the one of the two that says something. */
function nameOfCell({ row, column = "" }: Piece): string | undefined {
  const name = row !== undefined && row.length <= longestName && /\p{L}/u.test(row) ? row : undefined;
  if (column === "" || genericColumns.test(column)) return name;
  return name === undefined ? column : `${name}: ${column}`;
}

function hasCommon(words: string): boolean {
  return words.split(/\s/).some((word) => commonWords.has(word.toLowerCase()));
}

/** The words that follow as one name: "3-second delay", "10 MB block", "25 % of the package". */
function wordsAfter(after: string, { text, measured: { dimension } }: Place): string | undefined {
  const [, of, words = ""] =
    /^[\s-](of\s(?:(?:the|all|our|its|their|these|those|each|an?)\s)?)?((?:[\p{L}`][\p{L}\d_`'/-]*\s?){1,4})/u.exec(
      after,
    ) ?? [];
  const adjective = /[-\s](?:second|minute|hour|day|week|month|year)$/.test(text) && !/^(?:1|one)\s/.test(text);
  if (dimension === "time" && of === undefined && !adjective && !/^-|^\s(?:[A-Z]{2,}|[a-z]+ing)\b/.test(after))
    return undefined;
  return leading(words.trim().split(/\s/));
}

function leading(words: readonly string[]): string | undefined {
  const end = words.findIndex((word) => commonWords.has(word.toLowerCase()));
  const own = words.slice(0, end < 0 ? 3 : Math.min(3, end));
  const name = own.join(" ").trim();
  return name.length > 1 ? name : undefined;
}

/** The last words before the number that are more than grammar: "terminated" of "will be terminated after". */
function wordsBefore(clause: string): string | undefined {
  const words = clause
    .replace(/[^\p{L}\d_./-]+/gu, " ")
    .trim()
    .split(" ");
  const isWord = (word: string): boolean => /\p{L}{2}/u.test(word) && !/^\d/.test(word);
  const last = words.findLastIndex((word) => isWord(word) && !commonWords.has(word.toLowerCase()));
  if (last < 0) return undefined;
  let first = last;
  while (first > 0 && last - first < 2) {
    const word = words[first - 1] ?? "";
    if (!isWord(word) || commonWords.has(word.toLowerCase())) break;
    first--;
  }
  return words.slice(first, last + 1).join(" ");
}
