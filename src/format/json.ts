import { type Finding, type Report, summaryOf } from "../engine/finding.ts";
import type { FormatOptions } from "./formats.ts";
import { harmlessJson } from "./harmless.ts";

/** The version of the report: raised when a reader of the last one would misread it. */
const reportVersion = 1;

/** The report as JSON: a contract with other programs. */
export function formatJson(report: Report, { version, home }: FormatOptions): string {
  const body = {
    version: reportVersion,
    tool: { name: "faultlint", version },
    files: report.files.map(({ path, kind, findings }) => ({
      path,
      kind,
      findings: findings.map((finding) => findingJson(finding, home)),
    })),
    summary: summaryOf(report),
  };
  return `${harmlessJson(body, 1)}\n`;
}

/** A finding as reports hold it. */
export function findingJson(finding: Finding, home: string) {
  const { rule, severity, confidence, message, range, related, evidence, fingerprint } = finding;
  return {
    rule,
    severity,
    confidence: Number(confidence.toFixed(4)),
    message,
    range,
    related: related.map((place) => ({ path: place.path, range: place.range, message: place.message })),
    evidence: evidence.map((piece) => ({ range: piece.range, text: piece.text })),
    fingerprint,
    url: `${home}${finding.page}`,
  };
}
