import fc from "fast-check";
import { expect, test } from "vitest";
import { askingOf } from "../../src/extract/asking.ts";
import { layOut } from "../../src/extract/content.ts";
import { readDocument } from "../../src/extract/document.ts";
import { profileOf } from "../../src/extract/profile.ts";
import { traitsOf } from "../../src/extract/traits.ts";
import { type Trigger, triggersOf } from "../../src/extract/triggers.ts";
import { readMarkdown } from "../../src/markdown/read.ts";
import { type Asking, type Concern, designConcerns } from "../../src/model/concern.ts";
import type { KindVerdict } from "../../src/model/document.ts";

const design: KindVerdict = { kind: "design", probability: 0.95, reasons: [] };

function askingIn(text: string, kind: KindVerdict = design): Map<Concern, Asking> {
  const reading = readMarkdown(text);
  if ("refusal" in reading) return new Map();
  const content = layOut(text, reading.outline);
  const { statements, concerns: verdicts } = readDocument("a.md", text, { kind: "design" });
  const traits = traitsOf("a.md", content, statements);
  return askingOf(kind, { traits, triggers: triggersOf(statements), verdicts, profile: profileOf(content) });
}

const triggersIn = (text: string): Trigger[] => triggersOf(readDocument("a.md", text).statements);
const namesIn = (text: string): string[] => triggersIn(text).map(({ name }) => name);

test("a fact that calls for questions stands where the text says it", () => {
  const text = "# Exports\n\nIntro.\n\nWe add a new table for export jobs in PostgreSQL.\n";
  const found = triggersIn(text).find(({ name }) => name === "new persistent data");
  expect(text.slice(found?.span.start, found?.span.end)).toBe("We add a new table for export jobs in PostgreSQL.");
});

test("a rejected alternative calls for nothing", () => {
  const text = "# Exports\n\n## Alternatives considered\n\nA Kafka topic for export jobs.\n";
  expect(namesIn(text)).not.toContain("a queue or stream");
});

test("what is ruled out calls for nothing", () => {
  expect(namesIn("# Exports\n\n## Non-goals\n\nTaking payments.\n")).not.toContain("money");
});

test("nobody asks a guide or a decision record for what a design must have", () => {
  for (const kind of ["other", "adr"] as const) {
    const asked = askingIn("# Install\n\nRun it.\n", { kind, probability: 0.9, reasons: [] });
    expect([...asked.values()].every(({ probability }) => probability === 0)).toBe(true);
  }
});

test("each concern of a design says why it is asked or not", () => {
  const asked = askingIn("# Exports\n\nWe propose a controller that writes to a new table.\n");
  expect([...asked.keys()]).toEqual([...designConcerns]);
  for (const { reasons } of asked.values()) expect(reasons.length).toBeGreaterThan(0);
});

test("a proposal with a controller is asked for its tests more than for its cost", () => {
  const asked = askingIn(
    "# Pause drains\n\n## Motivation\n\nOperators want to pause.\n\n## Proposal\n\nThis proposal adds a new field that the controller reconciles in production.\n",
  );
  expect(asked.get("testing")?.probability).toBeGreaterThan(asked.get("cost")?.probability ?? 1);
});

test("any text gives probabilities, and spans inside it", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const { span } of triggersIn(text)) expect(span.end).toBeLessThanOrEqual(text.length);
      for (const { probability } of askingIn(text).values()) {
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }
    }),
  );
});
