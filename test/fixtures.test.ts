import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../rules/index.ts";
import { findingsOf, type Fixture, fixturesOf, readFixture, root } from "./support.ts";

/** `UPDATE_FIXTURES=1` writes what the rule says at the foot; it cannot make a valid fixture invalid, or the reverse. */
const update = process.env.UPDATE_FIXTURES === "1";

function check(fixture: Fixture, found: string[]): void {
  if (update && found.join("\n") !== fixture.expected.join("\n")) {
    const options = JSON.stringify(fixture.options);
    const foot =
      found.length === 0 ? "" : `\n<!-- expect${options === "{}" ? "" : ` ${options}`}\n${found.join("\n")}\n-->\n`;
    writeFileSync(join(root, fixture.path), `${fixture.document.trimEnd()}\n${foot}`);
    return;
  }
  expect(found).toEqual(fixture.expected);
}

describe.each(rules.filter((rule) => !("checkAll" in rule)))("$id", (rule) => {
  const valid = fixturesOf(rule, "valid");
  const invalid = fixturesOf(rule, "invalid");

  test("has an example that passes and one that fails", () => {
    expect(valid.map((path) => path.split("/").at(-1))).toContain("example.md");
    expect(invalid.map((path) => path.split("/").at(-1))).toContain("example.md");
  });

  test.each(valid)("passes %s", (path) => {
    const fixture = readFixture(path);
    expect(findingsOf(rule, path, fixture.document, fixture.options)).toEqual([]);
  });

  test.each(invalid)("finds the defect in %s", (path) => {
    const fixture = readFixture(path);
    const found = findingsOf(rule, path, fixture.document, fixture.options);
    expect(found).not.toEqual([]);
    check(fixture, found);
  });
});

test("messages quote, do not end in a full stop and fit a line", () => {
  for (const rule of rules) {
    for (const path of fixturesOf(rule, "invalid").filter((name) => name.endsWith(".md"))) {
      for (const line of readFixture(path).expected) {
        expect(line).not.toMatch(/\.$/);
        expect(line.replace(/^\d+:\d+ /, "").length, line).toBeLessThanOrEqual(160);
      }
    }
  }
});
