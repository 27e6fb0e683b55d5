import type { Month, OwnDate } from "../model/date.ts";
import { datePattern } from "./metadata-keys.ts";

/** The month in which this version knows itself to be: a date before it stays before it, whenever the program runs. */
export const thisMonth: Month = monthAt(2026, 11);

const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The first date in `text`, by its month; by the last of its year where it names only that. */
export function dateIn(text: string): OwnDate | undefined {
  const written = datePattern.exec(text)?.[0] ?? "";
  const date = written.toLowerCase();
  const year = /20\d\d/.exec(date)?.[0];
  if (year === undefined) return undefined;
  const named = names.findIndex((name) => date.includes(name)) + 1;
  const numbered = /20\d\d[-/.]?(\d{1,2})/.exec(date)?.[1] ?? /^(\d{1,2})\/(?:\d{1,2}\/)?20\d\d/.exec(date)?.[1];
  const month = named > 0 ? named : Number(numbered ?? 12);
  return { month: monthAt(Number(year), month >= 1 && month <= 12 ? month : 12), written };
}

const changes = "history|change ?log|revisions?";
/** Headings under which a document lists its changes, and no plans. */
export const changeLogHeading = new RegExp(`\\b(?:${changes})\\b`, "i");
/** Headings under which a document tells what became of it, and when. */
export const historyHeading = new RegExp(`\\b(?:${changes}|milestones?)\\b`, "i");
/** Headings under which a document tells of its changes or its versions. */
export const versionsHeading = new RegExp(`\\b(?:${changes}|versions?)\\b`, "i");
/** A day in the name of a file: "2021-10-07-mpi.md", "20210223_external.md"; the groups are its year and month. */
export const dayInName = /(?:^|\/)(20\d\d)-?([01]\d)-?[0-3]\d[^/]*$/;

function monthAt(year: number, month: number): Month {
  return year * 12 + month;
}
