import { chosenStatus, lifecycleOf } from "../knowledge/lifecycle.ts";
import { datePattern, metadataKeyOf } from "../knowledge/metadata-keys.ts";
import type { TableBlock } from "../markdown/block.ts";
import type { Inline } from "../markdown/inline.ts";
import type { MetadataEntry } from "../model/metadata.ts";
import { fold } from "./statements.ts";

/** Rows of a table that may be metadata with a single known key. */
const fewRows = 3;

/** The metadata in a table of keys and values, or in one whose header names the keys. */
export function tableEntries(table: TableBlock, text: string): MetadataEntry[] {
  const named = table.header.filter((cell) => metadataKeyOf(cell.text));
  if (named.length >= 2 && table.rows.length === 1) {
    const [row = []] = table.rows;
    return table.header.flatMap((cell, at) => entryOf(cell, row[at], text));
  }
  const entries = [table.header, ...table.rows].flatMap((row) =>
    row.flatMap((cell, at) => (at % 2 === 0 ? entryOf(cell, row[at + 1], text) : [])),
  );
  return entries.length >= 2 || table.rows.length < fewRows ? entries : [];
}

/** The date and status of the newest row of a change log. */
export function changeLogEntries(table: TableBlock, text: string): MetadataEntry[] {
  const dates = table.header.findIndex((cell) => metadataKeyOf(cell.text) === "date");
  if (dates < 0) return [];
  const dated = table.rows.filter((row) => datePattern.test(row[dates]?.text ?? ""));
  const newest = dated.reduce<readonly Inline[] | undefined>(
    (best, row) => ((best?.[dates]?.text ?? "") > (row[dates]?.text ?? "") ? best : row),
    undefined,
  );
  if (!newest) return [];
  return table.header.flatMap((cell, at) => {
    const value = newest[at];
    const key = metadataKeyOf(cell.text);
    const states = key === "status" && value && lifecycleOf(value.text) !== undefined;
    return key === "date" || states ? entryOf(cell, value, text) : [];
  });
}

function entryOf(name: Inline, value: Inline | undefined, text: string): MetadataEntry[] {
  const key = metadataKeyOf(name.text);
  if (!key || !value) return [];
  return [
    {
      key,
      name: fold(name.text),
      value: key === "status" ? chosenStatus(text.slice(value.span.start, value.span.end)) : fold(value.text),
      span: { start: Math.min(name.span.start, value.span.start), end: Math.max(name.span.end, value.span.end) },
      valueSpan: value.span,
      source: "table",
    },
  ];
}
