import type { Finding, Place, Summary } from "../engine/finding.ts";
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

/** "1 error, 2 warnings, 0 infos". */
export function sumsOf({ errors, warnings, infos }: Summary): string {
  return [counted(errors, "error"), counted(warnings, "warning"), counted(infos, "info")].join(", ");
}
