import type { Stage } from "../config/settings.ts";
import { type AnyRule, severities } from "../rule.ts";
import type { Finding } from "./finding.ts";
import { raise } from "./settle.ts";

/** Whether a rule still speaks of a document at this stage: the text itself must be right whatever its status. */
export function isTold(rule: AnyRule, stage: Stage): boolean {
  return stage !== "off" || rule.family === "hygiene";
}

/** The finding with the severity that it has in a document at this stage: a step lower, or at most what is named. */
export function atStage(finding: Finding, stage: Stage): Finding {
  if (stage === "keep" || stage === "off") return finding;
  const { severity } = finding;
  if (stage === "lower") return { ...finding, severity: raise(severity, -1) };
  return severities.indexOf(severity) < severities.indexOf(stage) ? { ...finding, severity: stage } : finding;
}
