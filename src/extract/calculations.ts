import type { Calculation } from "../model/calculation.ts";
import type { Table } from "../model/facts.ts";
import type { Statement } from "../model/statement.ts";
import { evaluate, type Token, tokensOfLine, type Value } from "./expression.ts";

/** Differences that people allow themselves: exact results to 2 %, approximate ones to 12 %, peaks rounded up to 25 %. */
const tolerance = { exact: 0.02, approximate: 0.12, roundedUp: 0.25 };

/** Periods that a sum may pass through without saying so: seconds, minutes, hours, days, months, years, 10^5 s a day. */
const periods = [1, 1e3, 1e6, 60, 3600, 86_400, 1e5, 24, 7, 30, 30.4, 31, 365, 12, 52, 1440, 720, 730, 2.6e6, 3.15e7];

/** Sums of smaller numbers are counted on fingers, or illustrate something else ("1 + 2 = 1"). */
const smallest = 10;

/** Words that say that a result is more than the sum: rounding up, headroom, a limit that cuts it. */
const adjusted =
  /\b(?:round\w*|retr\w+|ceil\w*|floor\w*|headroom|buffer|margin|overhead|peak|capped?|mod|log\w*|sqrt|after|plus|with|including)\b|\b(?:max|min)\w* ?(?:\(|of\b)|[\\^√∑²³]/i;

/** A rate in words, which is not read as one: "writes per day". */
const period = /\b(?:per|an?|each|every) (?:second|minute|hour|day|week|month|year)\b/i;

/** The sums that a document works out in sentences, cells and code. */
export function calculationsOf(text: string, statements: readonly Statement[]): Calculation[] {
  return statements.flatMap((statement) => {
    if (
      statement.polarity === "example" ||
      !/[=≈]/.test(statement.text) ||
      /:\/\/|0x[\da-f]|\d\/\d+\/\d|\\|\p{Script=Han}/iu.test(statement.text)
    )
      return [];
    const pieces = statement.form === "row" ? statement.text.split(" | ") : [statement.text];
    return pieces.flatMap((piece) => sumsIn(piece).map((sum) => placed(sum, piece, text, statement)));
  });
}

type NumberToken = Extract<Token, { type: "number" }>;

interface Sum {
  readonly start: number;
  readonly end: number;
  readonly resultStart: number;
  readonly computed: number;
  readonly stated: number;
  readonly approximate: boolean;
  readonly holds: boolean;
}

function sumsIn(piece: string): Sum[] {
  const tokens = tokensOfLine(piece);
  return tokens.flatMap((token, at): Sum[] => {
    if (token.type !== "relation" || !/^(?:=|≈|≃|~=)$/.test(piece.slice(token.start, token.end))) return [];
    const left = leftOf(tokens, at);
    const right = resultAfter(tokens, at);
    const inputs = left && evaluate(left);
    const first = left?.[0];
    if (!inputs || !right || !first || !left.some(({ type }) => type === "operator")) return [];
    if (Math.max(...left.map((part) => (part.type === "number" ? part.value.number : 0))) < smallest) return [];
    if (/\d\w?\s?[-–]\s?$/.test(piece.slice(Math.max(0, first.start - 8), first.start))) return [];
    const result = right.value;
    const sign = piece.slice(token.start, right.start);
    const approximate = /[≈≃~]|about|around/i.test(sign);
    const told = piece.slice(first.start, token.start);
    const isUnread = inputs.per === undefined && result.per !== undefined && period.test(told);
    const around = piece.slice(first.start, right.end + 30);
    return [
      {
        start: first.start,
        end: right.end,
        resultStart: right.start,
        computed: ((inputs.number * inputs.bytes) / result.bytes) * periodsBetween(inputs, result),
        stated: result.number,
        approximate,
        holds: adjusted.test(around) || isUnread || agrees(inputs, result, approximate),
      },
    ];
  });
}

/** What a rate of the inputs is multiplied by to be one of the result: 1 / 86,400 from "per day" to "/s". */
function periodsBetween(inputs: Value, result: Value): number {
  return inputs.per === undefined || result.per === undefined ? 1 : result.per / inputs.per;
}

/** The tokens of the sum that ends at the relation: back to a break, an open parenthesis or another relation. */
function leftOf(tokens: readonly Token[], relation: number): Token[] | undefined {
  let depth = 0;
  let from = relation;
  while (from > 0) {
    const token = tokens[from - 1];
    if (!token || token.type === "break" || token.type === "relation") break;
    if (token.type === "close") depth++;
    if (token.type === "open" && --depth < 0) break;
    from--;
  }
  const side = tokens.slice(from, relation);
  const start = side.findIndex(({ type }) => type === "number" || type === "open");
  if (start < 0 || side.slice(0, start).some(({ type }) => type === "operator")) return undefined;
  return side.slice(start);
}

/** The one number after the relation. */
function resultAfter(tokens: readonly Token[], relation: number): NumberToken | undefined {
  const [first, second, third] = tokens.slice(relation + 1, relation + 4);
  if (first?.type !== "number") return undefined;
  const isSum = second?.type === "operator" || (second?.type === "words" && third?.type === "operator");
  return isSum || second?.type === "number" ? undefined : first;
}

/**
 * Whether the stated result is what the inputs give, under one of the conversions that their units allow. A sum whose
 * two sides are not of one kind, or that mixes sums and products without parentheses, is given the benefit of the doubt.
 */
function agrees(inputs: Value, result: Value, approximate: boolean): boolean {
  if (inputs.mixed || ((inputs.hasDuration || result.hasDuration) && !isOneDuration(inputs, result))) return true;
  if (inputs.hasSize !== result.hasSize && !inputs.ambiguous) return true;
  const either = (key: "hasTime" | "hasBits" | "hasPercent" | "ambiguous"): boolean => inputs[key] || result[key];
  // Counts may be of other things on the two sides, as messages and their copies are; bytes over one time are not.
  const sameRate = inputs.per !== undefined && inputs.per === result.per && inputs.hasSize && result.hasSize;
  const conversions = [
    either("hasTime") && !inputs.hasDuration && !sameRate ? [...periods, ...periods.map((period) => 1 / period)] : [1],
    either("hasBits") ? [1, 8, 0.125] : [1],
    either("hasPercent") ? [1, 100, 0.01] : [1],
    either("ambiguous") ? [1, 1e9, 1e-9, 1e-18] : [1],
  ].reduce((all, factors) => all.flatMap((product) => factors.map((factor) => product * factor)), [1]);
  const base = (inputs.number * inputs.bytes) / result.bytes;
  const binary = inputs.hasSize && result.hasSize ? 0.13 : 0;
  const closeness = { approximate, divided: inputs.divided, spare: binary + result.rounding };
  return conversions.some((factor) => isClose(base * factor, result.number, closeness));
}

/** "30 s + 60 s = 90 s", "3 × 30 s = 90 s": durations in one unit, which nothing converts. */
function isOneDuration(inputs: Value, result: Value): boolean {
  const plain = !inputs.hasRate && !result.hasRate && !inputs.divided && !inputs.hasSize;
  return plain && inputs.duration !== "several" && inputs.duration === result.duration;
}

interface Closeness {
  readonly approximate: boolean;
  readonly divided: boolean;
  /** What is allowed on top, relative: how far 1,000 and 1,024 part, what rounding took. */
  readonly spare: number;
}

function isClose(computed: number, stated: number, { approximate, divided, spare }: Closeness): boolean {
  const difference = Math.abs(computed - stated);
  if (divided && Number.isInteger(stated) && difference < 1) return true;
  const allowed = (approximate ? tolerance.approximate : tolerance.exact) + spare;
  if (difference <= Math.abs(computed) * allowed) return true;
  return approximate && stated > computed && stated <= computed * (1 + tolerance.roundedUp);
}

function placed(sum: Sum, piece: string, text: string, statement: Statement): Calculation {
  const words = piece.slice(sum.start, sum.end);
  const resultWords = piece.slice(sum.resultStart, sum.end);
  const head = /^\S+/.exec(words)?.[0] ?? words;
  const from = text.indexOf(head, statement.span.start);
  const at = text.indexOf(resultWords, from < 0 ? statement.span.start : from);
  const inside = at >= 0 && at + resultWords.length <= statement.span.end;
  const result = inside ? { start: at, end: at + resultWords.length } : statement.span;
  const start = inside && from >= 0 && from <= at ? from : statement.span.start;
  const { computed, stated, approximate, holds } = sum;
  return {
    text: words,
    span: { start, end: result.end },
    section: statement.section,
    result,
    written: resultWords,
    computed,
    stated,
    approximate,
    holds,
  };
}

/** The totals of tables: a last row named so, checked against the column above it. */
export function totalsOf(tables: readonly Table[]): Calculation[] {
  return tables.flatMap((table) => {
    const totals = table.rows.filter((row) => /^\W*(?:grand\s+)?(?:total|sum)\b/i.test(row[0]?.text ?? ""));
    const last = table.rows.at(-1);
    if (last === undefined) return [];
    if (totals.length !== 1 || totals[0] !== last || table.rows.length < 4) return [];
    return last.slice(1).flatMap((cell, index) => columnTotal(table, index + 1, cell.text) ?? []);
  });
}

function columnTotal(table: Table, column: number, total: string): Calculation | undefined {
  const amount = /^\W{0,4}((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\W{0,4}$/;
  const cells = table.rows.map((row) => row[column]);
  const numbers = cells.map((cell) => Number((amount.exec(cell?.text ?? "")?.[1] ?? "NaN").replace(/,/g, "")));
  const cell = cells.at(-1);
  const stated = numbers.pop();
  if (!cell || stated === undefined || Number.isNaN(stated) || numbers.some(Number.isNaN) || total.includes("%"))
    return undefined;
  const computed = numbers.reduce((sum, number) => sum + number, 0);
  const approximate = /[~≈]/.test(total);
  const { span } = cell;
  const text = `${table.header[column]?.text ?? "column"}: ${numbers.join(" + ")} = ${String(stated)}`;
  const roundedUp =
    /^[1-9]0+$/.test(String(stated)) && stated > computed && stated <= computed * (1 + tolerance.roundedUp);
  const holds = roundedUp || isClose(computed, stated, { approximate, divided: false, spare: 0 });
  return { text, span, section: table.section, result: span, written: total, computed, stated, approximate, holds };
}
