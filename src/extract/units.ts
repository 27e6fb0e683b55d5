import { currencies, measureUnit, periodSeconds, rateUnit } from "../knowledge/units.ts";
import type { Dimension } from "../model/quantity.ts";

/** What the parts of `numberPattern` matched. */
export type Groups = Partial<Record<string, string>>;

export interface Measured {
  readonly dimension: Dimension;
  readonly unit: string;
  readonly scale: number;
  readonly period?: number;
  /** What is counted, where the unit says it. */
  readonly counts?: string;
  /** How many characters after the number belong to it. */
  readonly length: number;
}

/** A stretch of text that is read on its own: a sentence, or a cell with its column's and its row's name. */
export interface Piece {
  readonly text: string;
  readonly column?: string;
  readonly row?: string;
}

/** Plural-looking words after a number that are no noun it counts. */
const noNoun = new Set(
  "is was has as this its plus times minus thus versus vs does less us always perhaps across towards various previous process access status class goes fails makes takes means says ours hours' hers yours is/are".split(
    " ",
  ),
);

/** The unit after a number, or the one that the column's header gives. */
export function measuredBy(groups: Groups, after: string, piece: Piece, inCode: boolean): Measured | undefined {
  if (groups.currency) {
    const period = periodAfter(after);
    const unit = currencies[groups.currency.trim()] ?? groups.currency.trim();
    return { dimension: "money", unit, scale: 1, length: period?.length ?? 0, ...only("period", period?.seconds) };
  }
  return unitAfter(after) ?? (inCode ? undefined : nounAfter(after, groups)) ?? unitOfColumn(after, piece, groups);
}

/** `{ [key]: value }`, or nothing where there is no value. */
function only<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

function unitAfter(after: string): Measured | undefined {
  const percent = /^\s?(?:%|percent\b|per cent\b)/i.exec(after);
  if (percent) return { dimension: "ratio", unit: "%", scale: 0.01, length: percent[0].length };
  const factor = /^\s?(?:[x×](?![\w×]|\s*[\d.(])|-?fold\b)/.exec(after);
  if (factor) return { dimension: "factor", unit: "×", scale: 1, length: factor[0].length };
  const money = /^\s?(?:[$€£]|USD\b|EUR\b|GBP\b|CHF\b|dollars\b|euros\b)/.exec(after);
  if (money) {
    const period = periodAfter(after.slice(money[0].length));
    const unit = currencies[money[0].trim()] ?? (money[0].includes("dollar") ? "$" : "€");
    const length = money[0].length + (period?.length ?? 0);
    return { dimension: "money", unit, scale: 1, length, ...only("period", period?.seconds) };
  }
  const word = /^\+?[\s-]?([A-Za-zµμ]+)(?![A-Za-z0-9_])/.exec(after);
  if (!word?.[1]) return undefined;
  const rate = rateUnit(word[1]);
  if (rate) {
    const { bytes } = rate;
    const length = word[0].length;
    if (bytes !== undefined) return { dimension: "size", unit: word[1], scale: bytes, period: rate.period, length };
    return { dimension: "count", unit: rate.name, scale: 1, period: rate.period, counts: rate.counts, length };
  }
  const unit = measureUnit(word[1]);
  if (!unit) return undefined;
  if (/^[a-z]$/.test(word[1]) && !"shd".includes(word[1])) return undefined;
  const period = unit.dimension === "size" ? periodAfter(after.slice(word[0].length)) : undefined;
  const length = word[0].length + (period?.length ?? 0);
  return { dimension: unit.dimension, unit: unit.name, scale: unit.scale, length, ...only("period", period?.seconds) };
}

/** "/s", "per day", "a month", "daily". */
function periodAfter(after: string): { seconds: number; length: number } | undefined {
  const match =
    /^\s?(?:\/\s?|per\s+|an?\s+|each\s+|every\s+)(?:\d+\s?)?([A-Za-z]+)\b/.exec(after) ??
    /^\s?(daily|monthly|yearly|hourly|annually)\b/.exec(after);
  if (!match?.[1]) return undefined;
  const adverbs: Readonly<Record<string, string>> = {
    daily: "day",
    monthly: "month",
    yearly: "year",
    hourly: "hour",
    annually: "year",
  };
  const seconds = periodSeconds(adverbs[match[1]] ?? match[1]);
  return seconds === undefined ? undefined : { seconds, length: match[0].length };
}

/** A plural noun, with up to two words before it, right after a number. */
const countedNoun =
  /^\+?[\s-]((?:[a-z][a-z-]*[\s-]){0,2}?)([a-z][A-Za-z-]*s|people|DAU|MAU|WAU|CCU|vCPU|CPU|req|msg|data|staff|personnel)(?!\w)/;
const nounAbbreviations: Readonly<Record<string, string>> = { req: "requests", msg: "messages" };
const functionWord =
  /\b(?:and|or|of|the|to|in|is|are|at|as|for|per|with|when|if|by|on|from|that|which|who|not|will|it)\b/;

/** The noun that a number counts: "3 read replicas", "24 requests on an ordinary day", "10M DAU", "5 writes/s". */
function nounAfter(after: string, groups: Groups): Measured | undefined {
  const [counted = "", adjectives = "", word = ""] = countedNoun.exec(after) ?? [];
  const period = periodAfter(after.slice(counted.length));
  const fraction = groups.low?.includes(".") === true && groups.lowBy === undefined;
  if (counted !== "" && !fraction && !isNoNoun(word) && !functionWord.test(adjectives)) {
    const unit = nounAbbreviations[word] ?? word;
    const length = counted.length + (period?.length ?? 0);
    return {
      dimension: "count",
      unit,
      scale: 1,
      counts: adjectives + unit,
      length,
      ...only("period", period?.seconds),
    };
  }
  const bare = periodAfter(after);
  if (bare) return { dimension: "count", unit: "", scale: 1, length: bare.length, period: bare.seconds };
  return (groups.lowBy ?? groups.highBy) ? { dimension: "count", unit: "", scale: 1, length: 0 } : undefined;
}

function isNoNoun(word: string): boolean {
  return /(?:ous|ss|us|is)$/.test(word) || noNoun.has(word.toLowerCase());
}

/** The unit that a column's header gives, for a cell that holds nothing but a number. */
function unitOfColumn(after: string, piece: Piece, groups: Groups): Measured | undefined {
  if (!piece.column || !/^[\s+)*]*$/.test(after) || groups.word) return undefined;
  const inHeader = /(?<=\s|^)[([]\s*([^)\]]{1,16})\s*[)\]]/.exec(piece.column)?.[1] ?? piece.column;
  if (/^\s*min\b/i.test(piece.column)) return undefined;
  const unit = unitAfter(` ${inHeader.trim()}`);
  if (unit) return { ...unit, length: 0 };
  const counted = /^\s*([A-Za-z]+)\s?(?:\/|per)\s?(\w+)\s*$/.exec(inHeader);
  const seconds = counted?.[2] && periodSeconds(counted[2]);
  return counted?.[1] && seconds
    ? { dimension: "count", unit: counted[1], scale: 1, period: seconds, length: 0 }
    : undefined;
}
