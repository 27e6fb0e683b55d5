import type { FileReport } from "../engine/finding.ts";
import type { ConcernVerdict } from "../model/concern.ts";
import type { Document } from "../model/document.ts";
import { pathsThrough, singlePointsOf } from "../model/single-points.ts";
import { positionAt, type Span } from "../model/span.ts";
import type { AnyRule } from "../rule.ts";
import { harmless } from "./harmless.ts";
import { findingLine } from "./line.ts";
import { type Style, styleOf } from "./style.ts";

export interface WhyQuestion {
  readonly doc: Document;
  /** What every rule finds in it, however unsure. */
  readonly report: FileReport;
  readonly rules: readonly AnyRule[];
  /** The least confidence at which a finding shows. */
  readonly threshold: number;
  /** Only what touches this line. */
  readonly line?: number | undefined;
  /** Only this rule. */
  readonly rule?: AnyRule | undefined;
}

/** What was looked for in a document, what was found, and what decided. */
export function formatWhy(question: WhyQuestion, { color }: { readonly color: boolean }): string {
  const style = styleOf(color);
  const { doc } = question;
  const kind = `${doc.kind.kind} (${doc.kind.probability.toFixed(2)})${because(doc.kind.reasons)}`;
  return [
    `${style.bold(harmless(doc.path))}: ${kind}`,
    ...(question.line === undefined ? [] : readingOfLine(doc, question.line, style)),
    ...findingsOf(question, style),
    ...singlePointLines(question, style),
    ...verdictsOf(question).flatMap((verdict) => verdictLines(verdict, question, style)),
    "",
  ].join("\n");
}

function because(reasons: readonly string[]): string {
  return reasons.length === 0 ? "" : `: ${harmless(reasons.join("; "))}`;
}

function lineOf(doc: Document, offset: number): number {
  return positionAt(doc.lineStarts, offset).line;
}

function touches(doc: Document, span: Span, line: number): boolean {
  return lineOf(doc, span.start) <= line && line <= lineOf(doc, Math.max(span.start, span.end - 1));
}

/** How the line was read: its section, and its statements with their polarity. */
function readingOfLine(doc: Document, line: number, style: Style): string[] {
  const section = doc.sections.findLast(({ span }) => touches(doc, span, line));
  const statements = doc.statements.filter(({ span }) => touches(doc, span, line));
  return [
    ...(section
      ? [`section: ${harmless(section.path.join(" > "))} ${style.dim(harmless(section.roles.join(", ")))}`]
      : []),
    ...statements.map(({ text, form, polarity }) => `${form}, ${polarity}: "${harmless(text)}"`),
    ...factsAt(doc, line),
  ];
}

/** The facts that were read from the line. */
function factsAt(doc: Document, line: number): string[] {
  const named: readonly { readonly what: string; readonly name: string; readonly span: Span }[] = [
    ...doc.metadata.map(({ key, value, span }) => ({ what: `metadata ${key}`, name: value, span })),
    ...doc.components.map(({ name, span }) => ({ what: "component", name, span })),
    ...doc.datasets.map(({ name, span }) => ({ what: "dataset", name, span })),
    ...doc.decisions.map(({ title, span }) => ({ what: "decision", name: title, span })),
    ...doc.announcedOptions.map(({ text, span }) => ({ what: "announced options", name: text, span })),
    ...doc.hazards.map(({ kind, title, span }) => ({ what: kind, name: title, span })),
    ...doc.phases.map(({ name, span }) => ({ what: "phase", name, span })),
    ...doc.links.map(({ url, resolution, span }) => ({ what: `link, ${resolution}`, name: url, span })),
  ];
  return named.filter(({ span }) => touches(doc, span, line)).map(({ what, name }) => `${what}: "${harmless(name)}"`);
}

function findingsOf({ doc, report, threshold, line, rule }: WhyQuestion, style: Style): string[] {
  const shown = report.findings.filter(
    (finding) =>
      (rule === undefined || finding.rule === rule.id) &&
      (line === undefined || (finding.range.start.line <= line && line <= finding.range.end.line)),
  );
  if (shown.length === 0) return rule ? ["", `${rule.id} finds nothing: ${rule.summary}`] : [];
  const silent = (confidence: number): string =>
    `silent: confidence ${confidence.toFixed(2)} < ${threshold.toFixed(2)}`;
  return [
    "",
    style.bold(line === undefined ? "Findings" : `Findings on line ${String(line)} of ${harmless(doc.path)}`),
    ...shown.map((finding) => {
      const note = finding.confidence < threshold ? ` ${style.dim(`(${silent(finding.confidence)})`)}` : "";
      return `  ${findingLine(finding)}${note}`;
    }),
  ];
}

/** Each component that cuts paths off, whatever makes it redundant, path by path; where its rule or line is asked for. */
function singlePointLines({ doc, line, rule }: WhyQuestion, style: Style): string[] {
  if (rule && rule.id !== "single-point-of-failure") return [];
  return singlePointsOf(doc.architecture).flatMap((point) => {
    const node = doc.architecture.nodes[point.node];
    if (!node || (line !== undefined && !node.places.some(({ span }) => touches(doc, span, line)))) return [];
    const kept = node.redundancy.map(
      ({ reason, text, span }) =>
        `  redundant by ${reason}, line ${String(lineOf(doc, span.start))}: "${harmless(text)}"`,
    );
    return [
      "",
      `${style.bold(harmless(node.name))}: ${node.kind}, on every path to ${String(point.lost.length)} of its last stops`,
      ...pathsThrough(doc.architecture, point).map((path) => `  ${harmless(path.join(" → "))}`),
      ...(kept.length > 0 ? kept : ["  nothing makes it redundant"]),
    ];
  });
}

/** The verdicts that were asked for: all; or those of a rule; or those that rest on a line. */
function verdictsOf({ doc, line, rule }: WhyQuestion): readonly ConcernVerdict[] {
  if (rule) return doc.concerns.filter(({ concern }) => concern === rule.concern);
  if (line === undefined) return doc.concerns;
  return doc.concerns.filter(({ evidence }) => evidence.some(({ span }) => touches(doc, span, line)));
}

function verdictLines(verdict: ConcernVerdict, { doc, rules }: WhyQuestion, style: Style): string[] {
  const { concern, state, score, asking, evidence } = verdict;
  const rule = rules.find((candidate) => candidate.concern === concern);
  const needed = state === "addressed" || state === "not-applicable" ? undefined : rule?.fix;
  return [
    "",
    `${style.bold(concern)}: ${state}, score ${score.toFixed(2)} ${style.dim(rule ? `[${rule.id}]` : "")}`,
    ...evidence.map(({ span, text, reason, weight }) => {
      const weighed = style.dim(`(${harmless(reason)}, ${weight.toFixed(2)})`);
      return `  line ${String(lineOf(doc, span.start))}: "${harmless(text)}" ${weighed}`;
    }),
    `  asked with probability ${asking.probability.toFixed(2)}${because(asking.reasons)}`,
    ...(needed === undefined ? [] : [`  ${style.accent("→")} ${needed}`]),
  ];
}
