import { type Finding, type Mend, type Place, type Report, troubleOf } from "../engine/finding.ts";
import { fingerprintOf } from "../engine/fingerprint.ts";
import { describeTrouble } from "../errors.ts";
import type { Range } from "../model/span.ts";
import type { AnyRule, Severity } from "../rule.ts";
import { firstLineOf } from "./first-line.ts";
import type { FormatOptions } from "./formats.ts";
import { harmlessJson } from "./harmless.ts";

const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, string>;
const problems = { error: "error", warning: "warning", info: "recommendation" } as const satisfies Record<
  Severity,
  string
>;

/** SARIF 2.1.0, with what GitHub's code scanning reads of it. */
export function formatSarif(report: Report, { version, rules }: FormatOptions): string {
  const findings = report.files.flatMap((file) => file.findings);
  const used = rules.filter(({ id }) => findings.some((finding) => finding.rule === id));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "faultlint", semanticVersion: version, rules: used.map(ruleJson) } },
        automationDetails: { id: "faultlint/" },
        columnKind: "utf16CodeUnits",
        invocations: [invocation(report)],
        results: findings.map((finding) => resultJson(finding, used)),
      },
    ],
  };
  return `${harmlessJson(log, 1)}\n`;
}

function ruleJson(rule: AnyRule) {
  const { id, family, severity, summary, why, fix, limits } = rule;
  return {
    id,
    name: id,
    shortDescription: { text: `${summary}.` },
    fullDescription: { text: why.slice(0, 1024) },
    help: {
      text: `${why}\n\nWhat to do: ${fix}\n\nLimits: ${limits}`,
      markdown: `${why}\n\n**What to do**\n\n${fix}\n\n**Limits**\n\n${limits}`,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [family], precision: precisionOf(rule), "problem.severity": problems[severity] },
  };
}

/** How often a finding of the rule is right: a concern is weighed, not read off; a preset holds the quiet rules. */
function precisionOf({ concern, preset }: AnyRule): "high" | "medium" | "low" {
  if (preset === "off") return "low";
  return concern === undefined && preset === "recommended" ? "high" : "medium";
}

function resultJson(finding: Finding, rules: readonly AnyRule[]) {
  const { rule, severity, message, advice, related, confidence, fix } = finding;
  const links = related.map((place, index) => `[${plain(place.message)}](${String(index + 1)})`).join(", ");
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: `${plain(message)}.${links === "" ? "" : ` See ${links}.`} ${plain(advice)}` },
    locations: [{ physicalLocation: physical(finding) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, index) => ({
            id: index + 1,
            physicalLocation: physical(place),
            message: { text: plain(place.message) },
          })),
        }),
    ...(fix === undefined ? {} : { fixes: [fixJson(fix, finding)] }),
    partialFingerprints: { primaryLocationLineHash: fingerprintOf(finding) },
    properties: { confidence: Number(confidence.toFixed(4)) },
  };
}

function fixJson({ title, edits }: Mend, { path }: Place) {
  const replacements = edits.map(({ range, text }) => ({ deletedRegion: region(range), insertedContent: { text } }));
  return {
    description: { text: plain(title) },
    artifactChanges: [{ artifactLocation: artifact(path), replacements }],
  };
}

/** Text in a message of SARIF, where brackets would make a link. */
function plain(text: string): string {
  return text.replace(/[\\[\]]/g, "\\$&");
}

function physical(place: Place) {
  return { artifactLocation: artifact(place.path), region: region(firstLineOf(place)) };
}

function artifact(path: string) {
  return { uri: path.split("/").map(encodeSegment).join("/") };
}

function region({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function encodeSegment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\uFFFD"));
}

function invocation({ failures, troubles }: Report) {
  const all = [...troubles, ...failures.map(troubleOf)];
  return {
    executionSuccessful: all.length === 0,
    ...(all.length === 0
      ? {}
      : {
          toolExecutionNotifications: all.map((trouble) => ({
            level: "error",
            message: { text: plain(describeTrouble(trouble)) },
          })),
        }),
  };
}
