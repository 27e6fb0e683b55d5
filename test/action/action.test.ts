import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inputSchema } from "../../src/action/inputs.ts";
import { faultlint } from "../cli/run.ts";
import { root } from "../support.ts";
import { manifest, PullRequestRepository, runAction, temporaryFolder } from "./runner.ts";

const store = (writer: string): string =>
  `# Design: orders\n\n## Data\n\n| Dataset | Owner | Store |\n| --- | --- | --- |\n| orders | ${writer} | PostgreSQL |\n`;
const one = store("Checkout");
const two = store("Checkout, Billing");

test("action.yml has the inputs that are read", () => {
  expect(Object.keys(manifest.inputs)).toEqual(Object.keys(inputSchema.shape));
  expect(manifest.runs.using).toBe("node24");
});

test("the committed bundle is fresh: npm run build:action", () => {
  const fresh = temporaryFolder();
  execFileSync(process.execPath, [join(root, "build.mjs"), "--action", fresh]);
  for (const name of ["index.js", "LICENSES.txt", "data/concern-reader.bin"]) {
    const isFresh = readFileSync(join(fresh, name)).equals(readFileSync(join(root, "dist-action", name)));
    expect(isFresh, `dist-action/${name}`).toBe(true);
  }
  expect(readFileSync(join(fresh, "index.js"), "utf8")).not.toMatch(/\bimport\("|"(?:jiti|satteri)/);
});

describe("on a pull request", () => {
  test("annotates what changed documents hold, and hands over counts and files", () => {
    const repository = new PullRequestRepository({ "docs/a.md": one, "docs/old.md": two }, { "docs/a.md": two });
    const inputs = { "format-files": "sarif=faultlint.sarif\njson=report.json" };
    const { code, log, outputs, summary } = runAction(repository.folder, inputs, repository);
    expect(log).toMatch(
      /^::error file=docs\/a\.md,line=7,endLine=7,col=\d+,endColumn=\d+,title=faultlint multiple-writers::docs\/a\.md:7:\d+: "orders" has 2 writers/m,
    );
    expect(log).not.toContain("old.md");
    expect(outputs).toEqual({
      errors: "1",
      warnings: "0",
      infos: "0",
      introduced: "1",
      resolved: "0",
      report: "report.json",
      sarif: "faultlint.sarif",
    });
    expect(summary).toContain("| ❌ error | docs/a.md:7 |");
    expect(readFileSync(join(repository.folder, "faultlint.sarif"), "utf8")).toContain('"uri": "docs/a.md"');
    expect(code).toBe(1);
  });

  test("says what the pull request introduces and resolves, wherever documents went", () => {
    const repository = new PullRequestRepository(
      { "old.md": two, "mended.md": store("Web, Billing"), "gone.md": store("Web, Shop"), "other.md": two },
      { "mended.md": one, "a.md": store("Web, Search"), "new.md": two.replace("## Data", "## Stores\n\n### Data") },
      ["old.md", "gone.md"],
    );
    const { outputs, summary } = runAction(repository.folder, {}, repository);
    expect(outputs).toMatchObject({ errors: "2", introduced: "1", resolved: "2" });
    const rows = summary.split("\n").filter((line) => /introduced \||resolved \|/.test(line));
    expect(rows.map((row) => row.split("|").slice(1, 4).join("|"))).toEqual([
      " ➕ introduced | ❌ error | a.md:7 ",
      " ➖ resolved | ❌ error | gone.md:7 ",
      " ➖ resolved | ❌ error | mended.md:7 ",
    ]);
  });

  test("compares the whole set where a rule across documents is on", () => {
    const files = { "faultlint.yaml": "rules: { conflicting-owner: error }\n", "old.md": one };
    const repository = new PullRequestRepository(files, { "new.md": store("Billing") });
    const { outputs, summary } = runAction(repository.folder, {}, repository);
    expect(outputs).toMatchObject({ introduced: "1" });
    expect(summary).toMatch(/introduced \| ❌ error \| old\.md:7 \| .* belongs to/);
  });

  test("draws what a changed document says that talks to what", () => {
    const calls = '```mermaid\nflowchart LR\n  web["Web `x` ``` shop"] --> api[API] --> db[(Orders)]\n```\n';
    const repository = new PullRequestRepository({ "a.md": one, "old.md": one + calls }, { "a.md": one + calls });
    const { summary } = runAction(repository.folder, {}, repository);
    expect(summary).toMatch(
      /<summary>What a\.md says[^\n]*\n\n```mermaid\nflowchart LR\n[\s\S]*n\d --> n\d[\s\S]*\n```\n/,
    );
    expect(summary.match(/```/g)).toHaveLength(2);
    expect(summary).not.toContain("What old.md");
  });

  test("with changed-only false, says all", () => {
    const repository = new PullRequestRepository({ "old.md": two }, { "a.md": one });
    const { log, outputs } = runAction(repository.folder, { "changed-only": "false" }, repository);
    expect(log).toContain("old.md");
    expect(outputs).toMatchObject({ errors: "1" });
  });

  test("compares with the commit from which the branch grew when its own branch is checked out", () => {
    const repository = new PullRequestRepository({ "old.md": two }, { "a.md": two });
    repository.git("checkout", "--quiet", "topic");
    const { log } = runAction(repository.folder, {}, repository);
    expect(log).toContain("file=a.md");
    expect(log).not.toContain("old.md");
  });

  test("puts what a heading lacks on a heading that changed, and keeps its line in the summary", () => {
    const empty = "# Design: orders\n\nWe move orders to a new store.\n\n## Rollout\n\n";
    const repository = new PullRequestRepository(
      { "a.md": `${empty}## Data\n\nOrders live in PostgreSQL.\n` },
      { "a.md": `${empty}## Data\n\nOrders live in PostgreSQL.\n\n## Costs\n\nNone that we know of.\n` },
    );
    const { log, summary } = runAction(repository.folder, { preset: "strict", "fail-on": "never" }, repository);
    expect(log).toMatch(
      /file=a\.md,line=11,endLine=11,col=\d+,endColumn=\d+,title=faultlint missing-rollback::.*\(of line 5\)/,
    );
    expect(summary).toContain("a.md:5 |");
  });

  test("says how to mend a clone that lacks the base", () => {
    const repository = new PullRequestRepository({ "a.md": one }, { "a.md": two });
    const shallow = temporaryFolder();
    repository.git("clone", "--quiet", "--depth=1", `file://${repository.folder}`, shallow);
    const { code, log } = runAction(shallow, {}, repository);
    expect(code).toBe(2);
    expect(log).toContain("::error title=faultlint::");
    expect(log).toContain("fetch-depth");
  });

  test("needs no more than two commits", () => {
    const repository = new PullRequestRepository({ "a.md": one }, { "a.md": two });
    const shallow = temporaryFolder();
    repository.git("clone", "--quiet", "--depth=2", `file://${repository.folder}`, shallow);
    expect(runAction(shallow, {}, repository).outputs).toMatchObject({ errors: "1" });
  });
});

test("hands over files by their path from the workspace, whatever the working directory", () => {
  const { folder } = new PullRequestRepository({ "docs/a.md": one }, {});
  const inputs = { "working-directory": "docs", "format-files": "sarif=f.sarif\njson=../report.json" };
  const { outputs } = runAction(folder, inputs);
  expect(outputs).toMatchObject({ sarif: "docs/f.sarif", report: "report.json" });
  expect(existsSync(join(folder, "docs/f.sarif"))).toBe(true);
});

test("on a push, checks all documents", () => {
  const { folder } = new PullRequestRepository({ "a.md": one }, { "b.md": one });
  const { code, log, summary } = runAction(folder, {});
  expect({ code, log }).toEqual({ code: 0, log: "faultlint: 0 errors, 0 warnings, 0 infos in 2 documents\n" });
  expect(summary).toContain("Nothing found");
});

describe("a baseline", () => {
  test("hides what it knows, and nothing else; its paths are seen from the working directory", () => {
    const { folder } = new PullRequestRepository({ "docs/a.md": two, "docs/b.md": one }, {});
    faultlint(join(folder, "docs"), ["baseline"]);
    writeFileSync(join(folder, "docs/b.md"), two);
    for (const baseline of ["", ".faultlint-baseline.json"]) {
      const { log, outputs } = runAction(folder, { "working-directory": "docs", baseline });
      expect(outputs).toMatchObject({ errors: "1" });
      expect(log).toContain("file=docs/b.md");
    }
    expect(runAction(folder, {}).outputs).toMatchObject({ errors: "2" });
  });

  test("that is named and not there ends the run", () => {
    const { folder } = new PullRequestRepository({ "a.md": one }, {});
    const { code, log } = runAction(folder, { baseline: "none.json" });
    expect(code).toBe(2);
    expect(log).toContain('input baseline: there is no baseline "none.json"; write one');
  });
});

test.each([
  [{ preset: "loud" }, 'input preset: cannot be "loud"; use recommended, strict'],
  [{ "format-files": "xml=a.xml" }, 'input format-files: unknown format "xml"; use pretty, '],
  [{ "format-files": "sarif" }, 'input format-files: "sarif" names no file; write sarif=FILE'],
  [{ "fail-on": "fatal" }, 'input fail-on: cannot be "fatal"; use error, warning, info, never'],
  [{ "changed-only": "" }, 'input changed-only: cannot be ""; use true, false'],
  [{ paths: "" }, "input paths: names no path; give files"],
  [{ "working-directory": "nope" }, 'input working-directory: there is no folder "nope"; give '],
  [{ "working-directory": "a.md" }, 'input working-directory: there is no folder "a.md"; give '],
  [{ baseline: "." }, ".: the baseline cannot be read: is a folder"],
  [{ paths: "nowhere.md" }, "there is no document"],
  [{ paths: "../*.md" }, "leads out of the workspace"],
  [{ "working-directory": "/etc" }, "leads out of the workspace"],
  [{ config: "../faultlint.yaml" }, "leads out of the workspace"],
  [{ baseline: "../baseline.json" }, "leads out of the workspace"],
  [{ "format-files": "json=../report.json" }, "leads out of the workspace"],
])("refuses %j", (inputs, message) => {
  const { folder } = new PullRequestRepository({ "a.md": one }, {});
  const { code, log } = runAction(folder, inputs);
  expect(code).toBe(2);
  expect(log).toContain(message);
});

describe("a hostile fork", () => {
  const victim = temporaryFolder();
  writeFileSync(join(victim, "secret.md"), two);

  test("cannot make the configuration load code", () => {
    const plugin = `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(join(victim, "ran"))}, "");\n`;
    const files = { "faultlint.yaml": "plugins: [./evil.mjs]\n", "evil.mjs": plugin, "a.md": two };
    const repository = new PullRequestRepository({ "a.md": one }, files);
    const { code, log } = runAction(repository.folder, { config: "faultlint.yaml" }, repository);
    expect(code).toBe(2);
    expect(log).toContain("plugins are code");
    expect(existsSync(join(victim, "ran"))).toBe(false);
  });

  test("cannot have a file outside read or written through a link", () => {
    const repository = new PullRequestRepository({ "docs/a.md": one }, { "docs/b.md": one });
    symlinkSync(join(victim, "secret.md"), join(repository.folder, "docs/link.md"));
    symlinkSync(victim, join(repository.folder, "out"));
    symlinkSync(join(victim, "planted"), join(repository.folder, "report.json"));
    for (const inputs of [
      { paths: "docs/link.md" },
      { paths: "out" },
      { paths: "out/*.md" },
      { "format-files": "json=report.json" },
      { "format-files": "json=out/planted" },
    ]) {
      const { code, log } = runAction(repository.folder, inputs);
      expect(code, JSON.stringify(inputs)).toBe(2);
      expect(log).not.toContain("orders");
    }
    expect(existsSync(join(victim, "planted"))).toBe(false);
  });

  test("cannot have git obey a folder that poses as a repository", () => {
    const config = `[core]\n\trepositoryformatversion = 0\n\tbare = true\n\tfsmonitor = "touch ${join(victim, "git-ran")}"\n`;
    const repository = new PullRequestRepository(
      { "docs/a.md": one },
      {
        "docs/a.md": two,
        "docs/HEAD": "ref: refs/heads/main\n",
        "docs/config": config,
        "docs/objects/x": "",
        "docs/refs/x": "",
      },
    );
    const { log } = runAction(repository.folder, { "working-directory": "docs" }, repository);
    expect(log).toContain("git rev-parse failed");
    expect(existsSync(join(victim, "git-ran"))).toBe(false);
  });

  test("cannot inject commands by names or contents", () => {
    const evil = [
      "%0A::set-output name=errors::0",
      "::stop-commands::x",
      "##[add-mask]orders",
      "]]><x>",
      "\u001B[31m",
      "\u202Eevil",
      "`rm`",
      "\r::error::x",
    ];
    const table = (name: string): string => two.replace("orders |", `${name.replaceAll("\r", " ")} |`);
    const files = Object.fromEntries(
      evil.map((text, index) => [
        `docs/::error::${String(index)}%0A,a=b,::x ${text.replace(/[/\r]/g, "")}.md`,
        table(text),
      ]),
    );
    const repository = new PullRequestRepository({ "docs/a.md": one }, files);
    mkdirSync(join(repository.folder, "::debug::x"));
    writeFileSync(join(repository.folder, "::debug::x/::notice::y.md"), two);
    for (const inputs of [{}, { preset: "strict" }, { preset: "strict", "changed-only": "false" }]) {
      const { log, outputs, summary } = runAction(repository.folder, inputs, repository);
      for (const line of log.split("\n")) {
        expect(line).toMatch(
          /^(?:$|::(?:error|warning|notice) file=[^:]*::|::group::\d+ more findings?$|::endgroup::$|faultlint: |\.?\/?[^:\s#])/,
        );
        expect(line).not.toMatch(/##[a-z]*\[/);
      }
      expect(log + summary).not.toMatch(/[\u001B\u202E\r]/);
      expect(summary).not.toMatch(/<x>|`rm`/);
      expect(Object.keys(outputs)).toEqual(Object.keys(manifest.outputs));
      // One of them is markup and no name of a dataset.
      expect(Number(outputs.errors)).toBeGreaterThanOrEqual(evil.length - 1);
    }
  });
});
