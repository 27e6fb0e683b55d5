import { type FSWatcher, watch as watchFolder } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { UserError } from "../errors.ts";
import { defaultSettings, findConfig, findDocuments, formatAndFile } from "../index.ts";
import { type Arguments, patternsOf, readsStandardInput } from "./arguments.ts";
import { settingsOf } from "./sources.ts";
import { print, warn } from "./terminal.ts";

/** Editors know by these lines when a round begins and ends. */
const began = "faultlint: checking\n";
const ended = "faultlint: watching for changes\n";

/** An editor writes a file in several steps; changes that follow each other within this time [ms] are one. */
const settling = 100;

/** Runs `round` now and after every change, until the process is ended. */
export async function watch(args: Arguments, cwd: string, round: () => Promise<void>): Promise<void> {
  if (readsStandardInput(args)) {
    throw new UserError({ what: "standard input cannot be watched", where: "--watch" });
  }
  const folders = new FolderWatch(writtenFiles(args, cwd));
  for (;;) {
    folders.cover(await foldersOf(args, cwd));
    print(began);
    await round().catch(tell);
    print(ended);
    await folders.change();
  }
}

/** Where documents and the configuration stand, or will once they are made. A configuration that is being mended keeps the rest going. */
async function foldersOf(args: Arguments, cwd: string): Promise<string[]> {
  const settings = await settingsOf(args, cwd).catch(() => defaultSettings);
  const { folders } = await findDocuments(patternsOf(args), cwd, settings);
  const config = args.text("config") ?? findConfig(cwd);
  return [cwd, ...folders, ...(config === undefined ? [] : [dirname(resolve(cwd, config))])];
}

/** Reports that the rounds themselves write, which must not start the next one. */
function writtenFiles(args: Arguments, cwd: string): ReadonlySet<string> {
  const files = args.texts("format").flatMap((written) => formatAndFile(written).file ?? []);
  return new Set(files.map((file) => resolve(cwd, file)));
}

function tell(error: unknown): void {
  if (!(error instanceof UserError)) throw error;
  for (const line of error.message.split("\n")) warn(line);
}

/** Documents, what configures them, and names without an ending, which may be folders. */
const watchedName = /\.(?:md|markdown|mdx|ya?ml|gitignore|faultlintignore)$|^[^.]+$/i;

class FolderWatch {
  private readonly watchers = new Map<string, FSWatcher>();
  private readonly ignored: ReadonlySet<string>;
  private notify: () => void = () => undefined;
  private changed = false;

  constructor(ignored: ReadonlySet<string>) {
    this.ignored = ignored;
  }

  /** Watches `folders`, each by itself, and no others. */
  cover(folders: readonly string[]): void {
    for (const [folder, watcher] of this.watchers) if (!folders.includes(folder)) this.drop(folder, watcher);
    for (const folder of folders) {
      if (this.watchers.has(folder)) continue;
      const watcher = watchFolder(folder, (_, name) => {
        if (name !== null && (!watchedName.test(name) || this.ignored.has(resolve(folder, name)))) return;
        this.changed = true;
        this.notify();
      });
      watcher.on("error", () => {
        this.drop(folder, watcher);
      });
      this.watchers.set(folder, watcher);
    }
  }

  /** Waits for a change, and until no other follows. */
  async change(): Promise<void> {
    if (!this.changed) await new Promise<void>((done) => (this.notify = done));
    while (this.changed) {
      this.changed = false;
      await setTimeout(settling);
    }
  }

  private drop(folder: string, watcher: FSWatcher): void {
    watcher.close();
    this.watchers.delete(folder);
  }
}
