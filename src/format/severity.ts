import type { Finding, Report } from "../engine/finding.ts";
import type { Severity } from "../rule.ts";

const order: readonly Severity[] = ["error", "warning", "info"];

/** All findings, the most severe first; those alike in the order of the report. */
export function mostSevereFirst({ files }: Report): Finding[] {
  const findings = files.flatMap((file) => file.findings);
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
