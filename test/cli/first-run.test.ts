import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasClient } from "../clients.ts";
import { root } from "../support.ts";
import { designWith, twoWriters } from "./designs.ts";
import { repositoryWith, write } from "./repository.ts";
import { folderWith } from "./run.ts";

/** What a person waits for from `init` to the first commit [ms]. */
const patience = 60_000;

const statuses = ["Accepted", "Proposed", "Superseded by ADR-3", "accepted", ""];

/** A record as teams wrote them for years: some with holes, some with none. */
function oldRecord(number: number): string {
  const status = statuses[number % statuses.length] ?? "";
  return [
    `# ${String(number)}. Keep parcels of depot ${String(number)} in a store of their own`,
    ...(status === "" ? [] : ["", "## Status", "", status]),
    "",
    "## Context",
    "",
    number % 3 === 0 ? "TODO: ask the depot." : "The depot has no network in the afternoon.",
    "",
    "## Decision",
    "",
    number % 4 === 0 ? "" : "We keep them in SQLite, because it needs no server.",
    "",
    "## Consequences",
    "",
    number % 5 === 0 ? "TBD" : "Each depot has a file to back up.",
    "",
  ].join("\n");
}

const hasPreCommit = hasClient("pre-commit", "pre-commit");

describe.skipIf(!hasPreCommit)("the first run", () => {
  const prefix = folderWith({});
  mkdirSync(join(prefix, "bin"));
  chmodSync(join(root, "dist/bin.cjs"), 0o755);
  symlinkSync(join(root, "dist/bin.cjs"), join(prefix, "bin/faultlint"));
  /** As after `npm install --global`. */
  const env = {
    ...process.env,
    npm_config_prefix: prefix,
    PATH: `${join(prefix, "bin")}:${process.env.PATH ?? ""}`,
    PRE_COMMIT_HOME: join(prefix, "cache"),
    NO_COLOR: "1",
  };
  const run = (cwd: string, command: string, ...args: readonly string[]): string =>
    execFileSync(command, args, { cwd, env, encoding: "utf8" });
  const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"];
  const tryCommit = (cwd: string) => {
    run(cwd, "git", "add", "--all");
    const { status, stdout, stderr } = spawnSync("git", [...who, "commit", "-m", "A change"], {
      cwd,
      env,
      encoding: "utf8",
    });
    return { isDone: status === 0, said: stdout + stderr };
  };

  test.each([
    { name: "an empty repository", files: {} },
    {
      name: "a repository with 50 old decision records",
      files: Object.fromEntries(
        Array.from({ length: 50 }, (_, index) => [
          `doc/adr/${String(index + 1).padStart(4, "0")}-depot.md`,
          oldRecord(index + 1),
        ]),
      ),
    },
  ])("in $name is quiet, and a new defect is stopped", { timeout: 2 * patience }, ({ files }) => {
    const folder = repositoryWith(files);
    const begin = performance.now();
    const said = run(folder, "faultlint", "init", "--yes");
    if (said.includes("faultlint new design")) run(folder, "faultlint", "new", "design", "Depots");
    expect(run(folder, "faultlint")).toMatch(/^Nothing found in \d+ documents?\n/);
    run(folder, "pre-commit", "install");
    expect(tryCommit(folder)).toMatchObject({ isDone: true });
    write(folder, { "docs/parcels.md": designWith({ parcels: "Parcel Service" }) });
    expect(tryCommit(folder)).toMatchObject({ isDone: true });
    write(folder, { "docs/parcels.md": twoWriters });
    const blocked = tryCommit(folder);
    expect(blocked.isDone).toBe(false);
    expect(blocked.said).toContain("[multiple-writers]");
    expect(performance.now() - begin).toBeLessThan(patience);
  });
});
