import { type Format, formats } from "../index.ts";
import { exitCodes, optionText } from "./help.ts";
import { type Command, commands } from "./options.ts";

/** docs/cli.md. */
export function commandLinePage(): string {
  const sections = Object.values(commands).flatMap((command: Command) => [
    `## ${command.name}`,
    `${command.summary}.`,
    `\`\`\`text\n${command.usage}\n\`\`\``,
    [
      "| Option | Meaning |",
      "| --- | --- |",
      ...Object.entries(command.options).map(([name, option]) => {
        const short = option.short === undefined ? "" : `\`-${option.short}\`, `;
        return `| ${short}\`${optionText(name, option)}\` | ${option.help} |`;
      }),
    ].join("\n"),
  ]);
  return ["# The command line", `Exit codes: ${exitCodes}.`, ...sections, formatsSection()].join("\n\n") + "\n";
}

function formatsSection(): string {
  const rows = Object.entries(formats).map(([name, { summary }]: [string, Format]) => `| \`${name}\` | ${summary} |`);
  return [
    "## Formats of check",
    "",
    "`--format` may be repeated; at most one format goes to standard output, the others into files:",
    "`--format github --format sarif=faultlint.sarif`. A format for programs holds nothing but findings; what went",
    "wrong with the run stands on standard error. Paths are relative to the working directory: run in the root of the",
    "repository where a service reads them.",
    "",
    "| Format | Is |",
    "| --- | --- |",
    ...rows,
  ].join("\n");
}
