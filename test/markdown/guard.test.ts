import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/extract/document.ts";
import { refusalOf } from "../../src/markdown/guard.ts";
import { shapes } from "./shapes.ts";

/** Seconds of computing, not of the clock: other programs may be running. */
function secondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}

describe.each(Object.entries(shapes))("%s", (_, make) => {
  test.each([2_000, 64_000])("%i times are read or refused in bounded time", { timeout: 60_000 }, (n) => {
    expect(secondsOf(() => readDocument("a.md", make(n)))).toBeLessThan(4);
  });
});

test("a long but ordinary document is read", () => {
  const section = "## Part\n\nThe ledger (see [here](a.md)) writes `balances` *once* a day.\n\n- a\n  - b\n    - c\n\n";
  const table = `| a | b |\n| - | - |\n${"| 1 | `2` |\n".repeat(500)}\n`;
  const code = `\`\`\`json\n${'  "key": ["a", "b_c"],\n'.repeat(2000)}\`\`\`\n\n`;
  expect(refusalOf(section.repeat(3000) + table + code)).toBeUndefined();
});

test.each([
  ["```js `not a fence`\n", "a backtick after the bars"],
  ["> ```\n", "a fence that ends with its quotation"],
])("text cannot hide in what only looks like a fence: %s", (opening) => {
  expect(refusalOf(`${opening}${"a\n=\n".repeat(20_000)}`)).toBeDefined();
});
