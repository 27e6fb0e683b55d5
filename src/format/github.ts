import type { Finding, Report } from "../engine/finding.ts";
import type { Severity } from "../rule.ts";
import { firstLineOf } from "./first-line.ts";
import { harmless, inert } from "./harmless.ts";
import { counted, findingLine, placeLabel } from "./line.ts";
import { mostSevereFirst } from "./severity.ts";

const commands = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<Severity, string>;

/** GitHub shows ten annotations of a type for a step, and drops the rest without a word. */
const shownOfAType = 10;

/** Workflow commands that make annotations; what GitHub would drop follows in the log, folded. */
export function formatGithub(report: Report): string {
  const shown: Finding[] = [];
  const rest: Finding[] = [];
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of mostSevereFirst(report))
    (counts[finding.severity]++ < shownOfAType ? shown : rest).push(finding);
  const folded = rest.map((finding) => `${inert(findingLine(finding))}\n`);
  return [
    ...shown.map(annotation),
    ...(rest.length === 0 ? [] : [`::group::${counted(rest.length, "more finding")}\n`, ...folded, "::endgroup::\n"]),
  ].join("");
}

/** The place is said in the message too: the log does not show the properties. */
function annotation(finding: Finding): string {
  const { start, end } = firstLineOf(finding);
  const properties = Object.entries({
    file: finding.path,
    line: String(start.line),
    endLine: String(start.line),
    col: String(start.column),
    endColumn: String(end.column),
    title: `faultlint ${finding.rule}`,
  }).map(([name, value]) => `${name}=${escapeProperty(inert(harmless(value)))}`);
  const message = `${placeLabel(finding)}: ${harmless(finding.message)} [${finding.rule}]`;
  return `::${commands[finding.severity]} ${properties.join(",")}::${escapeData(inert(message))}\n`;
}

/** Text as the data of a workflow command. */
export function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
