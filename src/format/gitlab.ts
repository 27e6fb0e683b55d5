import type { Report } from "../engine/finding.ts";
import { fingerprintOf } from "../engine/fingerprint.ts";
import type { Severity } from "../rule.ts";
import { harmlessJson } from "./harmless.ts";

const severities = { error: "major", warning: "minor", info: "info" } as const satisfies Record<Severity, string>;

/** GitLab's code quality report. */
export function formatGitlab({ files }: Report): string {
  const issues = files.flatMap(({ path, findings }) =>
    findings.map((finding) => ({
      description: finding.message,
      check_name: finding.rule,
      fingerprint: fingerprintOf(finding),
      severity: severities[finding.severity],
      location: { path, lines: { begin: finding.range.start.line, end: finding.range.end.line } },
    })),
  );
  return `${harmlessJson(issues, 1)}\n`;
}
