import { type Command, commands, type Option } from "./options.ts";

/** The help of a command. */
export function helpText(command: Command): string {
  const options = Object.entries(command.options).map(([name, option]): [string, string] => [
    `${option.short === undefined ? "   " : `-${option.short},`} ${optionText(name, option)}`,
    option.help,
  ]);
  const others = Object.values(commands)
    .filter(({ name }) => command.name === "check" && name !== "check")
    .map(({ name, summary }): [string, string] => [name, summary]);
  return [
    command.summary,
    "",
    `Usage: ${command.usage}`,
    "",
    ...columns(options),
    ...(others.length > 0 ? ["", "Other commands:", ...columns(others)] : []),
    ...(command.name === "check" ? ["", `Exit codes: ${exitCodes}`] : []),
    "",
  ].join("\n");
}

export const exitCodes =
  "0 clean, 1 findings, 2 the run cannot be trusted (bad usage or configuration, an unreadable file, a rule that failed)";

/** An option as it is typed: `--config FILE`. */
export function optionText(name: string, { value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const widest = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(widest)}  ${right}`);
}
