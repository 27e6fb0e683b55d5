import type { AnyRule } from "../rule.ts";

/** A rule in plain text, for a terminal: what its page says, without the examples. */
export function ruleText(rule: AnyRule): string {
  return [
    `${rule.id} (${rule.family}, ${rule.severity}, preset ${rule.preset})`,
    `${rule.summary}.`,
    `Why: ${rule.why}`,
    `What to do: ${rule.fix}`,
    `Limits: ${rule.limits}`,
    "",
  ].join("\n\n");
}

/** All rules, one a line. */
export function rulesTable(rules: readonly AnyRule[]): string {
  const widest = Math.max(0, ...rules.map(({ id }) => id.length));
  return rules
    .map(
      (rule) => `${rule.id.padEnd(widest)}  ${rule.severity.padEnd(7)}  ${rule.preset.padEnd(11)}  ${rule.summary}\n`,
    )
    .join("");
}
