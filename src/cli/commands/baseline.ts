import { UserError } from "../../errors.ts";
import { applyBaseline, baselineFile, baselineOf, checkDocuments, counted } from "../../index.ts";
import type { Arguments } from "../arguments.ts";
import { isMissing, readBaseline, today, writeBaseline } from "../baseline-file.ts";
import { failOf } from "../failures.ts";
import { settingsOf, sourcesOf } from "../sources.ts";
import { print } from "../terminal.ts";

/** `faultlint baseline` */
export async function baseline(args: Arguments, cwd: string): Promise<void> {
  const file = args.text("baseline") ?? baselineFile;
  const settings = await settingsOf(args, cwd);
  const report = checkDocuments(await sourcesOf(args, cwd, settings), cwd, settings, { today: today() });
  failOf(report, args);
  if (args.has("prune")) {
    const old = readBaseline(file, cwd);
    if (!old) throw new UserError({ what: "there is no baseline to prune", where: file, remedy: "faultlint baseline" });
    const { pruned, stale } = applyBaseline(report, old, isMissing(cwd));
    writeBaseline(file, cwd, pruned);
    print(`${file}: ${String(stale.length)} taken out, ${String(sum(pruned))} left\n`);
    return;
  }
  const entries = baselineOf(report);
  writeBaseline(file, cwd, entries);
  print(`${file}: ${counted(sum(entries), "old finding")}; commit it, and check shows new ones only\n`);
}

function sum(entries: readonly { readonly count: number }[]): number {
  return entries.reduce((total, { count }) => total + count, 0);
}
