import { nodeKindOf } from "../../src/knowledge/node-kinds.ts";
import type { Diagram } from "../../src/model/graph.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "disconnected-component",
  family: "topology",
  severity: "info",
  preset: "strict",
  summary: "A component of a connected diagram has no arrow to or from it",
  why: "A part that nothing talks to is either not needed or talks in a way that nobody drew.",
  fix: "Draw what it talks to, or take it out of the diagram.",
  limits:
    "Speaks only where nearly all the other components are connected. Remarks, members of connected groups, and things that watch from the side are left alone.",
  kinds: ["design"],

  *check({ doc }) {
    for (const graph of doc.graphs) {
      if (graph.kind !== "architecture" && graph.kind !== "deployment") continue;
      for (const { label, span } of aloneIn(graph)) {
        yield { at: span, message: `"${label}" has no arrow to or from it`, subject: label };
      }
    }
  },
});

/** Fewer edges are no connected diagram. */
const fewestEdges = 4;

function aloneIn({ nodes, edges, groups, notes = [] }: Diagram): Diagram["nodes"] {
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const explained = new Set(notes.flatMap(({ about }) => about));
  const parentOf = new Map(groups.map(({ id, parent }) => [id, parent]));
  const isHeld = (group: string | undefined): boolean =>
    group !== undefined && (touched.has(group) || isHeld(parentOf.get(group)));
  const alone = nodes.filter(({ id, group, label }) => {
    const kind = nodeKindOf(label);
    return !touched.has(id) && !explained.has(id) && !isHeld(group) && kind !== "unknown" && kind !== "observability";
  });
  return edges.length < fewestEdges || alone.length * 5 > nodes.length ? [] : alone;
}
