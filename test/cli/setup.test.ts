import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { oneWriter, twoWriters } from "./designs.ts";
import { repositoryWith, write } from "./repository.ts";
import { faultlint, folderWith } from "./run.ts";

const read = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");

describe("init", () => {
  test("writes what an empty repository lacks, and nothing twice", () => {
    const folder = folderWith({ "package.json": '{"devDependencies":{"faultlint":"*"}}' });
    expect(faultlint(folder, ["init"])).toMatchObject({ code: 0, stderr: "" });
    expect(read(folder, "faultlint.yaml")).toBe("preset: recommended\n");
    expect(read(folder, ".pre-commit-config.yaml")).toContain("id: faultlint");
    expect(read(folder, ".github/workflows/faultlint.yml")).toContain("persist-credentials: false");
    expect(JSON.parse(read(folder, ".vscode/tasks.json"))).toHaveProperty("tasks.0.label", "faultlint");
    expect(faultlint(folder, ["init"]).stdout).not.toContain("Wrote");
    expect(faultlint(folder, ["--no-error-on-unmatched-pattern"]).code).toBe(0);
  });

  test("leaves a configuration of the other ending, and writes no workflow that has no faultlint to run", () => {
    const folder = folderWith({ "faultlint.yml": "preset: strict\n" });
    const { stdout } = faultlint(folder, ["init"]);
    expect(stdout).toContain("faultlint.yml is there and stays as it is\n");
    expect(stdout).toContain("No workflow: package.json names no faultlint");
    expect(readdirSync(folder).sort()).toEqual([".git", ".pre-commit-config.yaml", ".vscode", "faultlint.yml"]);
  });

  test("is for the root of a repository", () => {
    const folder = repositoryWith({ "docs/a.md": oneWriter });
    const { code, stderr } = faultlint(join(folder, "docs"), ["init", "--yes"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^faultlint: init: sets up a whole repository; run it in .+\n$/);
    expect(readdirSync(join(folder, "docs"))).toEqual(["a.md"]);
  });

  test("knows the decision records, and offers to take old findings for old", () => {
    const files = { "doc/adr/0001-parcels.md": "# Parcels\n\nTODO: write it.\n", "a.md": twoWriters };
    const folder = folderWith(files);
    expect(faultlint(folder, ["init"], "n\n").stdout).toContain("decision records in doc/adr");
    expect(read(folder, "faultlint.yaml")).toContain('"doc/adr/[0-9]*": adr');
    expect(faultlint(folder, []).code).toBe(1);
    expect(faultlint(folder, ["init", "--yes"]).stdout).toContain("Wrote .faultlint-baseline.json");
    expect(faultlint(folder, []).code).toBe(0);
  });

  test("asks before it adds to a file that is there", () => {
    const config = "repos:\n  - repo: local\n    hooks: []\n";
    const folder = folderWith({ ".pre-commit-config.yaml": config });
    faultlint(folder, ["init"], "");
    expect(read(folder, ".pre-commit-config.yaml")).toBe(config);
    faultlint(folder, ["init"], "y\n");
    expect(read(folder, ".pre-commit-config.yaml")).toMatch(
      /^repos:[\s\S]*hooks: \[\]\n {2}- repo: local[\s\S]*faultlint/,
    );
    const husky = folderWith({ ".husky/pre-commit": "npm test\n" });
    faultlint(husky, ["init", "--yes"]);
    expect(read(husky, ".husky/pre-commit")).toBe("npm test\nnpx --no -- faultlint --staged\n");
  });
});

describe("new", () => {
  test("takes the next number as its neighbours write it, and the result passes", () => {
    const folder = folderWith({ "doc/adr/adr-007-parcels.md": oneWriter });
    expect(faultlint(folder, ["new", "adr", "Let the dépôt write!"]).stdout).toBe(
      "doc/adr/adr-008-let-the-depot-write.md\n",
    );
    expect(read(folder, "doc/adr/adr-008-let-the-depot-write.md")).toMatch(/^# ADR-008: Let the dépôt write!\n/);
    expect(faultlint(folder, ["new", "design", "Parcel tracking"]).stdout).toBe("docs/design/parcel-tracking.md\n");
    const documents = ["doc/adr/adr-008-let-the-depot-write.md", "docs/design/parcel-tracking.md"];
    expect(faultlint(folder, documents).stdout).toBe("Nothing found in 2 documents\n");
  });

  test("writes over nothing", () => {
    const folder = folderWith({});
    faultlint(folder, ["new", "design", "Parcels"]);
    expect(faultlint(folder, ["new", "design", "Parcels"]).stderr).toContain(
      "docs/design/parcels.md: is there already",
    );
    expect(faultlint(folder, ["new", "memo", "Parcels"]).code).toBe(2);
  });
});

test("policy proposes what most documents of a folder tell, and writes it", () => {
  const tested = `${oneWriter}\n## Testing\n\nUnit tests cover the scan; a load test runs before each release.\n`;
  const folder = folderWith({ "faultlint.yaml": "# ours\nkinds: { '**': design }\n" });
  for (const name of ["a", "b", "c"]) write(folder, { [`rfcs/${name}.md`]: tested });
  write(folder, { "rfcs/d.md": oneWriter });
  expect(faultlint(folder, ["policy"]).stdout).toContain("rfcs/*.md: 3 of 4 documents have testing\n");
  faultlint(folder, ["policy", "--write"]);
  expect(read(folder, "faultlint.yaml")).toMatch(/^# ours\n[\s\S]*require:\n[\s\S]*testing/);
  const { stdout } = faultlint(folder, ["-f", "unix"]);
  expect(stdout).toMatch(/^rfcs\/d\.md:.*\[missing-testing\]$/m);
  expect(stdout).not.toMatch(/^rfcs\/[abc]\.md:.*\[missing-testing\]$/m);
});
