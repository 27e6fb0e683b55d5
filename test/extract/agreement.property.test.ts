import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocument } from "../../src/extract/document.ts";

/** Lines that the readers of announcements, columns, open points, references and options look for. */
const line = fc.oneof(
  fc.constantFrom(
    "# 1. One",
    "## 2.1 Two",
    "## Section 3",
    "## Option 1: A",
    "## Option B",
    "## Risks",
    "## Edge cases",
    "There are three steps:",
    "In 20 ways:",
    "There are four kinds of it.",
    "It is a two-step process:",
    "1. one",
    "3. three",
    "- item",
    "  - below",
    "- [x] Section 3",
    "See section 2.1 and section 9.",
    "It is left open. Should we?",
    "Why? What does it cost?",
    "```sql",
    "CREATE TABLE t (a INT, b NUMERIC(1, 2), UNIQUE (a, c));",
    "CREATE TABLE t (",
    "INSERT INTO t (a, d) VALUES (1, 2);",
    "create index on t (a, (b), lower(c))",
    "```",
    "```go",
    "// ReadRow reads a row.",
    "// It ends",
    "ReadEntry() (Entry, error)",
    "  // RowKey is the key.",
    '  EntryKey string `json:"k"`',
    "[#12](https://github.com/a/b/pull/21)",
    "[RFC 12](https://www.rfc-editor.org/rfc/rfc21)",
    "Last updated: 2024-01-02",
    "## History",
    "- 2025-01-02: more",
    "> quoted",
    "",
  ),
  fc.string({ maxLength: 30 }),
);
const text = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom("\n", "\r\n", "\r"))
  .map(([lines, end]) => lines.join(end));

test("what a document announces, puts off and points at stands inside its text, whatever the text", () => {
  fc.assert(
    fc.property(text, (source) => {
      const doc = readDocument("design.md", source);
      const places = [
        ...doc.announcements.flatMap(({ span, items }) => [span, ...items.map((item) => item.span)]),
        ...doc.columnUses.flatMap(({ span, declaration }) => [span, declaration]),
        ...doc.misnamings.flatMap(({ span, of }) => [span, of.span]),
        ...(doc.outdatedDate ? [doc.outdatedDate.updated.span, doc.outdatedDate.changed.span] : []),
        ...doc.openPoints.map(({ span }) => span),
        ...doc.sectionReferences.map(({ span }) => span),
        ...doc.decisions.map(({ span }) => span),
        ...doc.hazards.map(({ span }) => span),
      ];
      for (const { start, end } of places) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(source.length);
      }
    }),
  );
});

test("what a comment, a declaration or an address is called stands where it is said to", () => {
  fc.assert(
    fc.property(text, (source) => {
      for (const { by, text: name, span, of } of readDocument("design.md", source).misnamings) {
        expect(source.slice(of.span.start, of.span.end)).toBe(of.text);
        if (by === "comment") expect(source.slice(span.start, span.end)).toBe(name);
      }
    }),
  );
});

test("the name of a column is where its use says", () => {
  fc.assert(
    fc.property(text, (source) => {
      for (const { text: name, span } of readDocument("design.md", source).columnUses) {
        expect(source.slice(span.start, span.end)).toBe(name);
      }
    }),
  );
});
