import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { parse } from "yaml";
import { root } from "../support.ts";

export interface ActionManifest {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export const manifest = parse(readFileSync(join(root, "action.yml"), "utf8")) as ActionManifest;

export interface ActionOutcome {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "faultlint-action-"));
  folders.push(folder);
  return folder;
}

export type Files = Readonly<Record<string, string>>;

/** A repository as the runner has it: the merge of a pull request with its target, checked out. */
export class PullRequestRepository {
  readonly folder = temporaryFolder();
  readonly base: string;
  readonly head: string;

  constructor(base: Files, change: Files, deleted: readonly string[] = []) {
    this.git("init", "--quiet", "--initial-branch=main");
    this.base = this.commit(base);
    this.git("checkout", "--quiet", "-b", "topic");
    for (const name of deleted) rmSync(join(this.folder, name));
    this.head = this.commit(change);
    this.git("checkout", "--quiet", "main");
    this.git("merge", "--quiet", "--no-ff", "--no-edit", "topic");
  }

  git(...args: readonly string[]): string {
    const who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
    return execFileSync("git", [...who, ...args], { cwd: this.folder, encoding: "utf8" }).trim();
  }

  private commit(files: Files): string {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), text);
    }
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "-m", "change");
    return this.git("rev-parse", "HEAD");
  }
}

/** The parts of a pull_request event that matter here, in its real shape. */
function eventOf({ base, head }: { readonly base: string; readonly head: string }) {
  return {
    action: "synchronize",
    number: 7,
    pull_request: {
      number: 7,
      base: { ref: "main", sha: base, repo: { full_name: "acme/docs", fork: false } },
      head: { ref: "topic", sha: head, repo: { full_name: "mallory/docs", fork: true } },
    },
    repository: { full_name: "acme/docs" },
  };
}

/** Runs the committed bundle as the runner does: inputs with their defaults, files for what it hands back. */
export function runAction(
  workspace: string,
  inputs: Files,
  pullRequest?: { readonly base: string; readonly head: string },
): ActionOutcome {
  const files = temporaryFolder();
  const at = (name: string): string => join(files, name);
  writeFileSync(at("event.json"), JSON.stringify(pullRequest ? eventOf(pullRequest) : { ref: "refs/heads/main" }));
  writeFileSync(at("output"), "");
  writeFileSync(at("summary"), "");
  const given = Object.entries(manifest.inputs).map(([name, input]) => [
    `INPUT_${name.toUpperCase()}`,
    inputs[name] ?? input.default,
  ]);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, manifest.runs.main)], {
    cwd: workspace,
    encoding: "utf8",
    env: {
      PATH: process.env.PATH ?? "",
      HOME: files,
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: pullRequest ? "pull_request" : "push",
      GITHUB_EVENT_PATH: at("event.json"),
      GITHUB_OUTPUT: at("output"),
      GITHUB_STEP_SUMMARY: at("summary"),
      GITHUB_WORKSPACE: workspace,
      ...(Object.fromEntries(given) as Record<string, string>),
    },
  });
  const lines = readFileSync(at("output"), "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return {
    code: status,
    log: stdout + stderr,
    outputs: Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
    ),
    summary: readFileSync(at("summary"), "utf8"),
  };
}
