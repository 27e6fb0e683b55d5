import { type Dirent, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { PathTest } from "../config/settings.ts";
import { reasonOf, type Trouble } from "../errors.ts";
import { ignoreFilesAbove, ignoreFilesIn, type IgnoreFiles, isIgnored } from "./ignores.ts";
import { shownPath } from "./path.ts";

export interface Discovery {
  /** Absolute paths, each once, in the order of their names. */
  readonly files: readonly string[];
  /** Paths and globs for which there is no file. */
  readonly unmatched: readonly string[];
  /** Folders that cannot be read. */
  readonly troubles: readonly Trouble[];
  /** Absolute paths of the folders in which a document was, or could have been, found. */
  readonly folders: readonly string[];
}

/** Whether a path has the name of a document. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

const neverEntered = new Set([".git", "node_modules"]);

/**
 * Finds the documents that `patterns` mean: a file is itself, whatever its name; a folder is the Markdown files in it;
 * a glob is the files that match. A walk leaves out what is ignored, and does not follow links: what a link points to
 * inside the tree is found there, and what lies outside was not asked for. Where `among` is given, a walk looks for
 * those files only, and enters no folder for others.
 */
export async function discover(
  patterns: readonly string[],
  cwd: string,
  ignores: PathTest,
  among?: ReadonlySet<string>,
): Promise<Discovery> {
  const files = new Set<string>();
  const unmatched: string[] = [];
  const troubles: Trouble[] = [];
  const folders = new Set<string>();
  const trail: Trail = { folders, troubles, cwd, ...(among && { among, entered: foldersAbove(among) }) };
  for (const pattern of patterns) {
    const path = resolve(cwd, pattern);
    const type = typeOf(path);
    if (type === "file") {
      files.add(path);
      folders.add(dirname(path));
      continue;
    }
    const glob = type === "folder" ? undefined : await globOf(pattern, cwd);
    if (type === undefined && (glob === undefined || typeOf(glob.base) !== "folder")) {
      unmatched.push(pattern);
      continue;
    }
    const base = glob?.base ?? path;
    const wanted = (file: string): boolean => (glob ? glob.matches(file) : isMarkdown(file)) && !ignores(file);
    let any = among !== undefined;
    for (const file of walk(base, [...ignoreFilesAbove(base)], trail)) {
      if (!wanted(file)) continue;
      any = true;
      files.add(file);
    }
    if (!any) unmatched.push(pattern);
  }
  return { files: [...files].sort(), unmatched, troubles, folders: [...folders] };
}

/** What stands at `path`, links followed: a folder, something that may be read as a file, or nothing. */
function typeOf(path: string): "file" | "folder" | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  return stats.isDirectory() ? "folder" : "file";
}

async function globOf(pattern: string, cwd: string): Promise<{ base: string; matches: PathTest } | undefined> {
  const { default: picomatch } = await import("picomatch");
  const posix = pattern.replaceAll("\\", "/").replace(/^\.\//, "");
  const { base, glob, isGlob } = picomatch.scan(posix);
  if (!isGlob) return undefined;
  const folder = resolve(cwd, base);
  const matches = picomatch(glob, { dot: true });
  return { base: folder, matches: (file) => matches(file.slice(folder.length + 1).replaceAll("\\", "/")) };
}

/** What a walk leaves behind. */
interface Trail {
  readonly folders: Set<string>;
  readonly troubles: Trouble[];
  readonly cwd: string;
  readonly among?: ReadonlySet<string>;
  readonly entered?: ReadonlySet<string>;
}

function foldersAbove(files: ReadonlySet<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  return folders;
}

/** The files under `folder` that nothing ignores. */
function* walk(folder: string, above: IgnoreFiles[], trail: Trail): Iterable<string> {
  const { folders, troubles, cwd, among, entered } = trail;
  folders.add(folder);
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    troubles.push({ what: `the folder cannot be read: ${reasonOf(error)}`, where: shownPath(folder, cwd) });
    return;
  }
  const own = ignoreFilesIn(folder);
  const ignoring = own ? [...above, own] : above;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if ((!isFolder && !entry.isFile()) || neverEntered.has(entry.name)) continue;
    if (!((isFolder ? entered : among)?.has(path) ?? true)) continue;
    if (isIgnored(path, isFolder, ignoring)) continue;
    if (isFolder) yield* walk(path, ignoring, trail);
    else yield path;
  }
}
