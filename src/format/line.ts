import type { Finding, Place } from "../engine/finding.ts";
import { harmless } from "./harmless.ts";

/** `path:line:column`. */
export function placeLabel({ path, range }: Place): string {
  return `${harmless(path)}:${String(range.start.line)}:${String(range.start.column)}`;
}

/** `path:line:column-line:column`, the end exclusive. */
export function rangeLabel(place: Place): string {
  const { line, column } = place.range.end;
  return `${placeLabel(place)}-${String(line)}:${String(column)}`;
}

/** The plain line of a finding: `path:line:column: severity message [rule]`. */
export function findingLine(finding: Finding, label: (place: Place) => string = placeLabel): string {
  return `${label(finding)}: ${finding.severity} ${harmless(finding.message)} [${finding.rule}]`;
}

/** "1 error", "2 errors". */
export function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}
