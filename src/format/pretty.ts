import { type Finding, type Report, summaryOf } from "../engine/finding.ts";
import { shortened } from "../model/shortened.ts";
import type { FormatOptions } from "./formats.ts";
import { frameOf } from "./frame.ts";
import { harmless, inert } from "./harmless.ts";
import { counted, placeLabel } from "./line.ts";
import { type Style, styleOf } from "./style.ts";

/** Pieces of evidence that are shown; `faultlint why` shows all. */
const shownEvidence = 2;

/** For people: each finding with its line, what was found and what to do; then the sums. */
export function formatPretty(report: Report, { color }: FormatOptions): string {
  const style = styleOf(color);
  const findings = report.files.flatMap((file) => file.findings);
  return inert([...findings.map((finding) => block(finding, style)), conclusion(report, style)].join("\n"));
}

function block(finding: Finding, style: Style): string {
  const gutter = " ".repeat(String(finding.range.start.line).length + 2);
  const severity = style.severity(finding.severity, finding.severity);
  const bar = style.dim("│");
  const lines = [
    `${style.bold(`${placeLabel(finding)}:`)} ${severity} ${style.bold(harmless(finding.message))} ${style.dim(`[${finding.rule}]`)}`,
    ...framed(finding, gutter, style),
    ...finding.related.map((place) => `${gutter}${bar} ${placeLabel(place)}: ${harmless(place.message)}`),
    ...finding.evidence
      .slice(0, shownEvidence)
      .map(
        ({ range, text, reason }) =>
          `${gutter}${bar} line ${String(range.start.line)}: "${harmless(shortened(text, 80))}" ${style.dim(`(${harmless(reason)})`)}`,
      ),
    `${gutter}${style.accent("→")} ${finding.advice}`,
  ];
  return `${lines.join("\n")}\n`;
}

function framed(finding: Finding, gutter: string, style: Style): string[] {
  const { line, marks } = frameOf(finding);
  if (line.trim() === "") return [];
  const bar = style.dim("│");
  const number = style.dim(String(finding.range.start.line));
  return [` ${number} ${bar} ${line}`, `${gutter}${bar} ${style.severity(finding.severity, marks)}`];
}

function conclusion(report: Report, style: Style): string {
  const { files, errors, warnings, infos } = summaryOf(report);
  const sums = [
    errors > 0 ? style.severity("error", counted(errors, "error")) : "",
    warnings > 0 ? style.severity("warning", counted(warnings, "warning")) : "",
    infos > 0 ? style.severity("info", counted(infos, "info")) : "",
  ].filter((sum) => sum !== "");
  return `${style.bold(sums.join(", ") || "Nothing found")} in ${counted(files, "document")}\n`;
}
