import ignore, { type Ignore } from "ignore";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

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
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
