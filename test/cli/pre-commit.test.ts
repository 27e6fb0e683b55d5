import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { hasClient } from "../clients.ts";
import { root } from "../support.ts";
import { designWith, oneWriter, twoWriters } from "./designs.ts";
import { commit, git, repositoryWith, write } from "./repository.ts";
import { faultlint, folderWith } from "./run.ts";

/** npm fetches what the project is built with. */
const installing = 600_000;

const hasPreCommit = hasClient("pre-commit", "pre-commit");

describe.skipIf(!hasPreCommit)("the real pre-commit, with the hook of a clone", () => {
  const environments = folderWith({});
  const env = { ...process.env, PRE_COMMIT_HOME: environments, npm_config_prefer_offline: "true" };
  let project = "";
  let config = "";

  /** A repository of its own that has the hook installed. */
  function hookedRepository(files: Readonly<Record<string, string>>): string {
    const folder = repositoryWith({ ...files, ".pre-commit-config.yaml": config });
    execFileSync("pre-commit", ["install", "--install-hooks"], { cwd: folder, env });
    return folder;
  }

  /** What `git commit` says of the staged content. */
  function tryCommit(folder: string): { readonly isDone: boolean; readonly said: string } {
    const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"];
    const { status, stdout, stderr } = spawnSync("git", [...who, "commit", "-m", "A change"], {
      cwd: folder,
      env,
      encoding: "utf8",
    });
    return { isDone: status === 0, said: stdout + stderr };
  }

  beforeAll(() => {
    project = projectAsItStands();
    const rev = git(project, "rev-parse", "HEAD").trim();
    const hooks = [
      "      - id: faultlint\n        args: [--format, unix]\n",
      "      - id: faultlint-all\n        args: [--format, unix]\n        stages: [manual]\n",
    ];
    config = `repos:\n  - repo: ${project}\n    rev: ${rev}\n    hooks:\n${hooks.join("")}`;
    hookedRepository({});
  }, installing);

  test(
    "is installed from git for all users too, as newer releases of pre-commit do",
    () => {
      const prefix = folderWith({});
      const flags = ["--global", "--prefix", prefix, "--allow-git=root", "--install-links"];
      execFileSync("npm", ["install", ...flags, `git+file://${project}`], { cwd: environments, env });
      const installed = join(prefix, "bin", "faultlint");
      expect(execFileSync(installed, ["--stdin"], { input: oneWriter, encoding: "utf8" })).toContain("1 document");
    },
    installing,
  );

  test("blocks a commit with a second writer, and lets it pass after the mend", () => {
    const folder = hookedRepository({ "docs/parcels.md": oneWriter });
    write(folder, { "docs/parcels.md": twoWriters });
    git(folder, "add", "--all");
    const blocked = tryCommit(folder);
    expect(blocked.said).toMatch(/^docs\/parcels\.md:10:17: error "scan events" has 2 writers.*\[multiple-writers\]$/m);
    expect(blocked.isDone).toBe(false);
    write(folder, { "docs/parcels.md": `${oneWriter}\nMended.\n` });
    git(folder, "add", "--all");
    expect(tryCommit(folder)).toMatchObject({ isDone: true });
  });

  test("judges what is staged where the file on disk has gone on", () => {
    const folder = hookedRepository({ "docs/parcels.md": oneWriter });
    write(folder, { "docs/parcels.md": twoWriters });
    git(folder, "add", "--all");
    write(folder, { "docs/parcels.md": oneWriter });
    expect(tryCommit(folder).isDone).toBe(false);
    write(folder, { "docs/parcels.md": `${oneWriter}\nMended.\n` });
    git(folder, "add", "--all");
    write(folder, { "docs/parcels.md": twoWriters });
    expect(tryCommit(folder)).toMatchObject({ isDone: true });
  });

  test("checks documents that did not change where faultlint-all is asked", () => {
    const folder = repositoryWith({ "docs/parcels.md": twoWriters, ".pre-commit-config.yaml": config });
    write(folder, { "docs/other.md": oneWriter });
    git(folder, "add", "--all");
    const all = ["run", "faultlint-all", "--hook-stage", "manual"];
    const { status, stdout } = spawnSync("pre-commit", all, { cwd: folder, env, encoding: "utf8" });
    expect(stdout).toMatch(/^docs\/parcels\.md:10:17: error /m);
    expect(status).toBe(1);
  });

  test("finds the same in one document, in 8 and in 300, rules across documents included", () => {
    const names = Array.from({ length: 300 }, (_, index) => `docs/${String(index).padStart(3, "0")}.md`);
    const documents = names.map((name, index) => {
      const shared = `parcels of depot ${String(index % 150)}`;
      return [name, designWith({ [shared]: `Service ${String(index)}`, vans: "Fleet Service, Depot Service" })];
    });
    const folder = repositoryWith({
      ...(Object.fromEntries(documents) as Record<string, string>),
      "faultlint.yaml": "rules: { conflicting-owner: error }\n",
      ".pre-commit-config.yaml": config,
    });
    const all = findingsIn(faultlint(folder, ["--format", "unix"]).stdout);
    expect(all).toHaveLength(450);
    for (const count of [1, 8, 300]) {
      const passed = names.slice(-count);
      const { stdout } = spawnSync("pre-commit", ["run", "faultlint", "--files", ...passed], {
        cwd: folder,
        env,
        encoding: "utf8",
      });
      expect(findingsIn(stdout)).toEqual(all.filter((line) => passed.some((name) => line.startsWith(`${name}:`))));
    }
  });
});

function findingsIn(output: string): string[] {
  return [...output.matchAll(/^docs\/\d+\.md:.*\]$/gm)].map(([line]) => line).sort();
}

/** A repository of the project with what is not yet committed, and nothing that git ignores. */
function projectAsItStands(): string {
  const names = git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate").split("\0");
  const folder = repositoryWith({});
  for (const name of names.filter((path) => path !== "" && existsSync(join(root, path))))
    cpSync(join(root, name), join(folder, name));
  commit(folder);
  return folder;
}
