import type { ActiveRule } from "../config/settings.ts";
import type { Document } from "../model/document.ts";
import { groupedBy } from "../model/groups.ts";
import type { Finding, RuleFailure } from "./finding.ts";
import { settle } from "./settle.ts";
import { placedFinding, wellFormed } from "./well-formed.ts";

/** Runs each rule over all documents once, over those for which it is on. The findings stand by shown path. */
export function workspaceFindings(
  workspace: ReadonlyMap<Document, readonly ActiveRule[]>,
  failures: RuleFailure[],
): ReadonlyMap<string, readonly Finding[]> {
  const found: Finding[] = [];
  const uses = [...workspace].flatMap(([doc, active]) =>
    active.flatMap(({ rule }) => ("checkAll" in rule ? [{ rule, doc }] : [])),
  );
  for (const [rule, ofRule] of groupedBy(uses, ({ rule }) => rule)) {
    const docs = ofRule.map(({ doc }) => doc);
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
        found.push(structuredClone(settle(raw, rule, active.severity, doc, docs)));
      }
    } catch (error) {
      failures.push({ rule: rule.id, ...failureOf(error) });
    }
  }
  return groupedBy(found, ({ path }) => path);
}

/** What is reported of a rule that threw. */
export function failureOf(error: unknown): Pick<RuleFailure, "message" | "stack"> {
  if (!(error instanceof Error)) return { message: String(error) };
  return { message: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) };
}
