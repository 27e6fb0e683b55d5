import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { reasonOf, UserError } from "../errors.ts";
import { applyBaseline, baselineFile, parseBaseline, type Report, shownPath } from "../index.ts";
import type { Workspace } from "./workspace.ts";

/**
 * The findings that the baseline does not know: the one that is named, or the usual file where it is there. Its paths
 * are seen from the working directory, those of the report from the workspace.
 */
export function withoutOld(report: Report, named: string | undefined, folder: string, workspace: Workspace): Report {
  const file = workspace.resolve(named ?? baselineFile, folder);
  if (!existsSync(file)) {
    if (named === undefined) return report;
    throw new UserError({
      what: `there is no baseline "${named}"`,
      where: "input baseline",
      remedy: "write one: faultlint baseline",
    });
  }
  const from = shownPath(folder, workspace.root);
  const entries = parseBaseline(readText(file, named ?? baselineFile), named ?? baselineFile);
  const placed = entries.map((entry) => ({ ...entry, path: posix.join(from, entry.path) }));
  return applyBaseline(report, placed, (path) => !existsSync(join(workspace.root, path))).report;
}

function readText(file: string, shown: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UserError({ what: `the baseline cannot be read: ${reasonOf(error)}`, where: shown });
  }
}
