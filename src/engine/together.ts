import type { ActiveRule } from "../config/settings.ts";
import type { Document } from "../model/document.ts";
import type { WorkspaceRule } from "../rule.ts";
import type { Finding, RuleFailure } from "./finding.ts";
import { settle } from "./settle.ts";
import { placedFinding, wellFormed } from "./well-formed.ts";

/** Runs each rule over all documents once, over those for which it is on. The findings stand by shown path. */
export function workspaceFindings(
  workspace: ReadonlyMap<Document, readonly ActiveRule[]>,
  failures: RuleFailure[],
): ReadonlyMap<string, readonly Finding[]> {
  const added = new Map<string, Finding[]>();
  const docsByRule = new Map<WorkspaceRule, Document[]>();
  for (const [doc, active] of workspace) {
    for (const { rule } of active) {
      if (!("checkAll" in rule)) continue;
      const docs = docsByRule.get(rule) ?? [];
      docs.push(doc);
      docsByRule.set(rule, docs);
    }
  }
  for (const [rule, docs] of docsByRule) {
    const byPath = new Map(docs.map((doc) => [doc.path, doc]));
    const activeFor = (doc: Document | undefined): ActiveRule | undefined =>
      doc && workspace.get(doc)?.find((candidate) => candidate.rule === rule);
    try {
      const options = activeFor(docs[0])?.options ?? {};
      for (const said of rule.checkAll({ docs, options })) {
        const raw = wellFormed(said, placedFinding);
        const doc = byPath.get(raw.path);
        const active = activeFor(doc);
        if (!doc || !active) continue;
        const finding = structuredClone(settle(raw, rule, active.severity, doc, docs));
        added.set(raw.path, [...(added.get(raw.path) ?? []), finding]);
      }
    } catch (error) {
      failures.push({ rule: rule.id, ...failureOf(error) });
    }
  }
  return added;
}

/** What is reported of a rule that threw. */
export function failureOf(error: unknown): Pick<RuleFailure, "message" | "stack"> {
  if (!(error instanceof Error)) return { message: String(error) };
  return { message: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) };
}
