import { resolve } from "node:path";
import { describeTrouble, type Trouble, UserError } from "../errors.ts";
import {
  type Discovery,
  findDocuments,
  ignoredBy,
  longestFile,
  presetNames,
  Reader,
  type Reading,
  readDocuments,
  type Settings,
  settingsFor,
} from "../index.ts";
import { type Arguments, commandLike, oneOf, patternsOf, readsStandardInput } from "./arguments.ts";
import { withProgress } from "./progress.ts";
import { warn } from "./terminal.ts";

/** The settings that the caller's configuration and flags make. */
export function settingsOf(args: Arguments, cwd: string): Promise<Settings> {
  const config = args.has("no-config") ? false : args.text("config");
  return settingsFor({ cwd, config, preset: oneOf(args, "preset", presetNames) });
}

/** The documents that the caller named. Sets exit code 2 for what is not there. */
export async function sourcesOf(args: Arguments, cwd: string, settings: Settings): Promise<Iterable<Reading>> {
  if (readsStandardInput(args)) {
    if (args.positionals.some((path) => path !== "-")) {
      throw new UserError({ what: "standard input and paths cannot be checked together", remedy: "choose one" });
    }
    const bytes = await readStandardInput();
    const name = args.text("stdin-filename");
    if (name !== undefined && ignoredBy(settings)(resolve(cwd, name))) return [];
    return [{ doc: new Reader(cwd, settings).bytes(bytes, name ?? "stdin.md") }];
  }
  const found = await findDocuments(patternsOf(args), cwd, settings);
  announce(found, args);
  return withProgress(readDocuments(found.files, cwd, settings), found.files.length);
}

/** Says which folders cannot be read, and for what the caller named there is no document. */
export function announce({ troubles, unmatched }: Discovery, args: Arguments): void {
  troubles.forEach(fail);
  if (args.has("no-error-on-unmatched-pattern")) return;
  for (const where of unmatched) {
    const meant = commandLike(where);
    fail({ what: "there is no document", where, ...(meant !== undefined && { remedy: `did you mean ${meant}?` }) });
  }
}

/** Says that a part of the run failed; the rest goes on. */
export function fail(trouble: Trouble): void {
  warn(describeTrouble(trouble));
  process.exitCode = 2;
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > longestFile) throw new UserError({ what: "the document is too long", where: "standard input" });
  }
  return Buffer.concat(chunks);
}
