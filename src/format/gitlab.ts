import type { Report } from "../engine/finding.ts";
import type { Severity } from "../rule.ts";
import { harmlessJson } from "./harmless.ts";

const severities = { error: "major", warning: "minor", info: "info" } as const satisfies Record<Severity, string>;

/** GitLab's code quality report. */
export function formatGitlab({ files }: Report): string {
  const issues = files.flatMap(({ path, findings }) =>
    findings.map(({ rule, message, fingerprint, severity, range }) => ({
      description: message,
      check_name: rule,
      fingerprint,
      severity: severities[severity],
      location: { path, lines: { begin: range.start.line, end: range.end.line } },
    })),
  );
  return `${harmlessJson(issues, 1)}\n`;
}
