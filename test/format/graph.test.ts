import { spawnSync } from "node:child_process";
import mermaid from "mermaid";
import { expect, test } from "vitest";
import { startMermaid } from "../../bench/mermaid-oracle.ts";
import { readDocument } from "../../src/extract/document.ts";
import { formatGraph, type GraphFormatName } from "../../src/format/graph.ts";
import { read } from "../diagrams/reading.ts";

const hostile = 'He said "hi" #1; <b>[x](y) %%{init: {}}%% & \\ `end`';
const text = `# Shop\n\n\`\`\`mermaid\nflowchart LR\n  web[Web client] -->|writes 100% "now"| api[Order API]\n  api --> db[(PostgreSQL)]\n  api -.-> q[[Kafka]]\n\`\`\`\n\n| Component | Purpose |\n| --- | --- |\n| ${hostile} | odd |\n| end | reserved |\n`;
const doc = readDocument("a.md", text);
const printed = (format: GraphFormatName): string =>
  formatGraph(doc, { path: "a.md", kind: "design", findings: [] }, format);

test("mermaid reads what is printed", async () => {
  await startMermaid();
  await expect(mermaid.parse(printed("mermaid"))).resolves.toMatchObject({ diagramType: "flowchart-v2" });
  const graph = read(printed("mermaid"));
  expect(graph.problems).toEqual([]);
  expect([graph.nodes.length, graph.edges.length]).toEqual([
    doc.architecture.nodes.length,
    doc.architecture.edges.length,
  ]);
});

test.skipIf(spawnSync("dot", ["-V"]).error !== undefined)("Graphviz reads what is printed", () => {
  const { status, stdout } = spawnSync("dot", ["-Tjson"], { input: printed("dot"), encoding: "utf8" });
  expect(status).toBe(0);
  expect((JSON.parse(stdout) as { objects: unknown[] }).objects).toHaveLength(doc.architecture.nodes.length);
});

test("json says where each component was found", () => {
  expect(JSON.parse(printed("json"))).toMatchObject({
    version: 1,
    nodes: [
      { id: "n0", name: "Web client", places: [{ source: "diagram", range: { start: { line: 5, column: 3 } } }] },
      {},
      {},
      {},
      {},
      {},
    ],
  });
});
