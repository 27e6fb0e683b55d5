import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { reasonOf, UserError } from "../errors.ts";
import type { PullRequest } from "./event.ts";

/** What a pull request changes, by absolute paths. */
export interface Changes {
  readonly has: (path: string) => boolean;
  /** Tells of a line of a file whether it is new or changed. */
  readonly linesOf: (path: string) => (line: number) => boolean;
  /** What differs; a renamed file by both its paths. */
  readonly touched: ReadonlySet<string>;
  /** The content of a file before the pull request; undefined where there was none. */
  readonly contentBefore: (path: string) => Uint8Array | undefined;
}

/** Compares the checked-out commit with the point where it left the target branch. */
export function changesOf(folder: string, pullRequest: PullRequest): Changes {
  const root = text(folder, "rev-parse", "--show-toplevel").trimEnd();
  const base = baseOf(root, pullRequest);
  const pathsOf = (...options: readonly string[]): Map<string, string> => {
    const names = diff(root, base, "--name-only", "-z", ...options).split("\0");
    return new Map(names.filter((name) => name !== "").map((name) => [join(root, name), name]));
  };
  const paths = pathsOf("--diff-filter=d");
  const touched = pathsOf("--no-renames");
  return {
    touched: new Set(touched.keys()),
    contentBefore: (path) => blobAt(root, `${base}:${touched.get(path) ?? ""}`),
    has: (path) => paths.has(path),
    linesOf(path) {
      const name = paths.get(path);
      const hunks = name === undefined ? [] : hunksIn(diff(root, base, "--unified=0", "--", `:(top,literal)${name}`));
      return (line) => hunks.some(({ first, count }) => first <= line && line < first + count);
    },
  };
}

/**
 * GitHub checks out the merge of a pull request with its target: the difference to the first parent is the pull
 * request. Where its own branch is checked out, it is the difference to the commit from which that branch grew.
 */
function baseOf(root: string, { base, head }: PullRequest): string {
  try {
    const [, first, second] = text(root, "rev-list", "--parents", "--max-count=1", "HEAD").trimEnd().split(" ");
    return first !== undefined && second === head ? first : text(root, "merge-base", base, "HEAD").trimEnd();
  } catch {
    throw new UserError({
      what: "the commit that the pull request is compared with is not in the clone",
      where: base,
      remedy: "give actions/checkout `fetch-depth: 0`, or set `changed-only: false`",
    });
  }
}

function diff(root: string, base: string, ...rest: readonly string[]): string {
  return text(root, "diff", "--no-ext-diff", "--no-textconv", "--no-color", base, "HEAD", ...rest);
}

/** Every other line of a diff begins with a plus, a minus, a backslash or a word of git's own. */
function hunksIn(text: string): { first: number; count: number }[] {
  return [...text.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].map(([, first, count = "1"]) => ({
    first: Number(first),
    count: Number(count),
  }));
}

/** A folder of the pull request may pose as a repository, whose configuration git would obey. */
const guards = ["-c", "safe.bareRepository=explicit", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];

/** The file that `name` means; undefined where there is none. */
function blobAt(root: string, name: string): Uint8Array | undefined {
  try {
    return git(root, "cat-file", "blob", name);
  } catch {
    return undefined;
  }
}

function text(folder: string, ...args: readonly string[]): string {
  return git(folder, ...args).toString("utf8");
}

function git(folder: string, ...args: readonly string[]): Buffer {
  try {
    return execFileSync("git", [...guards, ...args], {
      cwd: folder,
      maxBuffer: 2 ** 28,
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    const isTold = error instanceof Error && "stderr" in error && error.stderr instanceof Buffer;
    const said = isTold ? String(error.stderr) : reasonOf(error);
    throw new UserError({
      what: `git ${args[0] ?? ""} failed: ${said.split("\n", 1)[0] ?? ""}`,
      remedy: "run actions/checkout before, or set `changed-only: false`",
    });
  }
}
