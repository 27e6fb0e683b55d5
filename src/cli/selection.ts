import { UserError } from "../errors.ts";
import {
  type Change,
  decisionsBehind,
  findDocuments,
  ignoredBy,
  needsAllDocuments,
  readDocuments,
  type Reading,
  Repository,
  type Settings,
  shownPath,
} from "../index.ts";
import { type Arguments, patternsOf, readsStandardInput } from "./arguments.ts";
import { withProgress } from "./progress.ts";
import { announce, sourcesOf } from "./sources.ts";

/** The documents of a run. */
export interface Selection {
  readonly readings: Iterable<Reading>;
  /** Whether the document at a shown path is reported; all are when left out. */
  readonly reports?: (path: string) => boolean;
}

/**
 * The documents that the caller selected. Where git or the caller selects some and a rule over all documents is on, the
 * others are read too and not reported; so are decisions on which their suppressions rest.
 */
export async function selectionOf(args: Arguments, cwd: string, settings: Settings): Promise<Selection> {
  const change = changeOf(args, cwd);
  if (!change && !args.has("whole-set")) return { readings: await sourcesOf(args, cwd, settings) };
  if (readsStandardInput(args)) {
    const what = change
      ? "git cannot select what is read from standard input"
      : "--whole-set goes with paths, and standard input has none";
    throw new UserError({ what, remedy: "choose one" });
  }
  const named = await findDocuments(patternsOf(args), cwd, settings, change?.changed);
  announce(named, args);
  const isIgnored = ignoredBy(settings);
  // A hook names every file of a commit, whether it is to be checked or not.
  const selected = named.files.filter((file) => (change ? change.changed.has(file) : !isIgnored(file)));
  const all = async (): Promise<readonly string[]> => (await findDocuments(["."], cwd, settings)).files;
  const needed = needsAllDocuments(selected, settings)
    ? await all()
    : await decisionsBehind(selected, change?.contents, all);
  const files = [...new Set([...selected, ...needed])].sort();
  const reported = new Set(selected.map((file) => shownPath(file, cwd)));
  return {
    readings: withProgress(readDocuments(files, cwd, settings, change?.contents), files.length),
    reports: (path) => reported.has(path),
  };
}

function changeOf(args: Arguments, cwd: string): Change | undefined {
  const since = args.text("since");
  const asked = [args.has("changed"), args.has("staged"), since !== undefined].filter(Boolean).length;
  if (asked === 0) return undefined;
  if (asked > 1) {
    throw new UserError({ what: "--changed, --staged and --since exclude each other", remedy: "choose one" });
  }
  const repository = new Repository(cwd);
  if (since !== undefined) return repository.since(since);
  return args.has("staged") ? repository.staged() : repository.uncommitted();
}
