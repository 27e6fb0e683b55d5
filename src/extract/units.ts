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
  /** What smaller units add: the 45 minutes of "8 h 45 min", in seconds. */
  readonly rest?: number;
  /** How many characters after the number belong to it. */
  readonly length: number;
}

/** A stretch of text that is read on its own: a sentence, or a cell with its column's and its row's name. */
export interface Piece {
  readonly text: string;
  readonly column?: string;
  readonly row?: string;
  /** What the list or the section is about. */
  readonly about?: string;
}

/** Plural-looking words after a number that are no noun it counts. */
const noNoun = new Set(
  "is was has as this its plus times minus thus versus vs does less us always perhaps across towards various previous process access status class goes fails makes takes means says ours hours' hers yours is/are corresponds lands finds handles polls exposes returns gives contains holds uses needs requires works becomes remains applies allows comes exists shows refers represents provides describes adds gets sends receives depends equals exceeds lives looks sees says tells covers introduces includes indicates implies consists belongs happens occurs appears seems succeeds completes expires begins finishes closes opens ships lets keeps leaves brings specifies defines creates produces replaces removes deletes owns wants expects assumes prevents ensures satisfies determines involves stays sits stands waits wins loses dies proposes suggests".split(
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
  const factor = /^\s?(?:[x×](?![\w×]|\s*[\d.(|]|(?<=\s.)\s)|-?fold\b)/.exec(after);
  if (factor) return { dimension: "factor", unit: "×", scale: 1, length: factor[0].length };
  const money = /^\s?(?:[$€£]|USD\b|EUR\b|GBP\b|CHF\b|dollars\b|euros\b)/.exec(after);
  if (money) {
    const period = periodAfter(after.slice(money[0].length));
    const unit = currencies[money[0].trim()] ?? (money[0].includes("dollar") ? "$" : "€");
    const length = money[0].length + (period?.length ?? 0);
    return { dimension: "money", unit, scale: 1, length, ...only("period", period?.seconds) };
  }
  const word =
    /^\+?[\s-]?(?:(?:more|additional|full|consecutive|calendar|business|working)\s)?([\p{L}µ]+)(?![\p{L}\d_])/u.exec(
      after,
    );
  if (!word?.[1]) return undefined;
  const rate = rateUnit(word[1]);
  if (rate) {
    const { bytes } = rate;
    const length = word[0].length;
    if (bytes !== undefined) return { dimension: "size", unit: word[1], scale: bytes, period: rate.period, length };
    return { dimension: "count", unit: rate.name, scale: 1, period: rate.period, counts: rate.counts, length };
  }
  const smaller = restAfter(after.slice(word[0].length));
  const isMinutes = word[1] === "m" && smaller?.unit === 1;
  if (/^[a-z]$/.test(word[1]) && !"shd".includes(word[1]) && !isMinutes) return undefined;
  const unit = measureUnit(isMinutes ? "min" : word[1]);
  if (!unit) return undefined;
  const period = unit.dimension === "size" ? periodAfter(after.slice(word[0].length)) : undefined;
  const { dimension, name, scale } = unit;
  if (dimension === "time" && smaller && smaller.unit < scale)
    return { dimension, unit: name, scale, rest: smaller.seconds, length: word[0].length + smaller.length };
  const length = word[0].length + (period?.length ?? 0);
  return { dimension, unit: name, scale, length, ...only("period", period?.seconds) };
}

/** The smaller units of a duration: " 45 min", "30m 10s". */
function restAfter(after: string): { seconds: number; unit: number; length: number } | undefined {
  const match = /^,?\s?(?:and\s)?(\d{1,2}(?:\.\d+)?)\s?([A-Za-z]{1,7})(?![A-Za-z\d_])/.exec(after);
  if (!match) return undefined;
  const [whole, many, word = ""] = match;
  const unit = periodSeconds(word === "m" ? "min" : word);
  if (unit === undefined) return undefined;
  const rest = restAfter(after.slice(whole.length));
  return { seconds: Number(many) * unit + (rest?.seconds ?? 0), unit, length: whole.length + (rest?.length ?? 0) };
}

const adverbs: Readonly<Record<string, string>> = {
  hourly: "hour",
  daily: "day",
  weekly: "week",
  monthly: "month",
  yearly: "year",
  annually: "year",
};
const recurring = new RegExp(String.raw`^\s?(?<word>${Object.keys(adverbs).join("|")})\b`);

/** "/s", "per day", "a month", "daily". */
function periodAfter(after: string): { seconds: number; length: number } | undefined {
  const match =
    /^\s?(?:\/\s?|per\s+|an?\s+|each\s+|every\s+)(?:(?<many>[1-9]\d*)[\s-]?)?(?<word>[A-Za-z]+)\b/.exec(after) ??
    recurring.exec(after);
  const { word, many = "1" } = match?.groups ?? {};
  if (!match || word === undefined) return undefined;
  const seconds = periodSeconds(adverbs[word] ?? word);
  return seconds === undefined ? undefined : { seconds: seconds * Number(many), length: match[0].length };
}

/** A plural noun, with up to two words before it, right after a number. */
const countedNoun =
  /^\+?[\s-]((?:[a-z][a-z-]*[\s-]){0,2}?)([a-z][A-Za-z-]*s|people|DAU|MAU|WAU|CCU|vCPU|CPU|req|msg|data|staff|personnel)(?!\w)/;
const nounAbbreviations: Readonly<Record<string, string>> = { req: "requests", msg: "messages" };
const functionWord =
  /\b(?:and|or|of|the|to|in|into|is|are|was|were|be|been|at|as|for|per|with|without|within|when|while|if|by|on|from|than|then|that|this|which|who|not|no|will|would|can|could|may|must|should|has|have|had|it|we|you|they|via|until|before|after|because|so|but|each|every|all)\b/;

/** The noun that a number counts: "3 read replicas", "24 requests on an ordinary day", "10M DAU", "5 writes/s". */
function nounAfter(after: string, groups: Groups): Measured | undefined {
  const [counted = "", adjectives = "", word = ""] = countedNoun.exec(after) ?? [];
  const period = periodAfter(after.slice(counted.length));
  const fraction = groups.low?.includes(".") === true && groups.lowBy === undefined;
  // "26-element arrays" counts elements.
  const compound = after.startsWith("-") && adjectives !== "";
  if (counted !== "" && !fraction && !compound && !isNoNoun(word) && !functionWord.test(adjectives)) {
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
