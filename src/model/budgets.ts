import type { Document } from "./document.ts";
import type { Mention } from "./facts.ts";
import { groupedBy } from "./groups.ts";
import type { Quantity } from "./quantity.ts";
import { contains, type Span } from "./span.ts";
import type { Statement } from "./statement.ts";

/** A time that is allowed in all, and the parts that it is shared out to. */
export interface LatencyBreakdown {
  readonly limit: Quantity;
  readonly parts: readonly Quantity[];
  /** What the parts come to, each at its least, in seconds. */
  readonly least: number;
}

/** The lines of a table, a list or a block of code that hold a time, and the words that lead to them. */
interface Group {
  readonly lines: readonly { readonly text: string; readonly time: Quantity }[];
  readonly lead: Mention;
  readonly complete: boolean;
}

const shared = /\b(?:budgets?|break-?downs?|allocations?)\b/i;
const latency = /\b(?:latenc\w+|response times?|p9\d|end[- ]to[- ]end|round[- ]trip|time)\b/i;
const bounding = /\b(?:budgets?|targets?|slos?|slas?|limits?|within|under|at most|must|goals?|max\w*)\b|[<≤]/i;
/** Lines that are the whole, or what is left of it. */
const whole =
  /^\W*(?:total|sum|overall|end[- ]to[- ]end|e2e|grand total|budget|target|slo|limit|remaining|headroom|buffer|slack|margin|reserve)\b/i;
/** Parts that do not all happen, or not one after the other. */
const notAll =
  /\b(?:parallel\w*|concurrent\w*|simultaneous\w*|overlap\w*|hits?|miss\w*|cold|warm|worst|best|optional\w*|async\w*|fallback|either|if|or|per|background)\b/i;
/** Fewer parts share nothing out. */
const fewestParts = 3;

/** The latencies that are shared out in tables, lists and blocks of code. */
export function latencyBreakdowns(doc: Document): LatencyBreakdown[] {
  const times = doc.quantities
    .filter(({ dimension, period }) => dimension === "time" && period === undefined)
    .sort((a, b) => a.span.start - b.span.start);
  if (times.length <= fewestParts || !shared.test(doc.text)) return [];
  const sentences = groupedBy(
    doc.statements.filter(({ form }) => form === "sentence"),
    ({ section }) => section,
  );
  const reading: Reading = { doc, times, sentences };
  return [...tableGroups(reading), ...listGroups(reading)].flatMap(({ lines, lead, complete }) => {
    const parts = lines.filter(({ text }) => !whole.test(text));
    if (!complete || parts.length < fewestParts || !sharesLatency(lead)) return [];
    if (parts.some(({ text }) => notAll.test(text))) return [];
    const stated = lines.find(({ text }) => whole.test(text) && /\b(?:budget|target|slo|limit)\b/i.test(text))?.time;
    const limit = stated ?? (bounding.test(lead.text) ? onlyIn(lead.span, times) : undefined);
    const least = parts.reduce((sum, { time }) => sum + time.value, 0);
    return limit ? [{ limit, parts: parts.map(({ time }) => time), least }] : [];
  });
}

/** What of the document it takes: the times in reading order, and the sentences by section. */
interface Reading {
  readonly doc: Document;
  readonly times: readonly Quantity[];
  readonly sentences: ReadonlyMap<number, readonly Statement[]>;
}

function sharesLatency({ text }: Mention): boolean {
  return shared.test(text) && latency.test(text) && !notAll.test(text);
}

function tableGroups(reading: Reading): Group[] {
  return reading.doc.tables.flatMap(({ header, rows, span, section }) => {
    const lead = leadOf(span.start, section, reading);
    const text = `${lead.text} ${header.map((cell) => cell.text).join(" ")}`;
    if (!sharesLatency({ ...lead, text })) return [];
    return header.map((_, column): Group => {
      const lines = rows.flatMap((row) => {
        const cell = row[column];
        const time = cell && onlyIn(cell.span, reading.times);
        return time ? [{ text: row.map((each) => each.text).join(" "), time }] : [];
      });
      return { lines, lead: { text, span: lead.span }, complete: lines.length === rows.length };
    });
  });
}

function listGroups(reading: Reading): Group[] {
  const { times, doc } = reading;
  const listed = times.filter(({ statement }) => /^(?:item|code)$/.test(doc.statements[statement]?.form ?? ""));
  const groups = groupedBy(
    listed,
    ({ statement, section }) => `${String(section)} ${doc.statements[statement]?.leadIn ?? ""}`,
  );
  return [...groups.values()].map((group): Group => {
    const lines = group.map((time) => ({ text: doc.statements[time.statement]?.text ?? "", time }));
    const lead = leadOf(group[0]?.span.start ?? 0, group[0]?.section ?? 0, reading);
    return { lines, lead, complete: new Set(group.map(({ statement }) => statement)).size === lines.length };
  });
}

/** The words of the heading above a place and the sentence before it, and where that sentence stands. */
function leadOf(start: number, section: number, { doc, sentences }: Reading): Mention {
  const before = sentences.get(section)?.findLast(({ span }) => span.end <= start);
  return {
    text: `${doc.sections[section]?.title ?? ""} ${before?.text ?? ""}`,
    span: before?.span ?? { start, end: start },
  };
}

/** The one time that stands in `span`; `times` are in reading order. */
function onlyIn(span: Span, times: readonly Quantity[]): Quantity | undefined {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.span.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const [only, next] = [times[low], times[low + 1]];
  if (!only || !contains(span, only.span)) return undefined;
  return next && contains(span, next.span) ? undefined : only;
}

/** A budget, and a total of costs over the same time. */
export interface Spending {
  readonly budget: Quantity;
  readonly total: Quantity;
}

const month = 2_629_746;
const namedPeriods: readonly (readonly [RegExp, number])[] = [
  [/\b(?:month(?:ly|s)?|mo)\b/i, month],
  [/\b(?:year(?:ly|s)?|annual(?:ly)?|annum)\b/i, 12 * month],
  [/\b(?:day|daily)\b/i, 86_400],
];
/** Money by the unit of something else, or of one part of the system. */
const partial =
  /\b(?:per (?!month|year|annum|day)\w+|phase|stage|each|alert\w*|sav\w+|remaining|left|was|were|previous|before)\b/i;

/** What the document may cost by its budget, and what it says the whole costs. */
export function spendings(doc: Document): Spending[] {
  const money = doc.quantities.filter(({ dimension }) => dimension === "money");
  if (money.length < 2) return [];
  const said = (quantity: Quantity, pattern: RegExp): boolean => {
    const { text = "", polarity } = doc.statements[quantity.statement] ?? {};
    return pattern.test(text) && !partial.test(text) && polarity === "affirmed";
  };
  const budgets = money.filter((one) => said(one, /\bbudgets?\b/i) && !said(one, /\btotal\b|\bcosts?\b/i));
  const totals = money.filter((one) =>
    said(one, /^\W*(?:grand |overall |estimated )?total\b|\btotal (?:\w+ ){0,3}costs?\b/i),
  );
  const [budget, ...others] = budgets;
  if (!budget || others.some(({ value }) => value !== budget.value)) return [];
  const [total, ...more] = totals.filter((one) => one.unit === budget.unit && one.statement !== budget.statement);
  if (!total || more.length > 0 || secondsOf(total, doc) !== secondsOf(budget, doc)) return [];
  return [{ budget, total }];
}

/** The time over which money is counted, where the text tells. */
function secondsOf({ period, statement, section }: Quantity, doc: Document): number | undefined {
  const { text = "", header = [] } = doc.statements[statement] ?? {};
  const around = [text, header.join(" "), doc.sections[section]?.title ?? ""];
  const found = around.flatMap((words) =>
    namedPeriods.filter(([pattern]) => pattern.test(words)).map(([, seconds]) => seconds),
  );
  if (period !== undefined)
    return namedPeriods.find(([, seconds]) => Math.abs(seconds - period) < period / 20)?.[1] ?? period;
  return found[0];
}
