import { bounding, boundOfAll, latencyWords, notAll, sharesOut, wholeOrRest } from "../knowledge/budgets.ts";
import type { LatencyBreakdown } from "../model/budget.ts";
import type { Document } from "../model/document.ts";
import type { Mention } from "../model/facts.ts";
import { groupedBy } from "../model/groups.ts";
import type { Quantity } from "../model/quantity.ts";
import { contains, type Span } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";

/** The lines of a table, a list or a block of code that hold a time, and the words that lead to them. */
interface Group {
  readonly lines: readonly { readonly text: string; readonly time: Quantity }[];
  readonly lead: Mention;
  readonly complete: boolean;
}

/** Fewer parts share nothing out. */
const fewestParts = 3;

/** The latencies that are shared out in tables, lists and blocks of code. */
export function latencyBreakdowns(doc: Document): LatencyBreakdown[] {
  const times = doc.quantities
    .filter(({ dimension, period }) => dimension === "time" && period === undefined)
    .sort((a, b) => a.span.start - b.span.start);
  if (times.length <= fewestParts || !sharesOut.test(doc.text)) return [];
  const sentences = groupedBy(
    doc.statements.filter(({ form }) => form === "sentence"),
    ({ section }) => section,
  );
  const reading: Reading = { doc, times, sentences };
  return [...tableGroups(reading), ...listGroups(reading)].flatMap(({ lines, lead, complete }) => {
    const parts = lines.filter(({ text }) => !wholeOrRest.test(text));
    if (!complete || parts.length < fewestParts || !sharesLatency(lead)) return [];
    if (parts.some(({ text }) => notAll.test(text))) return [];
    const stated = lines.find(({ text }) => wholeOrRest.test(text) && boundOfAll.test(text))?.time;
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
  return sharesOut.test(text) && latencyWords.test(text) && !notAll.test(text);
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
