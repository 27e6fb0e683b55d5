import { expect, test } from "vitest";
import { readDocument } from "../../src/extract/document.ts";
import { spokenConcerns } from "../../src/extract/spoken-concerns.ts";
import { followDelegations } from "../../src/workspace/delegations.ts";
import { type LinkTargets, resolveLinks } from "../../src/workspace/links.ts";

const files: Readonly<Record<string, string>> = {
  "ops/runbook.md": "# Runbook\n\nMetrics go to Prometheus; Grafana dashboards show the parcels that wait.\n",
  "ops/lunch.md": "# Lunch\n\nThe kitchen opens at noon.\n",
  "ops/board.json": "{}",
};

const targets: LinkTargets = {
  isRepository: true,
  exists: (path) => path in files || path === "ops",
  anchors: () => [],
  concerns: (path) => (path.endsWith(".md") ? spokenConcerns(files[path] ?? "") : undefined),
  list: () => [],
};

/** The verdict on monitoring of a design that has nothing on it but `sentence`. */
function monitoring(sentence: string): string | undefined {
  const text = `# Parcels\n\nThe parcel service stores parcels in PostgreSQL.\n\n## Running it\n\n${sentence}\n\n## Storage\n\nParcels are kept in one table.\n`;
  const doc = resolveLinks(readDocument("docs/parcels.md", text, { kind: "design" }), "docs/parcels.md", targets);
  return followDelegations(doc, targets).concerns.find(({ concern }) => concern === "monitoring")?.state;
}

test.each([
  ["Monitoring is described in [the runbook](../ops/runbook.md).", "addressed"],
  ["Monitoring is described in [the runbook](https://example.com/runbook).", "addressed"],
  ["Monitoring is described in [the board](../ops/board.json).", "addressed"],
  ["Monitoring is described in [the runbook](../ops/gone.md).", "addressed"],
  ["Monitoring is described in [lunch](../ops/lunch.md) and [the runbook](../ops/runbook.md).", "addressed"],
])("takes for addressed: %s", (sentence, state) => {
  expect(monitoring(sentence)).toBe(state);
});

test("does not take for addressed what a linked file has no word on", () => {
  expect(monitoring("Monitoring is described in [lunch](../ops/lunch.md).")).not.toBe("addressed");
});
