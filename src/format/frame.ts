import type { Place } from "../engine/finding.ts";
import { harmless } from "./harmless.ts";
import { widthOf } from "./width.ts";

/** Columns of a source line that are shown; of a longer one, the part around the span. */
const shownColumns = 100;

/** A source line and the marks under its span, both without what could harm a terminal. */
export interface Frame {
  readonly line: string;
  readonly marks: string;
}

/** The line on which a place begins, and its underline. A span that goes on below is underlined to the line's end. */
export function frameOf({ line, range }: Place): Frame {
  const from = Math.min(range.start.column - 1, line.length);
  const to = range.end.line > range.start.line ? line.length : Math.min(range.end.column - 1, line.length);
  const first = Math.max(0, Math.min(from - 30, line.length - shownColumns));
  const last = Math.min(line.length, first + shownColumns);
  const piece = (start: number, end: number): string =>
    harmless(line.slice(Math.max(first, start), Math.min(last, end)));
  const lead = `${first > 0 ? "…" : ""}${piece(first, from)}`;
  const marked = piece(from, Math.max(from, to));
  const tail = `${piece(Math.max(from, to), last)}${last < line.length ? "…" : ""}`;
  return {
    line: `${lead}${marked}${tail}`,
    marks: " ".repeat(widthOf(lead)) + "~".repeat(Math.max(1, widthOf(marked.trimEnd()))),
  };
}
