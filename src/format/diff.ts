import type { Finding } from "../engine/finding.ts";
import type { Matching } from "../engine/match.ts";
import type { FormatOptions } from "./formats.ts";
import { harmlessJson } from "./harmless.ts";
import { findingJson } from "./finding-json.ts";
import { counted, findingLine } from "./line.ts";
import { cellsOf, tableOf } from "./markdown.ts";
import { styleOf } from "./style.ts";

/** The version of the comparison: raised when a reader of the last one would misread it. */
const diffVersion = 1;

/** What a change introduces and resolves, for people. Places of what is resolved are those it had before. */
export function formatDiff(
  { introduced, resolved }: Matching<Finding, Finding>,
  { color }: { color: boolean },
): string {
  const style = styleOf(color);
  return [
    ...introduced.map((finding) => `${style.bold("introduced:")} ${findingLine(finding)}`),
    ...resolved.map((finding) => `${style.dim("resolved:")} ${findingLine(finding)}`),
    `${sumsOf({ introduced, resolved })}\n`,
  ].join("\n");
}

function sumsOf({ introduced, resolved }: Matching<Finding, Finding>): string {
  const sums = [
    introduced.length > 0 ? `${counted(introduced.length, "finding")} introduced` : "",
    resolved.length > 0 ? `${counted(resolved.length, "finding")} resolved` : "",
  ];
  return sums.filter((sum) => sum !== "").join(", ") || "No finding introduced or resolved";
}

/** The same for a job summary or a comment. */
export function diffMarkdown(changes: Matching<Finding, Finding>): string {
  const head = `### faultlint: ${sumsOf(changes)}\n`;
  const all = [
    ...changes.introduced.map((finding) => `➕ introduced | ${cellsOf(finding)}`),
    ...changes.resolved.map((finding) => `➖ resolved | ${cellsOf(finding)}`),
  ];
  return all.length === 0 ? head : [head, ...tableOf(all, "Change").lines, ""].join("\n");
}

/** The same for programs. */
export function diffJson(
  { introduced, resolved }: Matching<Finding, Finding>,
  { version }: Pick<FormatOptions, "version">,
): string {
  const placed = (finding: Finding) => ({ path: finding.path, ...findingJson(finding) });
  const body = {
    version: diffVersion,
    tool: { name: "faultlint", version },
    introduced: introduced.map(placed),
    resolved: resolved.map(placed),
  };
  return `${harmlessJson(body, 1)}\n`;
}
