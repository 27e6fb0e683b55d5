import type { Place, Report } from "../engine/finding.ts";
import { inert } from "./harmless.ts";
import { findingLine, placeLabel, rangeLabel } from "./line.ts";

/** One line a finding, for other programs and for people who pipe. */
export function formatUnix(report: Report): string {
  return linesOf(report, placeLabel);
}

/** The same with where each finding ends, for what underlines it. */
export function formatEditor(report: Report): string {
  return linesOf(report, rangeLabel);
}

function linesOf({ files }: Report, label: (place: Place) => string): string {
  const lines = files.flatMap(({ findings }) => findings.map((finding) => `${findingLine(finding, label)}\n`));
  return inert(lines.join(""));
}
