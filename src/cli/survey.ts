import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { findDocuments, type Settings, shownPath } from "../index.ts";

/** How the numbered documents of a folder are named: "adr-0012-use-kafka.md". */
export interface Numbering {
  readonly folder: string;
  readonly prefix: string;
  readonly digits: number;
  readonly last: number;
}

const numbered = /^((?:adr|rfc|design)[-_])?(\d{2,5})[-_.]/i;
const recordFolder = /(?:^|\/)(?:adrs?|decisions?|architecture[-_]decisions?)(?:\/|$)/i;
const designFolder = /(?:^|\/)(?:designs?|design[-_]docs|rfcs?|proposals?)(?:\/|$)/i;

/** What a repository has already, as far as faultlint has to do with it. */
export interface Survey {
  /** Shown paths. */
  readonly documents: readonly string[];
  /** Where decision records stand, if there are any. */
  readonly records: Numbering | undefined;
  readonly designs: Numbering | undefined;
}

/** Looks at the documents below `cwd`. */
export async function survey(cwd: string, settings: Settings): Promise<Survey> {
  const { files } = await findDocuments(["."], cwd, settings);
  const documents = files.map((file) => shownPath(file, cwd));
  return {
    documents,
    records: numberingOf(documents.filter((path) => recordFolder.test(dirname(path)))),
    designs: numberingOf(documents.filter((path) => designFolder.test(dirname(path)))),
  };
}

/** The numbering of the folder that holds most of `documents`. */
function numberingOf(documents: readonly string[]): Numbering | undefined {
  const byFolder = new Map<string, string[]>();
  for (const path of documents) byFolder.set(dirname(path), [...(byFolder.get(dirname(path)) ?? []), path]);
  const [fullest] = [...byFolder].sort(([, a], [, b]) => b.length - a.length);
  if (!fullest) return undefined;
  const [folder, paths] = fullest;
  const matches = paths.map((path) => numbered.exec(basename(path))).filter((match) => match !== null);
  const [first] = matches;
  if (!first) return { folder, prefix: "", digits: 0, last: 0 };
  const numbers = matches.map((match) => Number(match[2]));
  return { folder, prefix: first[1] ?? "", digits: first[2]?.length ?? 4, last: Math.max(...numbers) };
}

/** What runs before a commit in the repository at `cwd`. */
export function hookManagerOf(cwd: string): "pre-commit" | "husky" | "lefthook" | undefined {
  if (existsSync(join(cwd, ".pre-commit-config.yaml"))) return "pre-commit";
  if (existsSync(join(cwd, ".husky"))) return "husky";
  return ["lefthook.yml", "lefthook.yaml", ".lefthook.yml"].some((name) => existsSync(join(cwd, name)))
    ? "lefthook"
    : undefined;
}

/** Whether a workflow of GitHub Actions runs faultlint already. */
export function hasWorkflow(cwd: string): boolean {
  const folder = join(cwd, ".github/workflows");
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((name) => /\.ya?ml$/.test(name) && mentions(join(folder, name)));
}

/** Whether a file speaks of faultlint. */
export function mentions(path: string): boolean {
  return existsSync(path) && readFileSync(path, "utf8").includes("faultlint");
}

/** Whether the package in the folder `cwd` brings faultlint along. */
export function isDependency(cwd: string): boolean {
  const path = join(cwd, "package.json");
  return existsSync(path) && /"faultlint"\s*:/.test(readFileSync(path, "utf8"));
}
