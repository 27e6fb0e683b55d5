import { dateIn, dayInName, historyHeading } from "../knowledge/calendar.ts";
import type { OwnDate } from "../model/date.ts";
import type { Document } from "../model/document.ts";

/** The dates that a document gives itself: in its head, its history and its name. */
export function datesOf({ path, metadata, statements, sections }: Document): OwnDate[] {
  const [, year, month] = dayInName.exec(path) ?? [];
  const entries = metadata.filter(({ key }) => key === "date").map(({ value }) => value);
  const told = statements.filter(({ section }) => historyHeading.test(sections[section]?.title ?? ""));
  const name = year !== undefined && month !== undefined ? [`${year}-${month}`] : [];
  return [...entries, ...told.map(({ text }) => text), ...name].flatMap((text) => dateIn(text) ?? []);
}
