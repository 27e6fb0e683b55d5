import type { Document } from "../model/document.ts";
import { datePattern } from "./metadata-keys.ts";

/** A month of the calendar, counted from the year 0: 2021-08 is 24,260 months. */
export type Month = number;

/** The month in which this version knows itself to be: a date before it stays before it, whenever the program runs. */
const thisMonth: Month = monthAt(2026, 11);

const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The month of the first date in `text`; the last of its year where it names only that. */
export function monthOf(text: string): Month | undefined {
  const date = datePattern.exec(text)?.[0].toLowerCase();
  const year = /20\d\d/.exec(date ?? "")?.[0];
  if (date === undefined || year === undefined) return undefined;
  const named = names.findIndex((name) => date.includes(name)) + 1;
  const numbered = /20\d\d[-/.]?(\d{1,2})/.exec(date)?.[1] ?? /^(\d{1,2})\/(?:\d{1,2}\/)?20\d\d/.exec(date)?.[1];
  const month = named > 0 ? named : Number(numbered ?? 12);
  return monthAt(Number(year), month >= 1 && month <= 12 ? month : 12);
}

const history = /\b(?:history|change ?log|revisions?|milestones?)\b/i;
/** A day in the name of a file: "2021-10-07-mpi.md", "20210223_external.md". */
const named = /(?:^|\/)(20\d\d)-?([01]\d)-?[0-3]\d[^/]*$/;

/** The last date that a document gives itself, as it is written, where it lies `months` back or more. */
export function oldSince(doc: Document, months: number): string | undefined {
  const dates = datesOf(doc);
  const latest = Math.max(...dates.map(({ month }) => month));
  return latest > thisMonth - months ? undefined : dates.find(({ month }) => month === latest)?.written;
}

/** The dates that a document gives itself: in its head, its history and its name. */
function datesOf(doc: Document): { readonly month: Month; readonly written: string }[] {
  const [, year, month] = named.exec(doc.path) ?? [];
  const entries = doc.metadata.filter(({ key }) => key === "date").map(({ value }) => value);
  const told = doc.statements.filter(({ section }) => history.test(doc.sections[section]?.title ?? ""));
  const name = year !== undefined && month !== undefined ? [`${year}-${month}`] : [];
  return [...entries, ...told.map(({ text }) => text), ...name].flatMap((written) => {
    const at = monthOf(written);
    return at === undefined ? [] : [{ month: at, written }];
  });
}

function monthAt(year: number, month: number): Month {
  return year * 12 + month;
}
