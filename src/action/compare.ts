import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import {
  checkDocuments,
  compareFindings,
  type Discovery,
  type Finding,
  isMarkdown,
  type Matching,
  needsAllDocuments,
  readDocuments,
  type Report,
  type RunOptions,
  type Settings,
} from "../index.ts";
import type { Changes } from "./changes.ts";

/** A run as far as it is compared with what was there before. */
export interface Compared {
  readonly report: Report;
  readonly documents: Pick<Discovery, "files" | "folders">;
  readonly root: string;
  readonly settings: Settings;
  readonly run: RunOptions;
}

/** The findings that a pull request introduces and resolves. */
export function compare(
  { report, documents, root, settings, run }: Compared,
  changes: Changes,
): Matching<Finding, Finding> {
  const { files, folders } = documents;
  const gone = [...changes.touched].filter((path) => isGone(path, folders) && !settings.ignores(path));
  const touched = new Set([...files.filter((file) => changes.touched.has(file)), ...gone]);
  const all = needsAllDocuments([...touched], settings);
  const before = [...new Set([...(all ? files : []), ...touched])].sort();
  const contents = new Map([...touched].map((path) => [path, changes.contentBefore(path)]));
  const old = checkDocuments(readDocuments(before, root, settings, contents), root, settings, run);
  const now = report.files.filter(({ path }) => all || touched.has(join(root, path)));
  return compareFindings(findingsIn(old.files), findingsIn(now), (path) => !existsSync(join(root, path)));
}

/** Whether a document stood at `path`, in one of `folders`, and stands there no more. */
function isGone(path: string, folders: readonly string[]): boolean {
  return isMarkdown(path) && !existsSync(path) && folders.some((folder) => path.startsWith(folder + sep));
}

function findingsIn(files: Report["files"]): Finding[] {
  return files.flatMap(({ findings }) => findings);
}
