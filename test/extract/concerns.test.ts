import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/extract/document.ts";
import { type DesignConcern, designConcerns } from "../../src/model/concern.ts";
import { verdictOn } from "../../src/model/document.ts";

/** Documents too short to show their kind. */
const read = (text: string) => readDocument("a.md", text, { kind: "design" });
const stateOf = (text: string, concern: DesignConcern) => verdictOn(read(text), concern)?.state;

const service = "# Payments\n\nThe service takes card payments and books them in the ledger.\n";

describe("a verdict on a concern", () => {
  test("says what decided, at its place", () => {
    const text = `${service}\n## Failure modes\n\nCalls to the bank time out after 2 s and are retried with backoff.\n`;
    const [evidence] = verdictOn(read(text), "failure-handling")?.evidence ?? [];
    expect(text.slice(evidence?.span.start, evidence?.span.end)).toBe(evidence?.text);
    expect(evidence?.reason).toContain('heading "Failure modes"');
  });

  test("is addressed by a link to the place that holds it", () => {
    expect(
      stateOf(`${service}\n## Running it\n\nMonitoring is described in [Operations](ops.md).\n`, "monitoring"),
    ).toBe("addressed");
  });

  test("is addressed by a reason why it is not needed, not by the bare words", () => {
    const under = (body: string) => `${service}\n## Backup\n\n${body}\n`;
    expect(stateOf(under("None needed, because the index is rebuilt from the ledger."), "backup")).toBe("addressed");
    expect(stateOf(under("N/A"), "backup")).not.toBe("addressed");
  });

  test("is not addressed by what is denied after a label with a full stop in it", () => {
    const said = "spec.metrics: It is not the case that the worker exports Prometheus metrics.";
    expect(stateOf(`${service}\n## Operations\n\n- ${said}\n`, "monitoring")).not.toBe("addressed");
  });

  test("is denied where the text says that there is none", () => {
    expect(stateOf(`${service}\n## Operations\n\nThere is no monitoring.\n`, "monitoring")).toBe("denied");
  });

  test.each([
    "Backups are taken every night and restored in a drill each month.",
    "| Store | Backup |\n| --- | --- |\n| Ledger | nightly snapshots to another region, restored in a drill each month |",
  ])("is left by what a flat denial speaks of: %s", (said) => {
    const under = (body: string) => stateOf(`${service}\n## Storage\n\n${body}\n`, "backup");
    const denied = said.startsWith("|")
      ? said.replace("nightly snapshots to another region, restored in a drill each month", "none")
      : `It is not the case that ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
    expect(under(said)).toBe("addressed");
    expect(under(denied)).not.toBe("addressed");
    expect(
      under(
        said
          .replace("are taken", "are not taken")
          .replace("nightly snapshots to another region, restored in a drill each month", "no"),
      ),
    ).not.toBe("addressed");
  });

  test("stays where a reason for the denial follows, and where a thing is forbidden", () => {
    const under = (title: string, body: string, concern: DesignConcern) =>
      stateOf(`${service}\n## ${title}\n\n${body}\n`, concern);
    expect(
      under("Backup", "There is no backup, because the index is rebuilt from the ledger in an hour.", "backup"),
    ).not.toBe("denied");
    expect(under("Security", "Card numbers must not be written to the logs.", "security")).toBe("addressed");
    const lease = "A lease that is not renewed within 10 s is taken over by the standby, which then retries the calls.";
    expect(stateOf(`${service}\n## When a node dies\n\n${lease}\n`, "failure-handling")).toBe("addressed");
  });

  test("is the same under any name of its section, and as a row or an item", () => {
    const scoreOf = (text: string) => verdictOn(read(text), "monitoring")?.score;
    const under = (title: string, body: string) => `${service}\n## ${title}\n\n${body}\n`;
    const told = "Each call is counted by outcome, and the queue's age is drawn on a board.";
    expect(scoreOf(under("Observability", told))).toBe(scoreOf(under("Monitoring", told)));
    const row = "| Signal | Source | Kept for |\n| --- | --- | --- |\n| Queue age | broker exporter | 30 days |";
    const item = "- **Queue age**: Source: broker exporter; Kept for: 30 days";
    expect(scoreOf(under("Signals", row))).toBe(scoreOf(under("Signals", item)));
  });

  test("is the same whatever ends the lines", () => {
    const text = `${service}\n## When it breaks\n\nA worker that dies\nleaves its job behind:\n\n- the job is taken up again\n`;
    const toldBy = (of: string) => read(of).statements.map(({ text: words, leadIn }) => [words, leadIn]);
    expect(toldBy(text.replaceAll("\n", "\r\n"))).toEqual(toldBy(text));
  });

  test("does not hang on how much else the document says", () => {
    const told = `${service}\n## Signals\n\nThe queue's age is drawn on a board.\n`;
    const aside = "\n## Thanks\n\nOur thanks go to the print shop on the corner, which lent us its long table.\n";
    for (const concern of designConcerns) expect(stateOf(told + aside, concern)).toBe(stateOf(told, concern));
  });

  test("is not addressed beside what is denied", () => {
    const of = (first: string) =>
      `${service}\n## Running it\n\n${first}\n\nIt is not the case that a board shows the queue's age.\n`;
    expect(stateOf(of("There are no metrics and no dashboards."), "monitoring")).not.toBe("addressed");
  });

  test("is addressed by nothing that is not worth showing", () => {
    for (const text of [service, `${service}\n## Storage\n\nRows are kept.\n`])
      for (const { state, evidence } of read(text).concerns)
        if (state === "addressed") expect(evidence).not.toEqual([]);
  });

  test("points to different places for different concerns", () => {
    const doc = read(`${service}\n## Storage\n\nRows are kept.\n\n## Deployment\n\nIt runs.\n\n## API\n\nSoon.\n`);
    const open = doc.concerns.filter(({ state }) => state !== "addressed").slice(0, 3);
    expect(new Set(open.map(({ place }) => place.start)).size).toBe(open.length);
  });
});

const line = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "# A",
    "## Monitoring",
    "- **Owner:** x",
    "| a | b |",
    "|---|---|",
    "```",
    "> q",
    "[Backup](b.md)",
    "None, because x",
  ),
);

test("no text breaks the reading, and all places lie inside it", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const text = lines.join("\n");
      const { concerns } = read(text);
      expect(concerns.map(({ concern }) => concern)).toEqual([...designConcerns]);
      for (const { place, score, evidence } of concerns) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        for (const span of [place, ...evidence.map((one) => one.span)]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 200 },
  );
});
