import { type Report, summaryOf } from "../engine/finding.ts";
import { findingJson } from "./finding-json.ts";
import type { FormatOptions } from "./formats.ts";
import { harmlessJson } from "./harmless.ts";

/** The version of the report: raised when a reader of the last one would misread it. */
const reportVersion = 1;

/** The report as JSON: a contract with other programs. */
export function formatJson(report: Report, { version }: FormatOptions): string {
  const body = {
    version: reportVersion,
    tool: { name: "faultlint", version },
    files: report.files.map(({ path, kind, findings }) => ({
      path,
      kind,
      findings: findings.map((finding) => findingJson(finding)),
    })),
    summary: summaryOf(report),
  };
  return `${harmlessJson(body, 1)}\n`;
}
