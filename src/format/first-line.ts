import type { Place } from "../engine/finding.ts";
import type { Range } from "../model/span.ts";

/**
 * The part of a place that stands on its first line. GitHub shows what spans lines only where a change touches all of
 * them, and drops the columns.
 */
export function firstLineOf({ range: { start, end }, line }: Place): Range {
  if (end.line === start.line) return { start, end };
  return { start, end: { line: start.line, column: Math.max(start.column, line.length + 1) } };
}
