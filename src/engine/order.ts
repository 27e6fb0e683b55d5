import type { Finding } from "./finding.ts";
import { likenessOf } from "./fingerprint.ts";

/** In the order of the text, whatever the order in which rules ran. Those that look the same are counted. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.toSorted(compare).map((finding) => {
    const likeness = likenessOf(finding);
    const occurrence = (seen.get(likeness) ?? 0) + 1;
    seen.set(likeness, occurrence);
    return occurrence === 1 ? finding : { ...finding, occurrence };
  });
}

function compare(a: Finding, b: Finding): number {
  const { start, end } = a.range;
  return (
    start.line - b.range.start.line ||
    start.column - b.range.start.column ||
    end.line - b.range.end.line ||
    end.column - b.range.end.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** By code units, so that the order does not depend on where faultlint runs. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
