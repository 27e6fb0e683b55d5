import type { ActiveRule, RuleSelector } from "../config/settings.ts";
import type { Trouble } from "../errors.ts";
import type { Document } from "../model/document.ts";
import type { RawFinding, WorkspaceRule } from "../rule.ts";
import type { Reading } from "../workspace/read.ts";
import type { FileReport, Finding, Report, RuleFailure } from "./finding.ts";
import { settle } from "./settle.ts";

export interface CheckOptions {
  /** The rules for the document at a shown path. */
  readonly select: RuleSelector;
  /** The least confidence at which a finding shows. */
  readonly threshold: number;
}

/**
 * Checks documents as they come. Each is dropped once it is checked, unless a rule needs them all together.
 */
export function check(readings: Iterable<Reading>, { select, threshold }: CheckOptions): Report {
  const files: FileReport[] = [];
  const failures: RuleFailure[] = [];
  const troubles: Trouble[] = [];
  const workspace = new Map<Document, readonly ActiveRule[]>();
  for (const reading of readings) {
    if ("trouble" in reading) {
      troubles.push(reading.trouble);
      continue;
    }
    const { doc } = reading;
    const active = select(doc.path);
    const findings = active.flatMap((rule) => run(rule, doc, threshold, failures));
    files.push(fileReport(doc, findings));
    const together = active.filter(({ rule }) => "checkAll" in rule);
    if (together.length > 0) workspace.set(doc, together);
  }
  return { files: addWorkspaceFindings(files, workspace, threshold, failures), failures, troubles };
}

/** Copies the strings of a report: slices would keep the whole text of each document in memory. */
function fileReport(doc: Document, findings: readonly Finding[]): FileReport {
  return structuredClone({ path: doc.path, kind: doc.kind.kind, findings: ordered(findings) });
}

function run({ rule, severity, options }: ActiveRule, doc: Document, threshold: number, failures: RuleFailure[]) {
  if (!("check" in rule)) return [];
  try {
    const raw = [...rule.check({ doc, options })].filter((finding) => isSureEnough(finding, threshold));
    return raw.map((finding) => settle(finding, rule, severity, doc));
  } catch (error) {
    failures.push({ rule: rule.id, path: doc.path, ...failureOf(error) });
    return [];
  }
}

function isSureEnough({ confidence }: RawFinding, threshold: number): boolean {
  return confidence === undefined || confidence >= threshold;
}

function failureOf(error: unknown): Pick<RuleFailure, "message" | "stack"> {
  if (!(error instanceof Error)) return { message: String(error) };
  return { message: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) };
}

/** Runs each workspace rule once, over the documents for which it is on. */
function addWorkspaceFindings(
  files: readonly FileReport[],
  workspace: ReadonlyMap<Document, readonly ActiveRule[]>,
  threshold: number,
  failures: RuleFailure[],
): readonly FileReport[] {
  if (workspace.size === 0) return files;
  const added = new Map<string, Finding[]>();
  const docsByRule = new Map<WorkspaceRule, Document[]>();
  for (const [doc, active] of workspace) {
    for (const { rule } of active) if ("checkAll" in rule) docsByRule.set(rule, [...(docsByRule.get(rule) ?? []), doc]);
  }
  for (const [rule, docs] of docsByRule) {
    const activeFor = (path: string) => {
      const doc = docs.find((candidate) => candidate.path === path);
      const active = doc && workspace.get(doc)?.find((candidate) => candidate.rule === rule);
      return doc && active && { doc, active };
    };
    try {
      const options = activeFor(docs[0]?.path ?? "")?.active.options ?? {};
      for (const raw of rule.checkAll({ docs, options })) {
        const known = activeFor(raw.path);
        if (!known || !isSureEnough(raw, threshold)) continue;
        const finding = settle(raw, rule, known.active.severity, known.doc, docs);
        added.set(raw.path, [...(added.get(raw.path) ?? []), finding]);
      }
    } catch (error) {
      failures.push({ rule: rule.id, ...failureOf(error) });
    }
  }
  return files.map((file) => ({ ...file, findings: ordered([...file.findings, ...(added.get(file.path) ?? [])]) }));
}

/** In the order of the text, whatever the order in which rules ran. Equal fingerprints are told apart by a number. */
function ordered(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.toSorted(compare).map((finding) => {
    const earlier = seen.get(finding.fingerprint) ?? 0;
    seen.set(finding.fingerprint, earlier + 1);
    return earlier === 0 ? finding : { ...finding, fingerprint: `${finding.fingerprint}-${String(earlier + 1)}` };
  });
}

function compare(a: Finding, b: Finding): number {
  const { start, end } = a.range;
  return (
    start.line - b.range.start.line ||
    start.column - b.range.start.column ||
    end.line - b.range.end.line ||
    end.column - b.range.end.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
