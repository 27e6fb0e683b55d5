import type { AnyRule } from "../rule.ts";
import * as z from "zod";

/** A fixture as a rule's page shows it. */
export interface Example {
  /** The document without its expectations. */
  readonly document: string;
  /** `line:column message`, one a finding; empty for a document that passes. */
  readonly expected: readonly string[];
}

const presets = {
  recommended: "in `recommended` and `strict`",
  strict: "in `strict`",
  off: "off unless a configuration turns it on",
} as const;

/** The page of a rule, in Markdown: what it says of itself, and the two fixtures that show it. */
export function rulePage(rule: AnyRule, fails: Example, passes: Example): string {
  const scope = "checkAll" in rule ? "all documents together" : "one document";
  return [
    `# ${rule.id}`,
    `${rule.summary}.`,
    `Family ${rule.family} · ${rule.severity} · ${presets[rule.preset]} · looks at ${scope}`,
    "## Why",
    rule.why,
    "## Fails",
    fence(fails.document),
    fence(fails.expected.join("\n"), "text"),
    "## Passes",
    fence(passes.document),
    "## What to do",
    rule.fix,
    "## Limits",
    rule.limits,
    ...precisionLines(rule),
    ...optionLines(rule),
    "",
  ].join("\n\n");
}

/** The table of all rules. */
export function rulesIndexPage(rules: readonly AnyRule[]): string {
  const rows = rules.map(
    (rule) => `| [${rule.id}](${rule.family}/${rule.id}.md) | ${rule.summary} | ${rule.severity} | ${rule.preset} |`,
  );
  return ["# Rules", "", "| Rule | Flags | Severity | Preset |", "| --- | --- | --- | --- |", ...rows, ""].join("\n");
}

function precisionLines({ precision }: AnyRule): string[] {
  if (!precision) return [];
  return [
    `Of ${String(precision.judged)} findings drawn at random from public documents, ${String(precision.right)} held when judged against the text.`,
  ];
}

function optionLines(rule: AnyRule): string[] {
  const schema = z.toJSONSchema(rule.options(), { io: "input" });
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) return [];
  const lines = properties.map(([name, property]) => {
    const { description = "", default: fallback } = typeof property === "object" ? property : {};
    return `- \`${name}\`: ${description} (default \`${JSON.stringify(fallback)}\`)`;
  });
  return ["## Options", lines.join("\n")];
}

/** `text` in a fence longer than any that it holds. */
function fence(text: string, language = "markdown"): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map((run) => run[0].length));
  const bars = "`".repeat(longest + 1);
  return `${bars}${language}\n${text.trimEnd()}\n${bars}`;
}
