import { readMermaid } from "../../src/diagrams/mermaid.ts";
import { sourceOf } from "../../src/diagrams/source.ts";
import type { Graph } from "../../src/model/graph.ts";
import type { Span } from "../../src/model/span.ts";

/** Reads Mermaid source as if it were a whole document. */
export function read(value: string): Graph {
  const lineOffsets = [0, ...[...value.matchAll(/\r\n|\n|\r/g)].map((feed) => feed.index + feed[0].length)];
  return readMermaid(sourceOf({ value, lineOffsets, span: { start: 0, end: value.length } }));
}

/** The edges in short: `a -> b "label"`, with `<->` for both ways and `--` for none, and the line where it is not solid. */
export function edgesOf(graph: Graph): string[] {
  const arrows = { forward: "->", both: "<->", none: "--" } as const;
  return graph.edges.map(({ from, to, direction, label, line, async }) =>
    [
      `${from} ${arrows[direction]} ${to}`,
      label === undefined ? "" : ` "${label}"`,
      line === undefined || line === "solid" ? "" : ` ${line}`,
      async ? " async" : "",
    ].join(""),
  );
}

/** The nodes in short: `id "label" shape in group`. */
export function nodesOf(graph: Graph): string[] {
  return graph.nodes.map(({ id, label, shape, group }) =>
    [`${id} "${label}"`, shape && ` ${shape}`, group && ` in ${group}`].filter(Boolean).join(""),
  );
}

/** The problems in short: what they stand on, and the message. */
export function problemsOf(value: string): string[] {
  return read(value).problems.map(({ span, message }) => `${value.slice(span.start, span.end)}: ${message}`);
}

/** Every span of a graph. */
export function spansOf(graph: Graph): Span[] {
  const { nodes, edges, groups, problems, notes = [], fragments = [] } = graph;
  return [graph, ...nodes, ...edges, ...groups, ...problems, ...notes, ...fragments].map(({ span }) => span);
}
