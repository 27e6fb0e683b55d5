import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export type Files = ReadonlyMap<string, string>;

/** What git makes of two branches that grew from `base`; undefined where it cannot merge them by itself. */
export function mergedByGit(base: Files, ours: Files, theirs: Files): Files | undefined {
  const folder = mkdtempSync(join(tmpdir(), "merge-"));
  const git = (...args: readonly string[]): string =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  const commit = (files: Files): void => {
    for (const name of readdirSync(folder)) if (name !== ".git") rmSync(join(folder, name), { recursive: true });
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message=change");
  };
  try {
    git("init", "--quiet", "--initial-branch=ours");
    commit(base);
    git("branch", "theirs");
    commit(ours);
    git("checkout", "--quiet", "theirs");
    commit(theirs);
    git("checkout", "--quiet", "ours");
    git("merge", "--quiet", "--no-edit", "theirs");
    const paths = git("ls-files", "-z")
      .split("\0")
      .filter((path) => path !== "");
    return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
