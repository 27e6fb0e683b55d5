import type { Finding, Place, Report } from "../engine/finding.ts";
import { firstLineOf } from "./first-line.ts";
import type { FormatOptions } from "./formats.ts";
import { harmlessJson } from "./harmless.ts";

/** The Reviewdog Diagnostic Format, one finding a line. */
export function formatRdjsonl({ files }: Report, { home }: FormatOptions): string {
  return files
    .flatMap(({ findings }) => findings.map((finding) => `${harmlessJson(diagnostic(finding, home))}\n`))
    .join("");
}

function diagnostic(finding: Finding, home: string) {
  return {
    message: finding.message,
    location: location(finding),
    severity: finding.severity.toUpperCase(),
    source: { name: "faultlint" },
    code: { value: finding.rule, ...(home === "" ? {} : { url: `${home}${finding.page}` }) },
    ...(finding.related.length === 0
      ? {}
      : { related_locations: finding.related.map((place) => ({ message: place.message, location: location(place) })) }),
  };
}

function location(place: Place) {
  const { start, end } = firstLineOf(place);
  const byteColumn = (column: number): number => {
    const before = place.line.slice(0, column - 1);
    return column + Buffer.byteLength(before) - before.length;
  };
  return {
    path: place.path,
    range: {
      start: { line: start.line, column: byteColumn(start.column) },
      end: { line: end.line, column: byteColumn(end.column) },
    },
  };
}
