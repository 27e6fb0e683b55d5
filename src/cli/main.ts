import { UserError } from "../errors.ts";
import { type Arguments, parseArguments } from "./arguments.ts";
import { helpText } from "./help.ts";
import { version } from "./manifest.ts";
import { type CommandName, commands } from "./options.ts";
import { print, warn } from "./terminal.ts";

type Run = (args: Arguments, cwd: string) => Promise<void>;

/** Each command is loaded when it is called. */
const runs: Readonly<Record<CommandName, () => Promise<Run>>> = {
  check: async () => (await import("./commands/check.ts")).check,
  baseline: async () => (await import("./commands/baseline.ts")).baseline,
  diff: async () => (await import("./commands/diff.ts")).diff,
  init: async () => (await import("./commands/init.ts")).init,
  new: async () => (await import("./commands/new.ts")).create,
  policy: async () => (await import("./commands/policy.ts")).policy,
  inspect: async () => (await import("./commands/inspect.ts")).inspect,
  graph: async () => (await import("./commands/graph.ts")).graph,
  why: async () => (await import("./commands/why.ts")).why,
  explain: async () => (await import("./commands/explain.ts")).explain,
  rules: async () => (await import("./commands/rules.ts")).rules,
};

/** Runs the command line. Sets the exit code and never exits, so that no output is lost. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    const args = parseArguments(argv);
    if (args.has("help")) print(helpText(commands[args.command]));
    else if (args.has("version")) print(`${version}\n`);
    else await (await runs[args.command]())(args, process.cwd());
  } catch (error) {
    process.exitCode = 2;
    report(error, argv.includes("--debug"));
  }
}

function report(error: unknown, debug: boolean): void {
  if (error instanceof UserError) for (const line of error.message.split("\n")) warn(line);
  else
    warn(
      `internal error: ${error instanceof Error ? error.message : String(error)}${debug ? "" : "; --debug shows where"}`,
    );
  if (debug && error instanceof Error) warn(error.stack ?? "");
}
