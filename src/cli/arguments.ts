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
  if (unknown === undefined) return new UserError({ what: message.split(". ", 1)[0] ?? message, remedy: help });
  const nearest = `--${closest(unknown.replace(/^-+/, ""), Object.keys(options))}`;
  const remedy = distance(unknown, nearest) <= 3 ? `did you mean ${nearest}?` : help;
  return new UserError({ what: `unknown option ${unknown}`, remedy });
}
