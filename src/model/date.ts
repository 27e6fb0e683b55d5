import type { Span } from "./span.ts";

/** A month of the calendar, counted from the year 0: 2021-08 is 24,260 months. */
export type Month = number;

/** A date that a document gives itself: in its head, its history or its name. */
export interface OwnDate {
  readonly month: Month;
  /** As written: "3 May 2021". */
  readonly written: string;
}

/** The last of the dates, as it is written, where it lies in `month` or before. */
export function lastUntil(dates: readonly OwnDate[], month: Month): string | undefined {
  const latest = Math.max(...dates.map((date) => date.month));
  return latest > month ? undefined : dates.find((date) => date.month === latest)?.written;
}

/** A day, as year, month and day ("2021-08-30"), and where it is told. */
export interface ToldDay {
  readonly day: string;
  readonly span: Span;
}

/** The day of the last update by the head of a document, and a later one by its history. */
export interface OutdatedDate {
  readonly updated: ToldDay;
  readonly changed: ToldDay;
}
