import type { GraphEdge } from "../model/graph.ts";
import { type Attributes, complainAt, type DotEdge, type End, type Reading, type Scope, shown } from "./dot-reading.ts";
import { spanIn } from "./drawing.ts";

/**
 * `{a b …} -> {c d …}` draws the product of its sides. More edges than this, and than the source has words, are no
 * graph that people look at.
 */
const mostEdges = 20_000;

/** Adds the edges from each node of one end to each of the other. */
export function connect(
  reading: Reading,
  scope: Scope,
  from: End | undefined,
  to: End | undefined,
  own: Attributes,
): void {
  if (!from || !to) return;
  const most = Math.max(mostEdges, reading.tokens.length);
  const span = spanIn(reading.drawing.source, from.start, to.end);
  for (const tail of from.names) {
    for (const head of to.names) {
      if (reading.pairs === most) complainAt(reading, `More than ${String(most)} edges: the rest is not read`);
      if (reading.pairs++ >= most) return;
      addEdge(reading, { tail, head, span, attributes: new Map(scope.edge) }, own);
    }
  }
}

/** Adds an edge, or in a strict graph dresses the one that is there. */
function addEdge(reading: Reading, edge: DotEdge, own: Attributes): void {
  const pair = [edge.tail, edge.head];
  const key = reading.strict ? JSON.stringify(reading.directed ? pair : pair.sort()) : "";
  const known = reading.onlyEdges.get(key);
  if (!known) reading.edges.push(edge);
  if (reading.strict) reading.onlyEdges.set(key, known ?? edge);
  for (const [name, value] of own) (known ?? edge).attributes.set(name, value);
}

/** The edge as it is drawn. */
export function drawn(reading: Reading, { tail, head, span, attributes }: DotEdge): GraphEdge {
  const label = shown(reading, attributes.get("label") ?? attributes.get("xlabel") ?? "");
  const style = attributes.get("style") ?? "";
  const dir = attributes.get("dir") ?? (reading.directed ? "forward" : "none");
  const ends = dir === "back" ? { from: head, to: tail } : { from: tail, to: head };
  return {
    ...ends,
    span,
    direction: dir === "both" ? "both" : dir === "none" ? "none" : "forward",
    ...(label === "" ? {} : { label }),
    ...(/dashed|dotted/.test(style) ? { line: "dashed" } : style.includes("bold") ? { line: "thick" } : {}),
  };
}
