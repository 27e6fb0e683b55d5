import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { faultlint, folderWith } from "./run.ts";

const good = "# Payouts\n\nPayouts leave in batches.\n";
const bad = "---\ntitle: Ledger: one writer\n---\n\n# Ledger\n";

describe("exit codes", () => {
  test("0 when nothing is found", () => {
    expect(faultlint(folderWith({ "a.md": good }), [])).toMatchObject({ code: 0, stderr: "" });
  });

  test("a warning fails only where it was asked to", () => {
    const folder = folderWith({ "a.md": bad });
    expect(faultlint(folder, ["a.md"]).code).toBe(0);
    expect(faultlint(folder, ["a.md", "--fail-on", "warning"]).code).toBe(1);
    expect(faultlint(folder, ["a.md", "--max-warnings", "0"]).code).toBe(1);
    expect(faultlint(folder, ["a.md", "--max-warnings", "1"]).code).toBe(0);
    expect(faultlint(folder, ["a.md", "--fail-on", "warning", "--exit-zero"]).code).toBe(0);
  });

  test("2 for a path without a document, and the others are checked", () => {
    const folder = folderWith({ "a.md": bad });
    const outcome = faultlint(folder, ["a.md", "b.md", "x/*.md", "--format", "unix"]);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toBe("faultlint: b.md: there is no document\nfaultlint: x/*.md: there is no document\n");
    expect(outcome.stdout).toContain("a.md:2:8: warning The front matter is not YAML");
    expect(faultlint(folder, ["a.md", "b.md", "--no-error-on-unmatched-pattern"]).code).toBe(0);
  });

  test.each([
    [["--formt", "json"], "unknown option --formt; did you mean --format?"],
    [["--format", "xml"], '--format: unknown format "xml"; use pretty, unix, json'],
    [["--fail-on", "never"], '--fail-on: cannot be "never"; use error, warning, info'],
    [["--max-warnings", "-1"], ""],
    [["--max-warnings", "x"], '--max-warnings: "x" is no count; use a whole number'],
    [["why"], "which document?; faultlint why <path>[:line] [rule]"],
    [
      ["explain", "invalid-frontmatter"],
      'there is no rule "invalid-frontmatter"; did you mean "invalid-front-matter"?',
    ],
  ])("2 for bad usage: %j", (args, message) => {
    const outcome = faultlint(folderWith({ "a.md": good }), args);
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toBe("");
    expect(outcome.stderr).toContain(message);
    expect(outcome.stderr).not.toMatch(/\n\s+at /);
  });
});

describe("formats", () => {
  test("pretty underlines the span and says what to do", () => {
    const { stdout } = faultlint(folderWith({ "a.md": bad }), []);
    expect(stdout).toMatchInlineSnapshot(`
      "a.md:2:8: warning The front matter is not YAML: a value that holds a colon must be quoted [invalid-front-matter]
       2 │ title: Ledger: one writer
         │        ~~~~~~~~~~~~~~~~~~
         → Quote values that hold a colon followed by a space, a leading symbol or a quotation mark; indent with spaces.

      1 warning in 1 document
      "
    `);
  });

  test("json holds to its contract", () => {
    const { stdout } = faultlint(folderWith({ "docs/a.md": bad }), ["--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      tool: { name: "faultlint" },
      files: [
        {
          path: "docs/a.md",
          findings: [
            {
              rule: "invalid-front-matter",
              severity: "warning",
              confidence: 1,
              range: { start: { line: 2, column: 8 }, end: { line: 2, column: 26 } },
              related: [],
              evidence: [],
              fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
              url: "rules/hygiene/invalid-front-matter.md",
            },
          ],
        },
      ],
      summary: { files: 1, errors: 0, warnings: 1, infos: 0, suppressed: 0 },
    });
  });

  test("a format goes into a file when one is named", () => {
    const folder = folderWith({ "a.md": bad });
    const { stdout } = faultlint(folder, ["-f", "unix", "-f", "json=report.json"]);
    expect(stdout).toMatch(/^a\.md:2:8: warning .* \[invalid-front-matter\]\n$/);
    expect(JSON.parse(readFileSync(join(folder, "report.json"), "utf8"))).toHaveProperty("summary.warnings", 1);
  });

  test("the same input gives the same bytes, whatever the order of the paths", () => {
    const folder = folderWith({ "b.md": bad, "a.md": bad, "c/a.md": bad });
    const once = faultlint(folder, ["c", "b.md", "a.md", "-f", "json"]);
    expect(faultlint(folder, ["a.md", "b.md", "c/a.md", "c", "-f", "json"])).toEqual(once);
  });

  test("a line keeps its fingerprint when it moves", () => {
    const fingerprint = (text: string): unknown => {
      const { stdout } = faultlint(folderWith({ "a.md": text }), ["-f", "json"]);
      return (JSON.parse(stdout) as { files: { findings: { fingerprint: string }[] }[] }).files[0]?.findings[0]
        ?.fingerprint;
    };
    expect(fingerprint(bad.replace("title", "owner: x\ntitle"))).toBe(fingerprint(bad));
  });

  test("quiet shows errors only", () => {
    expect(faultlint(folderWith({ "a.md": bad, "b.md": "" }), ["-q", "-f", "unix"]).stdout).toBe(
      "b.md:1:1: error The document is empty [unreadable-document]\n",
    );
  });

  test("a file that is too long is told with its size", () => {
    const { stdout } = faultlint(folderWith({ "a.md": `# A\n\n${"A parcel is scanned.\n".repeat(62_000)}` }), [
      "-f",
      "unix",
    ]);
    expect(stdout).toContain("The file has 1.3 MB, more than the 1 MB that are read");
  });

  test("nothing of a document reaches the terminal as a control", () => {
    const evil = "---\na: \u001B[31mred\u202E\u009B: x\n---\n";
    for (const format of ["pretty", "unix", "json"]) {
      const { stdout } = faultlint(folderWith({ "e.md": evil }), ["-f", format]);
      expect(stdout).toContain("e.md");
      expect(stdout).not.toMatch(/[\u001B\u202E\u009B]/);
    }
  });

  test("a long report is whole on a pipe", () => {
    const files = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`d/${String(index)}.md`, bad]));
    const { stdout } = faultlint(folderWith(files), ["-f", "json"]);
    expect(JSON.parse(stdout)).toHaveProperty("summary.warnings", 400);
  });
});

test("colour follows the flag, then NO_COLOR, then FORCE_COLOR", () => {
  const folder = folderWith({ "a.md": bad });
  expect(faultlint(folder, ["--color", "always"]).stdout).toContain("\u001B[33mwarning");
  expect(faultlint(folder, []).stdout).not.toContain("\u001B");
});

test.each([
  [["chek"], "chek: there is no document; did you mean check?"],
  [[""], "a path is empty; leave it out for the working directory"],
  [["-f", "json="], "--format json=: names no file; write json=FILE"],
  [["rules", "all"], "all: is one word too many; see faultlint rules --help"],
  [["--max-warnings", "-1"], "Option '--max-warnings' argument is ambiguous; see faultlint check --help"],
  [["--config", "a.yaml", "--no-config"], "--config and --no-config exclude each other; choose one"],
  [["why", "a.md:99"], "a.md: has 5 lines, and no line 99"],
])("%j is refused in one line", (args, said) => {
  const { code, stdout, stderr } = faultlint(folderWith({ "a.md": bad }), args);
  expect({ code, said: stderr }).toEqual({ code: 2, said: `faultlint: ${said}\n` });
  if (args[0] !== "chek") expect(stdout).toBe("");
});

describe("standard input", () => {
  test("is checked under its name", () => {
    const { stdout } = faultlint(folderWith({}), ["--stdin", "--stdin-filename", "docs/x.md", "-f", "unix"], bad);
    expect(stdout).toMatch(/^docs\/x\.md:2:8: warning/);
  });

  test("is named by a dash", () => {
    expect(faultlint(folderWith({}), ["-", "-f", "unix"], bad).stdout).toMatch(/^stdin\.md:2:8/);
    expect(faultlint(folderWith({ "a.md": good }), ["-", "a.md"], bad).code).toBe(2);
  });

  test("a name for it without it is no check of the folder", () => {
    const { code, stderr } = faultlint(folderWith({ "a.md": bad }), ["--stdin-filename", "b.md"]);
    expect(code).toBe(2);
    expect(stderr).toBe("faultlint: --stdin-filename: names what comes on standard input; add --stdin\n");
  });

  test("is no set of documents", () => {
    const { code, stdout, stderr } = faultlint(folderWith({ "a.md": bad }), ["--whole-set", "--stdin"], good);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe("faultlint: --whole-set goes with paths, and standard input has none; choose one\n");
  });
});

test("the other commands", () => {
  const folder = folderWith({ "a.md": "# Payouts\n\nThe ledger writes balances.\n" });
  expect(faultlint(folder, ["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(faultlint(folder, ["why", "--help"]).stdout).toContain("faultlint why [options] <path>[:line] [rule]");
  expect(faultlint(folder, ["inspect", "a.md"]).stdout).toContain("Payouts");
  expect(faultlint(folder, ["why", "a.md:3"]).stdout).toContain('sentence, affirmed: "The ledger writes balances."');
  expect(faultlint(folder, ["why", "a.md", "unreadable-document"]).stdout).toContain(
    "unreadable-document finds nothing",
  );
  expect(faultlint(folder, ["explain", "unreadable-document"]).stdout).toContain("## Fails");
  expect(faultlint(folder, ["rules"]).stdout).toMatch(/^unreadable-document +error +recommended/m);
  const model = JSON.parse(faultlint(folder, ["inspect", "a.md", "-f", "json"]).stdout) as { documents: unknown[] };
  expect(model).toMatchObject({
    version: 1,
    documents: [{ path: "a.md", statements: [{ span: { start: { line: 3 } } }] }],
  });
});
