import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocument } from "../../src/extract/document.ts";
import type { Span } from "../../src/model/span.ts";

/** Lines that the extractors look for, to be put together in any order. */
const line = fc.oneof(
  fc.constantFrom(
    "---",
    "status: accepted",
    "# ADR-1: T",
    "## Status",
    "## Status - DRAFT",
    "## Context",
    "## Decision",
    "## Considered Options",
    "### Option 1: A",
    "## Consequences",
    "## Decisions",
    "## Risks",
    "## Failure modes",
    "## Scaling",
    "### Phase 1 (1K-2K RPS)",
    "**Status**: ~~Proposed~~ | **Accepted**",
    "- [x] Accepted",
    "- **Mitigation:**",
    "Mitigation: restart",
    'Chosen option: "A", because b',
    "| Decision | Options | Choice | Why |",
    "| --- | --- | --- | --- |",
    "| Risk | Impact | Mitigation |",
    "| --- | --- | --- |",
    "| a | b, c | d |  |",
    "| a |",
    "![Accepted](https://img.shields.io/badge/adr-accepted-green)",
    "<table><tr><td>Status</td><td>Draft</td></tr><tr><td>a</td></tr></table>",
    "> quoted",
    "```",
    "&amp; \\* <br> text",
    "",
  ),
  fc.string({ maxLength: 30 }),
);
const document = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom("\n", "\r\n", "\r"))
  .map(([lines, end]) => lines.join(end));

function* spansOf(value: unknown): Iterable<Span> {
  if (typeof value !== "object" || value === null) return;
  if ("start" in value && "end" in value && typeof value.start === "number" && typeof value.end === "number") {
    yield { start: value.start, end: value.end };
    return;
  }
  for (const part of Object.values(value)) yield* spansOf(part);
}

test("no text makes the reading throw, and every span lies inside the text", () => {
  fc.assert(
    fc.property(document, (text) => {
      const { metadata, title, lifecycle, concerns, decisions, hazards, phases } = readDocument("a.md", text);
      for (const { start, end } of spansOf([metadata, title, lifecycle, concerns, decisions, hazards, phases])) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 400 },
  );
});
