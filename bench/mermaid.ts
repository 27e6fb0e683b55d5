/**
 * Holds the Mermaid readers against mermaid's own parser, on all Mermaid blocks under a folder:
 * `bench/mermaid.ts <folder> [type]`, bundled. Prints every difference, then a count for each type.
 */
import { argv } from "node:process";
import { readMermaid } from "../src/diagrams/mermaid.ts";
import { sourceOf } from "../src/diagrams/source.ts";
import type { Graph, GraphNode } from "../src/model/graph.ts";
import { blocksUnder } from "./diagram-blocks.ts";
import { readingOf, startMermaid } from "./mermaid-oracle.ts";

const folder = argv[2] ?? ".";
const only = argv[3];
await startMermaid();
const counts = new Map<string, { equal: number; read: number }>();
for (const { path, block } of blocksUnder(folder, ["mermaid", "mmd"])) {
  const reading = await readingOf(block.value);
  if (!reading || (only !== undefined && !reading.type.startsWith(only))) continue;
  const count = counts.get(reading.type) ?? { equal: 0, read: 0 };
  counts.set(reading.type, count);
  count.read++;
  const ours = factsOf(readMermaid(sourceOf(block)), reading.type);
  const missing = without(reading.facts, ours);
  const extra = without(ours, reading.facts);
  if (missing.length + extra.length === 0) count.equal++;
  else
    console.log(
      [`${path} ${reading.type}`, ...missing.map((fact) => `  - ${fact}`), ...extra.map((fact) => `  + ${fact}`)].join(
        "\n",
      ),
    );
}
for (const [type, { equal, read }] of counts) {
  console.log(`${type}: ${String(equal)} of ${String(read)} equal (${((100 * equal) / read).toFixed(2)} %)`);
}

/** The facts of `all` that `others` lack, counting repetitions. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const fact of others) left.set(fact, (left.get(fact) ?? 0) + 1);
  return all.filter((fact) => {
    const count = left.get(fact) ?? 0;
    left.set(fact, count - 1);
    return count <= 0;
  });
}

function factsOf(graph: Graph, type: string): string[] {
  const members = new Map<string, string[]>(graph.groups.map((group) => [group.id, []]));
  for (const node of graph.nodes) if (node.group !== undefined) members.get(node.group)?.push(node.id);
  for (const group of graph.groups) if (group.parent !== undefined) members.get(group.parent)?.push(group.id);
  const more = (node: GraphNode): string =>
    type === "sequence" ? ` ${node.shape ?? ""}` : type === "c4" ? ` ${node.technology ?? ""}` : "";
  const listed = (id: string): string =>
    type === "c4" || type === "architecture" ? "" : `: ${(members.get(id) ?? []).sort().join(", ")}`;
  const edges = graph.edges.map(
    ({ from, to, direction, line = "solid", label = "", async = false }) =>
      `edge ${from} ${to} ${direction} ${line} "${label}"${async ? " async" : ""}`,
  );
  if (type.startsWith("state")) return edges;
  const nodes = graph.nodes.map((node) => `node ${node.id} "${node.label}"${more(node)}`);
  if (type.startsWith("class") || type === "er") return [...nodes, ...edges];
  return [
    ...nodes,
    ...edges,
    ...graph.groups.map((group) => `group ${group.id} "${group.label}"${listed(group.id)}`),
    ...(graph.fragments ?? []).map((fragment) => `fragment ${fragment.kind} "${fragment.label}"`),
    ...(graph.notes ?? []).map((note) => `note ${note.about.join(", ")} "${note.text}"`),
  ];
}
