import type { Report } from "../engine/finding.ts";
import { inert } from "./harmless.ts";
import { findingLine } from "./line.ts";

/** One line a finding, for editors and for other programs. */
export function formatUnix(report: Report): string {
  const lines = report.files.flatMap((file) => file.findings.map((finding) => `${findingLine(finding)}\n`));
  return inert(lines.join(""));
}
