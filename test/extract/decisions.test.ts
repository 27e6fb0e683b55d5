import { describe, expect, test } from "vitest";
import { decisionsOf } from "../../src/extract/decisions.ts";
import type { DocumentKind } from "../../src/model/document.ts";
import type { Decision } from "../../src/model/facts.ts";
import { contentOf } from "./content-of.ts";

const decisions = (text: string, kind: DocumentKind = "design") =>
  decisionsOf(contentOf(text), kind, { text: "T", span: { start: 0, end: 1 } });
const brief = ({ options, choice, rationale, source }: Decision) => ({
  options: options.map((option) => option.text),
  choice: choice?.text,
  reasoned: rationale !== undefined,
  source,
});
const record = (text: string) => {
  const [decision] = decisions(text, "adr");
  return decision && brief(decision);
};

describe("a decision record", () => {
  test("of Nygard's layout with alternatives", () => {
    expect(
      record(
        "# 1. A\n\n## Context\n\nc\n\n## Decision\n\nWe will use Redis because it is there.\n\n## Alternatives\n\n- Memcached\n",
      ),
    ).toEqual({
      options: ["Memcached", "We will use Redis because it is there."],
      choice: "We will use Redis because it is there.",
      reasoned: true,
      source: "adr",
    });
  });

  test.each(["*", "-"])("of MADR with options listed by %s", (mark) => {
    expect(
      record(
        `# A\n\n## Considered Options\n\n${mark} Redis\n${mark} Memcached\n\n## Decision Outcome\n\nChosen option: "Redis", because it is there.\n`,
      ),
    ).toEqual({ options: ["Redis", "Memcached"], choice: "Redis", reasoned: true, source: "adr" });
  });

  test("with options as headings", () => {
    expect(
      record(
        "# A\n\n## Options\n\n### Option 1: Redis\n\n#### Pros\n\nfast\n\n### Option 2: Memcached\n\nold\n\n## Decision\n\nOption 1.\n",
      ),
    ).toMatchObject({ options: ["Option 1: Redis", "Option 2: Memcached"], choice: "Option 1." });
  });

  test("as a Y-statement", () => {
    expect(
      record(
        "# A\n\nIn the context of sessions, facing restarts, we decided for Redis and neglected Memcached, to achieve durability, accepting more memory.\n",
      ),
    ).toEqual({ options: ["Redis", "Memcached"], choice: "Redis", reasoned: true, source: "adr" });
  });

  test("as labelled lists", () => {
    expect(record("# A\n\n- **Decision:** Redis\n- **Argument:** it is there\n")).toMatchObject({
      choice: "Redis",
      reasoned: true,
    });
  });
});

describe("a decision log", () => {
  test("gives options, choice and reason of each row", () => {
    const [first] = decisions(
      "## Decisions\n\n| # | Decision | Options considered | Choice | Reasoning |\n| --- | --- | --- | --- | --- |\n| 1 | Cache | Redis (6, 7), Memcached | Redis | it is there |\n",
    );
    expect(first && brief(first)).toEqual({
      options: ["Redis (6, 7)", "Memcached"],
      choice: "Redis",
      reasoned: true,
      source: "table",
    });
  });

  test("takes each option of columns of their own", () => {
    const [first] = decisions(
      "## Decisions\n\n| Decision | Option A | Option B | Choice | Why |\n| --- | --- | --- | --- | --- |\n| Cache | Redis | Memcached | Redis | it is there |\n",
    );
    expect(first?.options.map((option) => option.text)).toEqual(["Redis", "Memcached"]);
  });

  test.each(["Open decisions", "Open questions", "Pending decisions"])("under %s is open", (heading) => {
    const [first] = decisions(
      `## ${heading}\n\n| Decision | Options | Choice |\n| --- | --- | --- |\n| Cache | Redis, Memcached |  |\n`,
    );
    expect(first?.open).toBe(true);
  });

  test.each([
    [
      "component tables",
      "## Components\n\n| Component | Choice | Why |\n| --- | --- | --- |\n| Cache | Redis | fast |\n",
    ],
    [
      "anti-patterns",
      "## Anti-patterns\n\n| Decision | Choice | Why |\n| --- | --- | --- |\n| Cache | none | slow |\n",
    ],
    [
      "option comparisons",
      "## Alternatives\n\n| Decision | Choice | Why |\n| --- | --- | --- |\n| Cache | Redis | fast |\n",
    ],
  ])("is not read from %s", (_, text) => {
    expect(decisions(text)).toEqual([]);
  });

  test("of headed sections is read through the headings that group them", () => {
    const found = decisions(
      "# Design decisions\n\n## Storage\n\n### Orders\n\n**Decision:** PostgreSQL\n**Rationale:** transactions\n\n### Cache\n\n**Options:**\n- Redis\n- Memcached\n\n**Decision:** Redis\n",
    );
    expect(found.map((decision) => [decision.title, decision.choice?.text])).toEqual([
      ["Orders", "PostgreSQL"],
      ["Cache", "Redis"],
    ]);
  });
});
