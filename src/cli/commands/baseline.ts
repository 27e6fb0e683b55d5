import { UserError } from "../../errors.ts";
import { applyBaseline, baselineOf, checkDocuments, counted } from "../../index.ts";
import { type Arguments, readsStandardInput } from "../arguments.ts";
import { BaselineFile, isMissing, today } from "../baseline-file.ts";
import { failOf } from "../failures.ts";
import { settingsOf, sourcesOf } from "../sources.ts";
import { print } from "../terminal.ts";

/** `faultlint baseline` */
export async function baseline(args: Arguments, cwd: string): Promise<void> {
  const file = new BaselineFile(args.text("baseline"), cwd);
  const settings = await settingsOf(args, cwd);
  const report = checkDocuments(await sourcesOf(args, cwd, settings), cwd, settings, { today: today() });
  failOf(report, args);
  if (process.exitCode === 2) {
    throw new UserError({ what: "is not written, because a part of the run failed", where: file.name });
  }
  const isOfAll = args.positionals.length === 0 && !readsStandardInput(args) && file.folder === cwd;
  if (args.has("prune")) {
    const old = file.read();
    if (!old)
      throw new UserError({ what: "there is no baseline to prune", where: file.name, remedy: "faultlint baseline" });
    const { pruned, stale } = applyBaseline(report, old, isOfAll ? isMissing(cwd) : () => false);
    file.write(pruned);
    print(`${file.name}: ${String(stale.length)} taken out, ${String(sum(pruned))} left\n`);
    return;
  }
  const entries = baselineOf(report, isOfAll ? [] : file.read());
  file.write(entries);
  print(`${file.name}: ${counted(sum(entries), "old finding")}; commit it, and check shows new ones only\n`);
}

function sum(entries: readonly { readonly count: number }[]): number {
  return entries.reduce((total, { count }) => total + count, 0);
}
