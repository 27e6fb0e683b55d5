import type { MetadataEntry, MetadataKey } from "../model/metadata.ts";
import vocabulary from "./data/metadata-keys.json" with { type: "json" };

const byName = new Map<string, MetadataKey>();
for (const [key, names] of Object.entries(vocabulary.keys)) {
  if (isKey(key)) for (const name of names) if (!byName.has(name)) byName.set(name, key);
}

function isKey(key: string): key is MetadataKey {
  return key in vocabulary.keys;
}

/** A name that is written as the vocabulary holds it, but for capitals. */
const plainName = /^[A-Za-z][a-z]*(?: [A-Za-z][a-z]*)*$/;

/** The key that `name` stands for: "Decision makers" and "decision-makers" are both `deciders`. */
export function metadataKeyOf(name: string): MetadataKey | undefined {
  if (plainName.test(name)) return byName.get(name.toLowerCase());
  const text = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[_-]+/g, " ")
    .replace(/[^\p{L}\p{N} ()]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  return byName.get(text);
}

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

/** A day, month or quarter as documents write it; not the letters of a template. */
export const datePattern = new RegExp(
  String.raw`\b(?:\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}/\d{4}|\d{1,2}(?:st|nd|rd|th)?\.?[ -](?:of )?(?:${months})[a-z]*\.?,?[ -]\d{4}|(?:${months})[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|(?:${months})[a-z]*\.? \d{4}|\d{1,2} de \p{L}+ de \d{4}|20\d{6})\b`,
  "iu",
);

/** Keys of the day on which a document was begun, and of the last on which it was changed. */
export const createdKey =
  /^(?:(?:first[ _-]?)?created?|creation|start|date[ _-]created|proposed)(?:[ _-]?(?:at|on|date))?$/i;
export const updatedKey = /^(?:last[ _-]?)?(?:updated?|modified|revised)(?:[ _-]?(?:at|on|date))?$/i;

/** The day in `text` as year, month and day, whose order as text is that of time; empty where there is none. */
export function dayIn(text: string): string {
  return /\b\d{4}-[01]\d-[0-3]\d\b/.exec(text)?.[0] ?? "";
}

/** The first entry of a name that `key` knows that tells a day. */
export function datedEntry(metadata: readonly MetadataEntry[], key: RegExp): MetadataEntry | undefined {
  return metadata.find(({ name, value }) => key.test(name.trim()) && dayIn(value) !== "");
}

/** Keys that hold something only in the life of some documents. */
export const seldomFilled =
  /supersed|replac|obsolet|amend|relate|link|see[ -]also|tag|label|story|require|implement|discuss|status|issue|note/i;
