import type { Report } from "../engine/finding.ts";
import { inert } from "./harmless.ts";
import { xmlHead, xmlTag } from "./xml.ts";

/** The report of Checkstyle, which many other tools read. */
export function formatCheckstyle({ files }: Report): string {
  const lines = files.flatMap(({ path, findings }) => [
    `  <${xmlTag("file", { name: path })}>`,
    ...findings.map(({ range: { start }, severity, message, rule }) => {
      const { line, column } = start;
      return `    <${xmlTag("error", { line, column, severity, message, source: `faultlint.${rule}` })}/>`;
    }),
    "  </file>",
  ]);
  return inert(`${[xmlHead, '<checkstyle version="8.0">', ...lines, "</checkstyle>"].join("\n")}\n`);
}
