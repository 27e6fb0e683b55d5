import type { Stage } from "../config/settings.ts";
import type { AnyRule, Severity } from "../rule.ts";
import type { Finding } from "./finding.ts";

const bySeverity: readonly Severity[] = ["info", "warning", "error"];

/** Whether a rule still speaks of a document at this stage: the text itself must be right whatever its status. */
export function isTold(rule: AnyRule, stage: Stage): boolean {
  return stage !== "off" || rule.family === "hygiene";
}

/** The finding with the severity that it has in a document at this stage: a step lower, or at most what is named. */
export function atStage(finding: Finding, stage: Stage): Finding {
  if (stage === "keep" || stage === "off") return finding;
  const index = bySeverity.indexOf(finding.severity);
  const lowered = stage === "lower" ? Math.max(index - 1, 0) : Math.min(index, bySeverity.indexOf(stage));
  return { ...finding, severity: bySeverity[lowered] ?? finding.severity };
}
