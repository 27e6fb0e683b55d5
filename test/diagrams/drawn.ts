import type { DiagramSource } from "../../src/diagrams/source.ts";
import { sourceOf } from "../../src/diagrams/source.ts";
import type { Graph } from "../../src/model/graph.ts";
import { lineStartsOf } from "../../src/model/span.ts";

/** `text` as a diagram that is a document of its own. */
export function source(text: string): DiagramSource {
  return sourceOf({ value: text, lineOffsets: lineStartsOf(text), span: { start: 0, end: text.length } });
}

/** The nodes, `id: label` where the two differ. */
export function nodesOf(graph: Graph): string[] {
  return graph.nodes.map(({ id, label }) => (id === label ? id : `${id}: ${label}`));
}

const arrows = { forward: "->", both: "<->", none: "--" };

/** The edges by the ends' identifiers: `a -> b: label (dashed)`. */
export function edgesOf(graph: Graph): string[] {
  return graph.edges.map(({ from, to, direction, label, line }) => drawn(from, to, direction, label, line));
}

/** The edges by the ends' labels, sorted: for syntaxes that have no identifiers. */
export function labelledEdgesOf(graph: Graph): string[] {
  const labels = new Map([...graph.groups, ...graph.nodes].map(({ id, label }) => [id, label]));
  const nameOf = (id: string): string => labels.get(id) ?? `?${id}`;
  return graph.edges
    .map(({ from, to, direction, label, line }) => drawn(nameOf(from), nameOf(to), direction, label, line))
    .sort();
}

function drawn(from: string, to: string, direction: keyof typeof arrows, label?: string, line?: string): string {
  const suffix = line === undefined || line === "solid" ? "" : ` (${line})`;
  return `${from} ${arrows[direction]} ${to}${label === undefined ? "" : `: ${label}`}${suffix}`;
}
