import { closest, distance } from "fastest-levenshtein";
import { parseArgs } from "node:util";
import { UserError } from "../errors.ts";
import { type Command, type CommandName, commands } from "./options.ts";

/** What the caller asked for. */
export interface Arguments {
  readonly command: CommandName;
  readonly positionals: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly texts: (option: string) => readonly string[];
  readonly has: (option: string) => boolean;
}

/** Reads the command line. A first word that is no command is a path to check. */
export function parseArguments(argv: readonly string[]): Arguments {
  const [first = "", ...rest] = argv;
  const command = isCommand(first) ? first : "check";
  const { values, positionals } = parse(commands[command], isCommand(first) ? rest : argv);
  refuse(commands[command], values, positionals);
  const texts = (option: string): string[] => {
    const value = values[option];
    return [value ?? []].flat().filter((item) => typeof item === "string");
  };
  return {
    command,
    positionals,
    texts,
    text: (option) => texts(option).at(-1),
    has: (option) => values[option] === true,
  };
}

/** Options of which one takes back what the other says. */
const exclusive = [
  ["config", "no-config"],
  ["baseline", "no-baseline"],
] as const;

/** Throws where words or options cannot all be meant. */
function refuse(
  { name, words = Infinity }: Command,
  values: Readonly<Record<string, unknown>>,
  positionals: readonly string[],
): void {
  const [surplus] = positionals.slice(words);
  if (surplus !== undefined)
    throw new UserError({ what: "is one word too many", where: surplus, remedy: `see faultlint ${name} --help` });
  if (positionals.includes(""))
    throw new UserError({ what: "a path is empty", remedy: "leave it out for the working directory" });
  for (const [one, other] of exclusive) {
    if (values[one] === undefined || values[other] === undefined) continue;
    throw new UserError({ what: `--${one} and --${other} exclude each other`, remedy: "choose one" });
  }
  if (values["stdin-filename"] !== undefined && values.stdin === undefined && !positionals.includes("-")) {
    throw new UserError({
      what: "names what comes on standard input",
      where: "--stdin-filename",
      remedy: "add --stdin",
    });
  }
}

/** The value of `option`, which must be one of `allowed`. */
export function oneOf<Name extends string>(
  args: Arguments,
  option: string,
  allowed: readonly Name[],
): Name | undefined {
  const value = args.text(option);
  if (value === undefined) return undefined;
  const known = allowed.find((name) => name === value);
  if (known !== undefined) return known;
  throw new UserError({ what: `cannot be "${value}"`, where: `--${option}`, remedy: `use ${allowed.join(", ")}` });
}

/** Whether the document comes on standard input. */
export function readsStandardInput(args: Arguments): boolean {
  return args.has("stdin") || args.positionals.includes("-");
}

/** The files, folders and globs that the caller named; the working directory when there are none. */
export function patternsOf(args: Arguments): readonly string[] {
  return args.positionals.length === 0 ? ["."] : args.positionals;
}

/** The command that `word` was meant for, where it is nearly one. */
export function commandLike(word: string): string | undefined {
  const nearest = closest(word, Object.keys(commands));
  return distance(word, nearest) <= 2 ? nearest : undefined;
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word);
}

function parse(command: Command, argv: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...(short !== undefined && { short }), ...(multiple && { multiple }) },
    ]),
  );
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usageError(error, command);
  }
}

function usageError(error: unknown, { name, options }: Command): UserError {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /Unknown option '(-[^']*)'/.exec(message)?.[1];
  const help = `see faultlint ${name} --help`;
  if (unknown === undefined) return new UserError({ what: message.split(/\.\s/, 1)[0] ?? message, remedy: help });
  const nearest = `--${closest(unknown.replace(/^-+/, ""), Object.keys(options))}`;
  const remedy = distance(unknown, nearest) <= 3 ? `did you mean ${nearest}?` : help;
  return new UserError({ what: `unknown option ${unknown}`, remedy });
}
