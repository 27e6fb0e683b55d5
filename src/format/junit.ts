import type { FileReport, Finding, Report } from "../engine/finding.ts";
import { inert } from "./harmless.ts";
import { findingLine } from "./line.ts";
import { xmlHead, xmlTag, xmlText } from "./xml.ts";

/** JUnit's report: a suite for each document, a failed test for each finding; a document without any passes one test. */
export function formatJunit({ files }: Report): string {
  const failures = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const tests = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  return inert(
    `${[
      xmlHead,
      `<${xmlTag("testsuites", { name: "faultlint", tests, failures, errors: 0 })}>`,
      ...files.flatMap(suite),
      "</testsuites>",
    ].join("\n")}\n`,
  );
}

function suite({ path, findings }: FileReport): string[] {
  const counts = { tests: Math.max(1, findings.length), failures: findings.length, errors: 0, skipped: 0 };
  const cases = findings.map((finding) => failed(path, finding));
  return [
    `  <${xmlTag("testsuite", { name: path, ...counts, time: 0 })}>`,
    ...(cases.length > 0
      ? cases
      : [`    <${xmlTag("testcase", { classname: path, name: "nothing found", time: 0 })}/>`]),
    "  </testsuite>",
  ];
}

function failed(path: string, finding: Finding): string {
  const { rule, severity, message, range, advice } = finding;
  const name = `${rule} at ${String(range.start.line)}:${String(range.start.column)}`;
  const failure = `<${xmlTag("failure", { type: severity, message })}>${xmlText(findingLine(finding))}\n${xmlText(advice)}</failure>`;
  return `    <${xmlTag("testcase", { classname: path, name, time: 0 })}>${failure}</testcase>`;
}
