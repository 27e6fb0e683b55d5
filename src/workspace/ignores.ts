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

/** Whether an ignore file in the folders of `file`, up to the repository's root, names it or a folder that it is in. */
export function isLeftOut(file: string): boolean {
  const above: IgnoreFiles[] = [];
  for (let at = dirname(file); ; at = dirname(at)) {
    const files = ignoreFilesIn(at);
    if (files) above.unshift(files);
    if (existsSync(join(at, ".git")) || dirname(at) === at) return isIgnored(file, false, above);
  }
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
