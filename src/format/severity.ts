import type { Finding, Report } from "../engine/finding.ts";
import { severities } from "../rule.ts";

/** All findings, the most severe first; those alike in the order of the report. */
export function mostSevereFirst({ files }: Report): Finding[] {
  const findings = files.flatMap((file) => file.findings);
  return findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
