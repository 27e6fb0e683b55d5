import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { UserError } from "../errors.ts";

/** Bytes that git may answer with. */
const longestAnswer = 256 * 1024 * 1024;

/** The documents that a change touches, and the content of documents that is not the one on disk. */
export interface Change {
  /** Absolute paths of the files that were added or changed. */
  readonly changed: ReadonlySet<string>;
  /** Content by absolute path; `undefined` for a file that is not there in the state that is judged. */
  readonly contents: ReadonlyMap<string, Uint8Array | undefined>;
}

/** A repository, asked through git without a shell. Every path is absolute. */
export class Repository {
  private readonly cwd: string;
  private readonly top: string;

  /** The repository that holds `cwd`; an error that names the cure where there is none. */
  constructor(cwd: string) {
    this.cwd = cwd;
    this.top = cwd;
    const up = this.ask(["rev-parse", "--show-cdup"]);
    if (up === undefined) {
      throw new UserError({ what: "this is no git repository", remedy: "run it inside one, with git installed" });
    }
    this.top = resolve(cwd, up.toString("utf8").replace(/\n$/, "") || ".");
  }

  /** What differs from the last commit, untracked files included. */
  uncommitted(): Change {
    const tracked = this.hasCommits() ? this.differing(["HEAD"]) : this.paths(["ls-files", "-z"]);
    const untracked = this.paths(["ls-files", "--others", "--exclude-standard", "-z"]);
    return { changed: new Set([...tracked, ...untracked]), contents: new Map() };
  }

  /** What would be committed, with the content that would be. */
  staged(): Change {
    const changed = new Set<string>();
    const contents = new Map<string, Uint8Array | undefined>();
    for (const { path, inIndex, onDisk } of this.statuses()) {
      if (inIndex !== "." && inIndex !== "D") changed.add(path);
      if (inIndex === "D") contents.set(path, undefined);
      else if (onDisk !== ".") contents.set(path, this.content(":0:", path));
    }
    return { changed, contents };
  }

  /** How each file that git knows differs: in the index from the last commit, and on disk from the index. */
  private statuses(): { readonly path: string; readonly inIndex: string; readonly onDisk: string }[] {
    const options = ["--porcelain=v2", "-z", "--no-renames", "--untracked-files=no", "--ignore-submodules=all"];
    return this.records(["status", ...options]).map((record) => {
      const [, states = "", ...rest] = record.split(" ");
      const path = rest.slice(record.startsWith("u") ? 8 : 6).join(" ");
      return { path: resolve(this.top, path), inIndex: states.charAt(0), onDisk: states.charAt(1) };
    });
  }

  /** What differs from the commit at which this branch left `ref`. */
  since(ref: string): Change {
    return { changed: new Set(this.differing([this.forkPoint(ref)])), contents: new Map() };
  }

  /** The paths that differ from `commit`, in it and now. */
  differencesFrom(commit: string): string[] {
    return this.differing([commit, "--no-renames"], "");
  }

  /** The content of a file at `commit`; undefined where it is not. */
  contentAt(commit: string, path: string): Uint8Array | undefined {
    return this.content(`${commit}:`, path);
  }

  /** The commit at which the current branch left `ref`. */
  forkPoint(ref: string): string {
    const commit = this.ask(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    if (commit === undefined) {
      const isRelative = /[~^@]/.test(ref);
      const cure = isRelative ? "name one that is there" : `fetch it: git fetch origin ${ref.replace(/^origin\//, "")}`;
      const remedy = `${cure}${this.shallowCure()}`;
      throw new UserError({ what: `there is no commit "${ref}"`, remedy });
    }
    const base = this.ask(["merge-base", commit.toString("utf8").trim(), "HEAD"]);
    if (base !== undefined) return base.toString("utf8").trim();
    const remedy = `fetch the history between them: git fetch --unshallow${this.shallowCure()}`;
    throw new UserError({ what: `"${ref}" and HEAD share no commit here`, remedy });
  }

  private shallowCure(): string {
    const shallow = this.ask(["rev-parse", "--is-shallow-repository"])?.toString("utf8").trim() === "true";
    return shallow ? " (the clone is shallow; in GitHub Actions: fetch-depth: 0 for actions/checkout)" : "";
  }

  private hasCommits(): boolean {
    return this.ask(["rev-parse", "--verify", "--quiet", "HEAD"]) !== undefined;
  }

  private differing(args: readonly string[], filter = "--diff-filter=d"): string[] {
    const options = ["--no-ext-diff", "--no-textconv", "--name-only", "-z", ...(filter === "" ? [] : [filter])];
    return this.paths(["diff", ...options, ...args, "--"]);
  }

  private content(prefix: string, path: string): Uint8Array | undefined {
    const inside = path.slice(this.top.length).replaceAll("\\", "/").replace(/^\//, "");
    return this.ask(["cat-file", "blob", `${prefix}${inside}`]);
  }

  private paths(args: readonly string[]): string[] {
    return this.records(args).map((name) => resolve(this.top, name));
  }

  private records(args: readonly string[]): string[] {
    const answer = this.ask(args, this.top);
    if (answer === undefined) throw new UserError({ what: `git ${args[0] ?? ""} failed`, remedy: "try it by hand" });
    return answer
      .toString("utf8")
      .split("\0")
      .filter((record) => record !== "");
  }

  /** What git answers; undefined when it fails. */
  private ask(args: readonly string[], cwd = this.cwd): Buffer | undefined {
    try {
      return execFileSync("git", args, {
        cwd,
        maxBuffer: longestAnswer,
        stdio: ["ignore", "pipe", "ignore"],
        env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" },
      });
    } catch {
      return undefined;
    }
  }
}
