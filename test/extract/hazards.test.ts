import { describe, expect, test } from "vitest";
import { hazardsOf } from "../../src/extract/hazards.ts";
import { phasesOf } from "../../src/extract/phases.ts";
import { contentOf } from "./content-of.ts";

const hazards = (text: string) =>
  hazardsOf(contentOf(text)).map(({ kind, title, mitigation, accepted }) => [
    kind,
    title,
    mitigation?.text,
    ...(accepted ? ["accepted"] : []),
  ]);

describe("hazards", () => {
  test("of a risk register, one of them accepted", () => {
    expect(
      hazards(
        "| # | Risk | Prob. | Impact | Mitigation | Status |\n| --- | --- | --- | --- | --- | --- |\n| 1 | Loss | Low (5%) | High | Backup | open |\n| 2 | Fees | High | Low | – | accepted |\n",
      ),
    ).toEqual([
      ["risk", "Loss", "Backup"],
      ["risk", "Fees", undefined, "accepted"],
    ]);
  });

  test("of a failure table whose header is loose but stands under a section on failures", () => {
    const table = "| Scenario | Impact | Mitigation |\n| --- | --- | --- |\n| Database down | High |  |\n";
    expect(hazards(`## Failure scenarios\n\n${table}`)).toEqual([["failure", "Database down", undefined]]);
    expect(hazards(`## Tests\n\n${table}`)).toEqual([]);
  });

  test("are not read from evaluation matrices", () => {
    expect(
      hazards("| Failure mode | Detection rate | Mean blocks |\n| --- | --- | --- |\n| Fork | 98 % |  |\n"),
    ).toEqual([]);
  });

  test("with a mitigation that follows its label as a list or a block of code", () => {
    const text =
      "## Failure modes\n\n### FM1: Crash\n\n**Impact**: high\n**Mitigation**:\n- restart\n\n### FM2: Fork\n\n**Mitigation**:\n\n```\nreplay\n```\n\n### FM3: Loss\n\n**Mitigation**:\n\n**Owner**: Ada\n";
    expect(hazards(text)).toEqual([
      ["failure", "FM1: Crash", "restart"],
      ["failure", "FM2: Fork", expect.anything()],
      ["failure", "FM3: Loss", undefined],
    ]);
  });

  test("of a plain list are risks without a place for a mitigation", () => {
    const found = hazardsOf(contentOf("## Risks\n\n- The table may lock.\n- Fees may rise.\n"));
    expect(found.map(({ title, expected }) => [title, expected])).toEqual([
      ["The table may lock.", false],
      ["Fees may rise.", false],
    ]);
  });
});

test("phases carry their load and what changes", () => {
  const phases = phasesOf(
    contentOf(
      "## Scaling strategy\n\n### Phase 1: Current (0-1K RPS)\n\n- Single server\n\n### Phase 2: Growth (1K-10K RPS)\n\n- Read replicas\n",
    ),
  );
  expect(phases.map(({ name, load, actions }) => [name, load?.text, actions.map((action) => action.text)])).toEqual([
    ["Phase 1: Current (0-1K RPS)", "0-1K RPS", ["Single server"]],
    ["Phase 2: Growth (1K-10K RPS)", "1K-10K RPS", ["Read replicas"]],
  ]);
});
