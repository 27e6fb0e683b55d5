import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/extract/document.ts";
import type { Document } from "../../src/model/document.ts";
import type { Span } from "../../src/model/span.ts";

const read = (text: string, path = "docs/refunds.md"): Document => readDocument(path, text);

function wordsAt(doc: Document, { start, end }: Span): string {
  return doc.text.slice(start, end);
}

/** Text made of what the extractors look for, in any order. */
const residue = fc
  .array(
    fc.oneof(
      fc.constantFrom("# Title\n\n", "## Risks\n\n", "TODO", "TBD: x", "???", "[describe it]", "{title of the option}"),
      fc.constantFrom(
        "<your name>",
        "YYYY-MM-DD",
        "`TODO`",
        "- [ ] box\n",
        "- [x] box\n",
        "[a](b.md#c)",
        "![i](<x y>)",
      ),
      fc.constantFrom("```markdown\n", "```\n", "~~~\n", "| a | b |\n|---|---|\n| TBD | |\n", "> ", "<!-- TODO", "-->"),
      fc.constantFrom("â†’", "â”Œâ”€", "Ã©", "Â ", "\n", "\r\n", "\n\n", " ", "&amp;", "\\[", "[x][y]\n\n[y]: z.md\n"),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

test("whatever the text, every fact lies inside it and nothing throws", () => {
  fc.assert(
    fc.property(residue, (text) => {
      const doc = read(text);
      const spans = [
        ...doc.placeholders.map((fact) => fact.span),
        ...doc.markers.map((fact) => fact.span),
        ...doc.checkboxes.map((fact) => fact.span),
        ...doc.links.flatMap((link) => [link.span, link.urlSpan]),
        ...doc.problems.flatMap((problem) => [problem.span, ...(problem.edits ?? []).map((edit) => edit.span)]),
      ];
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 500 },
  );
});

describe("the substance of a section", () => {
  const substanceOf = (body: string, heading = "Risks") =>
    read(`# A\n\n## ${heading}\n\n${body}\n`).sections[2]?.substance;

  test.each([
    ["", "empty"],
    ["<!-- Say what may fail -->", "empty"],
    ["<a name='x'></a>", "empty"],
    ["| Risk | Mitigation |\n| --- | --- |", "empty"],
    ["N/A", "not-applicable"],
    ["- None.", "not-applicable"],
    ["N/A because refunds carry no card data", "authored"],
    ["**TBD**", "placeholder"],
    ["- TODO", "placeholder"],
    ["[Describe the risks]", "placeholder"],
    ["Owner: [your name]", "placeholder"],
    ["TODO: ask the bank for its limits", "authored"],
    ["![risks](risks.png)", "authored"],
    ["[The risk register](risks.md)", "authored"],
    ["```\ncode\n```", "authored"],
    ["| Risk |\n| --- |\n| slow bank |", "authored"],
  ])("%j is %s", (body, expected) => {
    expect(substanceOf(body)).toBe(expected);
  });

  test('"No." answers a heading that asks', () => {
    expect(substanceOf("No.", "Does this add new API calls?")).toBe("authored");
  });
});

test("a form with nothing filled in is a template, the same form filled in is not", () => {
  const form =
    "# [Short title of it]\n\n## Context\n\n[Describe the context]\n\n## Decision\n\n[Describe the choice]\n\n## Status\n\n[your status]\n";
  expect(read(form).template).toBe(true);
  expect(read(form.replaceAll(/\[[^\]]*\]/g, "The bank is slow.")).template).toBe(false);
});

test("a marker that names an issue is tracked", () => {
  const tracked = read("# A\n\nTODO(#12): retries.\n\nTODO: limits.\n").markers.map((marker) => marker.tracked);
  expect(tracked).toEqual([true, false]);
});

test("a link's address is found where it is written", () => {
  const doc = read('# [a](b.md)\n\n[![i](i.png "t")](c.md#d) and [x][y] <https://e.org>\n\n[y]: z.md\n');
  expect(doc.links.map((link) => [link.url, wordsAt(doc, link.urlSpan)])).toEqual([
    ["b.md", "b.md"],
    ["c.md#d", "c.md#d"],
    ["i.png", "i.png"],
    ["z.md", "z.md"],
    ["https://e.org", "https://e.org"],
  ]);
});

test("text that was encoded twice is decoded whole, or not at all", () => {
  const twice = (text: string): string => new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
  fc.assert(
    fc.property(fc.array(fc.constantFrom("→", "é", "—", "✓", "│", "─", "x"), { minLength: 1 }), (parts) => {
      const meant = parts.join("");
      for (const problem of read(`${twice(meant)}\n`).problems) {
        if (problem.suggestion !== undefined) expect(problem.suggestion).toBe(meant);
      }
    }),
  );
  expect(read("a â†’ b\n").problems[0]?.suggestion).toBe("a → b");
});

test("lengthening the outer fence leaves one block of code", () => {
  const doc = read("```markdown\n# A\n\n```sql\nselect 1\n```\n\n## B\n```\n");
  const edits = doc.problems.flatMap((problem) => problem.edits ?? []);
  const mended = [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, text: fence }) => text.slice(0, span.start) + fence + text.slice(span.end), doc.text);
  expect(mended).toBe("````markdown\n# A\n\n```sql\nselect 1\n```\n\n## B\n````\n");
  expect(read(mended).problems).toEqual([]);
});
