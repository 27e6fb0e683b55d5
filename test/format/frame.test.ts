import fc from "fast-check";
import { expect, test } from "vitest";
import { frameOf } from "../../src/format/frame.ts";
import { harmless, harmlessJson } from "../../src/format/harmless.ts";

const place = (line: string, from: number, to: number) => ({
  path: "a.md",
  line,
  range: { start: { line: 1, column: from + 1 }, end: { line: 1, column: to + 1 } },
});

test("the marks stand under the span, wide characters counted double", () => {
  expect(frameOf(place("| 決済 | Redis |", 7, 12))).toEqual({ line: "| 決済 | Redis |", marks: "         ~~~~~" });
});

test("of a long line the part around the span is shown", () => {
  const { line, marks } = frameOf(place(`${"a".repeat(500)}Redis${"b".repeat(500)}`, 500, 505));
  expect(line.length).toBeLessThan(110);
  expect(line.slice(marks.indexOf("~"), marks.length)).toBe("Redis");
});

test("whatever the text, a line holds no control and JSON keeps its meaning", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(harmless(text)).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
      expect(JSON.parse(harmlessJson([text]))).toEqual([text]);
    }),
  );
});
