import { describe, expect, test } from "vitest";
import { designWith, oneWriter, twoWriters } from "./designs.ts";
import { commit, git, repositoryWith, write } from "./repository.ts";
import { faultlint, folderWith } from "./run.ts";

const unix = ["-f", "unix"];
const found = /: error "scan events" has 2 writers/;

describe("the selection by git", () => {
  test("--changed takes what differs from the last commit, untracked documents included", () => {
    const folder = repositoryWith({ "a.md": twoWriters, "b.md": oneWriter });
    expect(faultlint(folder, ["--changed", ...unix])).toEqual({ code: 0, stdout: "", stderr: "" });
    write(folder, { "b.md": twoWriters, 'docs/ä "c".md': twoWriters });
    const { stdout } = faultlint(folder, ["--changed", ...unix]);
    expect(stdout.split("\n").map((line) => line.split(":")[0])).toEqual(["b.md", 'docs/ä "c".md', ""]);
  });

  test("--staged judges the staged content, not the one on disk", () => {
    const folder = repositoryWith({ "a.md": oneWriter, "b.md": oneWriter });
    write(folder, { "a.md": twoWriters, "b.md": oneWriter });
    git(folder, "add", "a.md");
    write(folder, { "a.md": oneWriter, "b.md": twoWriters });
    expect(faultlint(folder, ["--staged", ...unix]).stdout).toMatch(/^a\.md:10:[^\n]*\n$/);
    git(folder, "add", "a.md");
    expect(faultlint(folder, ["--staged", ...unix]).stdout).toBe("");
  });

  test("--staged works before the first commit and from a folder below", () => {
    const folder = repositoryWith({ "docs/a.md": oneWriter });
    git(folder, "update-ref", "-d", "HEAD");
    write(folder, { "docs/a.md": twoWriters });
    git(folder, "add", "-A");
    expect(faultlint(`${folder}/docs`, ["--staged", ...unix]).stdout).toMatch(/^a\.md:/);
    expect(faultlint(`${folder}/docs`, ["--changed", ...unix]).stdout).toMatch(/^a\.md:/);
  });

  test("--since counts from where the branch began, not from where the other has gone", () => {
    const folder = repositoryWith({ "a.md": oneWriter, "b.md": oneWriter });
    git(folder, "checkout", "-q", "-b", "topic");
    commit(folder, { "a.md": twoWriters });
    git(folder, "checkout", "-q", "main");
    commit(folder, { "b.md": twoWriters });
    git(folder, "checkout", "-q", "topic");
    expect(faultlint(folder, ["--since", "main", ...unix]).stdout).toMatch(/^a\.md:[^\n]*\n$/);
  });

  test("a suppression falls with the decision on which it rests, though that did not change", () => {
    const record = (status: string): string =>
      `# ADR-012: Let the depot write\n\nStatus: ${status}\n\n## Context\n\nThe depot has no network.\n\n## Decision\n\nWe let it.\n\n## Consequences\n\nTwo writers.\n`;
    const comment = "<!-- faultlint-disable multiple-writers -- because: ADR-012 -->\n\n| Dataset";
    const silenced = twoWriters.replace("| Dataset", comment);
    const folder = repositoryWith({ "adr/0012-depot.md": record("Accepted"), "adr/0013-van.md": record("Rejected") });
    write(folder, { "a.md": silenced });
    git(folder, "add", "-A");
    const runs = [["--staged"], ["--whole-set", "a.md"], []];
    for (const args of runs) expect(faultlint(folder, [...args, ...unix]).stdout).not.toMatch(found);
    commit(folder, { "adr/0012-depot.md": record("Superseded by ADR-013") });
    write(folder, { "a.md": `${silenced}\nMore.\n` });
    git(folder, "add", "-A");
    for (const args of runs) expect(faultlint(folder, [...args, ...unix]).stdout).toMatch(found);
  });

  test("a hook may name documents that are left out", () => {
    const folder = repositoryWith({
      "faultlint.yaml": 'ignore: ["old/**"]\n',
      ".faultlintignore": "drafts/\n",
      "old/a.md": twoWriters,
      "drafts/a.md": twoWriters,
      "a.md": twoWriters,
    });
    const named = ["old/a.md", "drafts/a.md", "a.md"];
    expect(faultlint(folder, ["--whole-set", ...named, ...unix]).stdout).toMatch(/^a\.md:[^\n]*\n$/);
    expect(faultlint(folder, ["--stdin", "--stdin-filename", "old/a.md", ...unix], twoWriters).stdout).toBe("");
    expect(faultlint(folder, [...named, ...unix]).stdout).toMatch(/^a\.md:.*\ndrafts\/a\.md:.*\nold\/a\.md:/);
  });

  test("paths narrow it", () => {
    const folder = repositoryWith({ "a.md": oneWriter });
    write(folder, { "a.md": twoWriters, "docs/b.md": twoWriters });
    expect(faultlint(folder, ["--changed", "docs", ...unix]).stdout).toMatch(/^docs\/b\.md:[^\n]*\n$/);
  });

  test("what git cannot answer is an error that names the cure", () => {
    const folder = repositoryWith({ "a.md": oneWriter });
    const noRef = faultlint(folder, ["--since", "origin/main"]);
    expect(noRef).toMatchObject({ code: 2, stdout: "" });
    expect(noRef.stderr).toBe('faultlint: there is no commit "origin/main"; fetch it: git fetch origin main\n');
    const tooEarly = faultlint(folder, ["diff", "HEAD~1"]);
    expect(tooEarly.stderr).toBe('faultlint: there is no commit "HEAD~1"; name one that is there\n');
    expect(faultlint(folder, ["--since", "--output=x"]).code).toBe(2);
    expect(faultlint(folder, ["--changed", "--staged"]).stderr).toContain("exclude each other");
    expect(faultlint("/", ["--changed"]).stderr).toContain("this is no git repository");
  });

  test("a shallow clone says how to fetch the rest", () => {
    const folder = repositoryWith({ "a.md": oneWriter });
    commit(folder, { "a.md": twoWriters });
    git(folder, "branch", "topic", "HEAD~1");
    const clone = folderWith({});
    git(clone, "clone", "-q", "--depth", "1", `file://${folder}`, "clone");
    expect(faultlint(`${clone}/clone`, ["--since", "origin/topic"]).stderr).toContain("fetch-depth: 0");
    git(`${clone}/clone`, "fetch", "-q", "--depth", "1", "origin", "topic:topic");
    git(`${clone}/clone`, "checkout", "-q", "--orphan", "other");
    commit(`${clone}/clone`);
    expect(faultlint(`${clone}/clone`, ["--since", "topic"]).stderr).toContain("git fetch --unshallow");
  });
});

describe("diff", () => {
  test("tells what a branch introduces and resolves, wherever the lines went", () => {
    const folder = repositoryWith({ "a.md": twoWriters, "b.md": twoWriters, "c.md": twoWriters });
    git(folder, "checkout", "-q", "-b", "topic");
    commit(folder, {
      "a.md": twoWriters.replace("## State", "## Couriers\n\nA courier has a van.\n\n## State"),
      "b.md": oneWriter,
      "d.md": designWith({ vans: "Fleet Service, Depot Service" }),
    });
    const { code, stdout } = faultlint(folder, ["diff", "main"]);
    expect(stdout).toBe(
      [
        'introduced: d.md:9:10: error "vans" has 2 writers: "Fleet Service" and "Depot Service" [multiple-writers]',
        'resolved: b.md:10:17: error "scan events" has 2 writers: "Scan Service" and "Parcel Service" [multiple-writers]',
        "1 finding introduced, 1 finding resolved\n",
      ].join("\n"),
    );
    expect(code).toBe(1);
    expect(JSON.parse(faultlint(folder, ["diff", "main", "-f", "json"]).stdout)).toMatchObject({
      version: 1,
      introduced: [{ path: "d.md", rule: "multiple-writers" }],
      resolved: [{ path: "b.md", rule: "multiple-writers" }],
    });
  });

  test("a renamed document and a moved section are no change", () => {
    const folder = repositoryWith({ "a.md": twoWriters });
    git(folder, "mv", "a.md", "b.md");
    write(folder, {
      "b.md": twoWriters.replace("## State ownership", "## Data\n\nOf the parcels.\n\n### State ownership"),
    });
    expect(faultlint(folder, ["diff", "HEAD"])).toMatchObject({
      code: 0,
      stdout: "No finding introduced or resolved\n",
    });
  });

  test("a third writer of a dataset is introduced", () => {
    const folder = repositoryWith({ "a.md": twoWriters });
    write(folder, { "a.md": twoWriters.replace("Scan Service,", "Scan Service, Depot Service,") });
    expect(faultlint(folder, ["diff", "HEAD"]).stdout).toContain(
      'introduced: a.md:10:17: error "scan events" has 3 writers',
    );
  });
});

test("statistics count the findings of each rule", () => {
  const { stdout, stderr } = faultlint(folderWith({ "a.md": twoWriters, "b.md": twoWriters }), [
    "--statistics",
    ...unix,
  ]);
  expect(stdout).toMatch(found);
  expect(stderr).toBe("2  multiple-writers\n");
});
