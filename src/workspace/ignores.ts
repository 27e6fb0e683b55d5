import ignore, { type Ignore } from "ignore";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { reasonOf, UserError } from "../errors.ts";

const names = [".gitignore", ".faultlintignore"];

/** The ignore files of one folder. */
export interface IgnoreFiles {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The ignore files that stand in `folder`; undefined when there are none. */
export function ignoreFilesIn(folder: string): IgnoreFiles | undefined {
  const texts = names.flatMap((name) => readIfThere(join(folder, name)) ?? []);
  return texts.length === 0 ? undefined : { folder, rules: ignore({ ignorecase: false }).add(texts.join("\n")) };
}

/**
 * The ignore files above `folder`, up to the repository's root, the outermost first. One that ignores `folder` itself
 * is left out: who names an ignored folder wants to see what is in it.
 */
export function ignoreFilesAbove(folder: string): IgnoreFiles[] {
  const above: IgnoreFiles[] = [];
  for (let at = folder; !existsSync(join(at, ".git")) && dirname(at) !== at;) {
    at = dirname(at);
    const files = ignoreFilesIn(at);
    if (files && !isIgnored(folder, true, [files])) above.unshift(files);
  }
  return above;
}

/**
 * Tells of files whether an ignore file in their folders, up to the repository's root, names them or a folder that they
 * are in. Each folder is looked at once.
 */
export function leftOutTest(): (file: string) => boolean {
  const byFolder = new Map<string, readonly IgnoreFiles[]>();
  const around = (folder: string): readonly IgnoreFiles[] => {
    const known = byFolder.get(folder);
    if (known) return known;
    const isTop = existsSync(join(folder, ".git")) || dirname(folder) === folder;
    const own = ignoreFilesIn(folder);
    const files = [...(isTop ? [] : around(dirname(folder))), ...(own ? [own] : [])];
    byFolder.set(folder, files);
    return files;
  };
  return (file) => isIgnored(file, false, around(dirname(file)));
}

/** Whether `path` is ignored; a deeper file overrules those above it. */
export function isIgnored(path: string, isFolder: boolean, files: readonly IgnoreFiles[]): boolean {
  for (const { folder, rules } of files.toReversed()) {
    const inside = relative(folder, path).replaceAll("\\", "/");
    const { ignored, unignored } = rules.test(isFolder ? `${inside}/` : inside);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

function readIfThere(path: string): string | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UserError({ what: `cannot be read: ${reasonOf(error)}`, where: path });
  }
}
