import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../cli/run.ts";
import { hasClient } from "../clients.ts";
import { root } from "../support.ts";
import { manyFindings, type Seen } from "./many.ts";

const { folder, lines, plainLines, expected } = manyFindings();
/** What lines without ends tell. */
const starts = expected.map((finding) => withoutEnd(finding));

function withoutEnd({ path, line, column, severity, rule, message }: Seen): Seen {
  return { path, line, column, severity, rule, message };
}

interface Pattern {
  readonly regexp: string;
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly severity?: number;
  readonly message: number;
  readonly code: number;
}

interface Matcher {
  readonly owner: string;
  readonly severity?: string;
  readonly pattern: Pattern;
}

/** A matcher of one line takes the groups that it names from each line that its expression finds. */
function matched(line: string, { pattern, severity }: Matcher): Seen[] {
  const groups = new RegExp(pattern.regexp).exec(line);
  if (!groups) return [];
  const group = (index: number): string => groups[index] ?? "";
  const { endLine = 0, endColumn = 0 } = pattern;
  return [
    {
      path: group(pattern.file),
      line: Number(group(pattern.line)),
      column: Number(group(pattern.column)),
      ...(groups[endLine] && endLine > 0 && { endLine: Number(group(endLine)), endColumn: Number(group(endColumn)) }),
      severity: pattern.severity === undefined ? (severity ?? "") : group(pattern.severity),
      rule: group(pattern.code),
      message: group(pattern.message),
    },
  ];
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, "editors", file), "utf8"));

test("there is enough to see: more than 200 findings of three severities", () => {
  expect(expected.length).toBeGreaterThan(200);
  expect(new Set(expected.map(({ severity }) => severity)).size).toBe(3);
});

test("GitHub's matchers see every finding once", () => {
  const { problemMatcher } = read("github-matcher.json") as {
    readonly problemMatcher: readonly (Omit<Matcher, "pattern"> & { readonly pattern: readonly Pattern[] })[];
  };
  const matchers = problemMatcher.map(({ pattern: [pattern], ...rest }) => {
    if (!pattern) throw new Error("a matcher has no pattern");
    return { ...rest, pattern };
  });
  for (const text of [lines, plainLines]) {
    const seen = text.split("\n").flatMap((line) => matchers.flatMap((matcher) => matched(line, matcher)));
    expect(seen.map((one) => ({ ...one, severity: one.severity.replace("notice", "info") }))).toEqual(starts);
  }
});

test("the matcher of the VS Code task sees every finding once, with its range", () => {
  const { tasks } = read("vscode-tasks.json") as { readonly tasks: readonly { readonly problemMatcher: Matcher }[] };
  const [task] = tasks;
  if (!task) throw new Error("there is no task");
  expect(lines.split("\n").flatMap((line) => matched(line, task.problemMatcher))).toEqual(expected);
  expect(plainLines.split("\n").flatMap((line) => matched(line, task.problemMatcher))).toEqual(starts);
});

const hasNeovim = hasClient("nvim", "neovim");

interface QuickfixItem {
  readonly name: string;
  readonly lnum: number;
  readonly col: number;
  readonly end_lnum: number;
  readonly end_col: number;
  readonly type: string;
  readonly text: string;
  readonly valid: number;
}

describe.skipIf(!hasNeovim)("Neovim", () => {
  function quickfixOf(text: string): Seen[] {
    writeFileSync(join(folder, "lines.txt"), text);
    mkdirSync(join(folder, "compiler"), { recursive: true });
    copyFileSync(join(root, "editors/faultlint.vim"), join(folder, "compiler/faultlint.vim"));
    const script = [
      "set runtimepath^=.",
      "compiler faultlint",
      "cgetfile lines.txt",
      "let items = map(getqflist(), {_, item -> extend(item, {'name': bufname(item.bufnr)})})",
      "call writefile([json_encode(items)], 'quickfix.json')",
      "qall!",
    ];
    writeFileSync(join(folder, "script.vim"), script.join("\n"));
    const { status, stderr } = spawnSync("nvim", ["--headless", "--clean", "-S", "script.vim"], {
      cwd: folder,
      encoding: "utf8",
      timeout: 30_000,
    });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const items = JSON.parse(readFileSync(join(folder, "quickfix.json"), "utf8")) as QuickfixItem[];
    const severities: Readonly<Record<string, string>> = { e: "error", w: "warning", i: "info" };
    return items.map(({ name, lnum, col, end_lnum, end_col, type, text: message }) => ({
      path: relative(folder, join(folder, name)),
      line: lnum,
      column: col,
      ...(end_lnum > 0 && { endLine: end_lnum, endColumn: end_col }),
      severity: severities[type] ?? "",
      rule: /\[([^\]]+)\]$/.exec(message)?.[1] ?? "",
      message: message.replace(/ \[[^\]]+\]$/, ""),
    }));
  }

  test("has every finding in its quickfix list, with its range", () => {
    expect(quickfixOf(lines)).toEqual(expected);
    expect(quickfixOf(plainLines)).toEqual(starts);
  });
});

const hasEmacs = hasClient("emacs", "emacs-nox");

describe.skipIf(!hasEmacs)("Emacs", () => {
  /** Says what compilation-mode makes of each line of "lines.txt". */
  const script = `
    (require 'compile)
    (require 'json)
    (load-file "faultlint.el")
    (find-file "lines.txt")
    (compilation-mode)
    (compilation--ensure-parse (point-max))
    (goto-char (point-min))
    (let (seen)
      (while (not (eobp))
        (let ((message (get-text-property (point) 'compilation-message)))
          (when message
            (let ((start (compilation--message->loc message)) (end (compilation--message->end-loc message)))
              (push (vector (caar (compilation--loc->file-struct start))
                            (compilation--loc->line start) (compilation--loc->col start)
                            (and end (compilation--loc->line end)) (and end (compilation--loc->col end))
                            (compilation--message->type message))
                    seen))))
        (forward-line))
      (write-region (json-encode (vconcat (reverse seen))) nil "seen.json"))`;

  function compilationOf(text: string): unknown {
    writeFileSync(join(folder, "lines.txt"), text);
    writeFileSync(join(folder, "script.el"), script);
    copyFileSync(join(root, "editors/faultlint.el"), join(folder, "faultlint.el"));
    const { status, stderr } = spawnSync("emacs", ["--batch", "-Q", "-l", "script.el"], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C.UTF-8" },
      timeout: 30_000,
    });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    return JSON.parse(readFileSync(join(folder, "seen.json"), "utf8"));
  }

  test("visits every finding, with its range", () => {
    const types = ["info", "warning", "error"];
    const placesOf = (findings: readonly Seen[]) =>
      findings.map(({ path, line, column, endLine = null, endColumn = null, severity }) => {
        return [path, line, column, endLine, endColumn, types.indexOf(severity)];
      });
    expect(compilationOf(lines)).toEqual(placesOf(expected));
    expect(compilationOf(plainLines)).toEqual(placesOf(starts));
  });
});

describe("check --watch", () => {
  const good = "# Notes\n\nNothing here.\n";

  test("checks again when a document changes, and says when a round begins and ends", async () => {
    const watched = folderWith({ "docs/a.md": good });
    const child = spawn(
      process.execPath,
      [join(root, "dist/bin.cjs"), "check", "--watch", "-f", "unix", "-f", "json=report.json"],
      {
        cwd: watched,
      },
    );
    let output = "";
    const rounds = (count: number) =>
      expect.poll(() => output.split("faultlint: watching for changes\n").length - 1, { timeout: 15_000 }).toBe(count);
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
    try {
      await rounds(1);
      expect(output).toBe("faultlint: checking\nfaultlint: watching for changes\n");
      writeFileSync(join(watched, "docs/a.md"), "");
      await rounds(2);
      expect(output).toContain("docs/a.md:1:1: error The document is empty [unreadable-document]\n");
      mkdirSync(join(watched, "docs/new"));
      await rounds(3);
      writeFileSync(join(watched, "docs/new/b.md"), "");
      await rounds(4);
      expect(output).toContain("docs/new/b.md:1:1: error");
      writeFileSync(join(watched, "faultlint.yaml"), "preset: loud\n");
      await rounds(5);
      expect(output).toContain('preset cannot be "loud"');
      appendFileSync(join(watched, "notes.txt"), "no document");
      await new Promise((done) => setTimeout(done, 500));
      await rounds(5);
    } finally {
      child.kill();
    }
  });
});
