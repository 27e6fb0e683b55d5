import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readDocument } from "../../src/extract/document.ts";
import { defaultSettings, readDocuments } from "../../src/index.ts";
import { faultlint, folderWith } from "./run.ts";

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))));

test.each([
  ["a byte that is not UTF-8", bytes("# Caf", 0xe9, " system\n"), "1:6: error The byte 0xE9 is not UTF-8"],
  [
    "a byte after a byte order mark",
    bytes(0xef, 0xbb, 0xbf, "# A\n\nx", 0xff, "\n"),
    "3:2: error The byte 0xFF is not",
  ],
  ["UTF-16", bytes(0xff, 0xfe, "#", 0, "A", 0), "1:1: error Encoded as UTF-16, not UTF-8"],
  ["a NUL byte", bytes("# A\n\nx", 0, "y\n"), "3:2: error A NUL byte stands in the text"],
  ["an empty file", bytes(""), "1:1: error The document is empty"],
  ["front matter that is not YAML", bytes("---\na: b: c\n---\n"), "2:4: warning The front matter is not YAML"],
  ["a deep list", bytes("- ".repeat(20_000)), "1:1: error Nested deeper than anyone can read"],
  [
    "a list that goes on inwards",
    bytes(Array.from({ length: 900 }, (_, i) => `${" ".repeat(2 * i)}- a\n`).join("")),
    ": error Too much to parse",
  ],
  ["deep quotation", bytes(">".repeat(16_000)), "1:1: error Nested deeper than anyone can read"],
])("%s gets a finding, and the next file is checked", (_, content, expected) => {
  const folder = folderWith({ "a.md": content, "b.md": "" });
  const { code, stdout, stderr } = faultlint(folder, ["-f", "unix"]);
  expect(stdout).toContain(expected);
  expect(stdout).toContain("b.md:1:1");
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
});

test.each([
  ["a byte order mark", "\uFEFF# A\n\nText.\n"],
  ["CRLF", "# A\r\n\r\nText.\r\n"],
  ["lone carriage returns", "# A\r\rText.\r"],
])("%s is nothing to speak of", (_, content) => {
  expect(faultlint(folderWith({ "a.md": content }), []).stdout).toBe("Nothing found in 1 document\n");
});

test("a file of 100 MB is not read", () => {
  const folder = folderWith({ "a.md": "# A\n" });
  truncateSync(join(folder, "a.md"), 100 * 1024 * 1024);
  const before = Date.now();
  expect(faultlint(folder, ["-f", "unix"]).stdout).toContain("a.md:1:1: error The file has 100 MB");
  expect(Date.now() - before).toBeLessThan(5000);
});

test("links to folders and files are not followed in a walk", () => {
  const folder = folderWith({ "docs/a.md": "# A\n" });
  symlinkSync("..", join(folder, "docs/loop"));
  symlinkSync("/etc", join(folder, "docs/outside"));
  symlinkSync("a.md", join(folder, "docs/b.md"));
  symlinkSync("nowhere", join(folder, "docs/c.md"));
  expect(faultlint(folder, []).stdout).toBe("Nothing found in 1 document\n");
  expect(faultlint(folder, ["docs/b.md"]).stdout).toBe("Nothing found in 1 document\n");
});

test("what is no regular file is said in one line, and the next file is checked", () => {
  const folder = folderWith({ "a.md": "" });
  const { code, stdout, stderr } = faultlint(folder, ["/dev/null", "a.md", "-f", "unix"]);
  expect(stderr).toMatch(/^faultlint: .*dev\/null: cannot be read: not a regular file\n$/);
  expect(stdout).toContain("a.md:1:1: error The document is empty");
  expect(code).toBe(2);
});

test("a file that disappears during the run, or becomes a folder, is a trouble and no more", () => {
  const folder = folderWith({ "b.md": "# B\n" });
  mkdirSync(join(folder, "c.md"));
  const files = ["a.md", "b.md", "c.md"].map((name) => join(folder, name));
  const readings = [...readDocuments(files, folder, defaultSettings)];
  expect(readings.map((reading) => ("trouble" in reading ? reading.trouble.what : reading.doc.path))).toEqual([
    "cannot be read: no such file or folder",
    "b.md",
    "cannot be read: not a regular file",
  ]);
});

test("a rule that throws is named, and the run goes on", () => {
  const rule = `import { defineRule } from "faultlint/rule";
    export default defineRule({
      id: "our-rule", family: "hygiene", severity: "info", preset: "recommended",
      summary: "s", why: "w", fix: "f", limits: "l",
      *check({ doc }) { if (doc.path === "a.md") throw new Error("no title"); yield { at: { start: 0, end: 3 }, message: "Seen" }; },
    });`;
  const folder = folderWith({ "a.md": "# A\n", "b.md": "# B\n", "our-rule.ts": rule });
  writeFileSync(join(folder, "faultlint.yaml"), "plugins: [./our-rule.ts]\n");
  const outcome = faultlint(folder, ["-f", "unix"]);
  expect(outcome).toEqual({
    code: 2,
    stdout: "b.md:1:1: info Seen [our-rule]\n",
    stderr: "faultlint: a.md: rule our-rule failed: no title\n",
  });
  expect(faultlint(folder, ["--debug"]).stderr).toContain("our-rule.ts");
});

test("a rule that yields what is no finding is named, and the run goes on", () => {
  const rule = `import { defineRule } from "faultlint/rule";
    export default defineRule({
      id: "our-rule", family: "hygiene", severity: "info", preset: "recommended",
      summary: "s", why: "w", fix: "f", limits: "l",
      *check() { yield { at: { start: 0, end: 1 } }; },
    });`;
  const files = { "a.md": "", "our-rule.ts": rule, "faultlint.yaml": "plugins: [./our-rule.ts]\n" };
  const { code, stdout, stderr } = faultlint(folderWith(files), []);
  expect(stdout).toContain("The document is empty");
  expect(stderr).toContain("faultlint: a.md: rule our-rule failed: finding.message must be a string\n");
  expect(code).toBe(2);
});

test("reading never throws, whatever the text", () => {
  for (const text of ["\u0000", "\uD800", "---", "---\n", "|", "<table>", "[", "```", "\r", "- [", "![", "&#0;"]) {
    expect(() => readDocument("a.md", text)).not.toThrow();
  }
});
