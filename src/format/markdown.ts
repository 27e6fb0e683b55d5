import { type Finding, type Report, summaryOf } from "../engine/finding.ts";
import type { Severity } from "../rule.ts";
import { harmless } from "./harmless.ts";
import { counted, sumsOf } from "./line.ts";
import { mostSevereFirst } from "./severity.ts";

const signs = { error: "❌ error", warning: "⚠️ warning", info: "ℹ️ info" } as const satisfies Record<Severity, string>;

/** GitHub takes comments of 65,536 characters. */
const longest = 60_000;

/** For a job summary or a comment on a pull request: the sums and a table, the most severe first. */
export function formatMarkdown(report: Report): string {
  const summary = summaryOf(report);
  const head = `### faultlint: ${sumsOf(summary)} in ${counted(summary.files, "document")}\n`;
  const findings = mostSevereFirst(report);
  if (findings.length === 0) return `${head}\nNothing found.\n`;
  const { lines, shown } = tableOf(findings.map(cellsOf));
  return [head, ...lines, ...advice(findings.slice(0, shown)), ""].join("\n");
}

/** A table of findings, as many as fit, and a word on the rest. `further` are columns before those of `cellsOf`. */
export function tableOf(
  cells: readonly string[],
  ...further: readonly string[]
): { readonly lines: readonly string[]; readonly shown: number } {
  const columns = [...further, "Severity", "Place", "Finding", "Rule"];
  const rows = fitting(cells.map((row) => `| ${row} |`));
  const left = cells.length - rows.length;
  const lines = [
    `| ${columns.join(" | ")} |`,
    `| ${columns.map(() => "---").join(" | ")} |`,
    ...rows,
    ...(left > 0 ? ["", `${counted(left, "more finding")} did not fit here.`] : []),
  ];
  return { lines, shown: rows.length };
}

/** Severity, place, finding and rule. */
export function cellsOf({ path, range, severity, message, rule }: Finding): string {
  const place = `${markdownText(path)}:${String(range.start.line)}`;
  return `${signs[severity]} | ${place} | ${markdownText(message)} | \`${rule}\``;
}

/** As many of `rows` as a comment holds beside what else stands in it. */
function fitting(rows: readonly string[]): readonly string[] {
  let length = 0;
  const end = rows.findIndex((text) => (length += text.length + 1) > longest * 0.8);
  return end < 0 ? rows : rows.slice(0, end);
}

function advice(findings: readonly Finding[]): string[] {
  const byRule = new Map(findings.map((finding) => [finding.rule, finding.advice]));
  const items = [...byRule].map(([rule, text]) => `- \`${rule}\`: ${markdownText(text)}`);
  return ["", "<details><summary>What to do</summary>", "", ...items, "", "</details>"];
}

/**
 * Text of a document as Markdown that shows it and does nothing: no markup, link, image, mention or reference to an
 * issue. A comment parts the mark of a mention from its name, for GitHub looks for those after Markdown is read.
 */
export function markdownText(text: string): string {
  return harmless(text)
    .replace(
      /[^\p{L}\p{M}\p{N}\p{S} ,;'"()/?%.…–—-]|[$<>|`^~+=]|(?<=www)\./gu,
      (char) => `&#${String(char.codePointAt(0))};`,
    )
    .replace(/&#(?:35|64);|(?<=\bGH)-/g, "$&<!-- -->");
}
