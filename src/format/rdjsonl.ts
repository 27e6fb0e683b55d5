import type { Finding, Place, Report } from "../engine/finding.ts";
import type { Range } from "../model/span.ts";
import { firstLineOf } from "./first-line.ts";
import { harmlessJson } from "./harmless.ts";

/** The Reviewdog Diagnostic Format, one finding a line. */
export function formatRdjsonl({ files }: Report): string {
  return files.flatMap(({ findings }) => findings.map((finding) => `${harmlessJson(diagnostic(finding))}\n`)).join("");
}

function diagnostic(finding: Finding) {
  const suggestion = suggestionOf(finding);
  return {
    message: finding.message,
    location: location(finding),
    severity: finding.severity.toUpperCase(),
    source: { name: "faultlint" },
    code: { value: finding.rule },
    ...(finding.related.length === 0
      ? {}
      : { related_locations: finding.related.map((place) => ({ message: place.message, location: location(place) })) }),
    ...(suggestion === undefined ? {} : { suggestions: [suggestion] }),
  };
}

/**
 * The edits that mend a finding, as one. Reviewdog applies each suggestion by itself, and only to the lines of the
 * finding: what has to change elsewhere too is no suggestion.
 */
function suggestionOf({ fix, range, line }: Finding) {
  const [first, last] = [fix?.edits.at(0)?.range.start, fix?.edits.at(-1)?.range.end];
  const isInLine = ({ start, end }: Range): boolean => start.line === range.start.line && end.line === range.start.line;
  if (!fix || !first || !last || ![range, ...fix.edits.map((edit) => edit.range)].every(isInLine)) return undefined;
  if (last.column > line.length + 1) return undefined;
  const pieces = fix.edits.map(({ range: { end }, text }, at) => {
    const next = fix.edits[at + 1]?.range.start ?? end;
    return text + line.slice(end.column - 1, next.column - 1);
  });
  return { range: inBytes({ start: first, end: last }, line), text: pieces.join("") };
}

function location(place: Place) {
  return { path: place.path, range: inBytes(firstLineOf(place), place.line) };
}

/** Columns as bytes of UTF-8, in the line at which `range` begins and ends. */
function inBytes({ start, end }: Range, line: string): Range {
  const byteColumn = (column: number): number => {
    const before = line.slice(0, column - 1);
    return column + Buffer.byteLength(before) - before.length;
  };
  return {
    start: { line: start.line, column: byteColumn(start.column) },
    end: { line: end.line, column: byteColumn(end.column) },
  };
}
