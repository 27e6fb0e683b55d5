import { changeLogHeading } from "../knowledge/calendar.ts";
import { datedEntry, dayIn, updatedKey } from "../knowledge/metadata-keys.ts";
import type { OutdatedDate } from "../model/date.ts";
import type { Document } from "../model/document.ts";

/** A change may be noted some days after the head was written [days]. */
const slack = 14;
const dayLength = 24 * 60 * 60 * 1000;

/** The day on which a document says that it was last updated, where its own history tells of a later change. */
export function outdatedDateOf({ metadata, statements, sections, checkboxes }: Document): OutdatedDate | undefined {
  const head = datedEntry(metadata, updatedKey);
  if (!head) return undefined;
  const planned = checkboxes.filter(({ ticked }) => !ticked);
  const changes = statements.flatMap(({ section, text, span }) => {
    const day = dayIn(text);
    if (!isMuchLater(day, dayIn(head.value)) || !changeLogHeading.test(sections[section]?.title ?? "")) return [];
    if (planned.some((box) => box.span.start <= span.end && span.start <= box.span.end)) return [];
    return [{ day, span }];
  });
  const [last] = changes.sort((a, b) => (a.day < b.day ? 1 : -1));
  return last ? { updated: { day: dayIn(head.value), span: head.valueSpan }, changed: last } : undefined;
}

function isMuchLater(changed: string, updated: string): boolean {
  return Date.parse(changed) - Date.parse(updated) > slack * dayLength;
}
