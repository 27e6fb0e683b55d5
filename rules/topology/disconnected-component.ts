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
    "Reads diagrams in a language of diagrams; in a picture of characters, standing side by side may say enough. Speaks only where nearly all the other components are connected. Remarks, members of connected groups, and things that watch from the side are left alone.",
  precision: { right: 9, judged: 15 },
  kinds: ["design"],

  *check({ doc }) {
    for (const graph of doc.graphs) {
      if ((graph.kind !== "architecture" && graph.kind !== "deployment") || graph.syntax === "ascii") continue;
      for (const { label, span } of aloneIn(graph)) {
        yield { at: span, message: `"${label}" has no arrow to or from it`, subject: label };
      }
    }
  },
});

/** Fewer edges are no connected diagram. */
const fewestEdges = 4;

/** Addresses of an interface, and remarks. */
const notComponent = /^(?:(?:GET|POST|PUT|PATCH|DELETE)\s+)?\/|^.{61}/;

function aloneIn({ nodes, edges, groups, notes = [] }: Diagram): Diagram["nodes"] {
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const explained = new Set(notes.flatMap(({ about }) => about));
  const parentOf = new Map(groups.map(({ id, parent }) => [id, parent]));
  const isHeld = (group: string | undefined): boolean =>
    group !== undefined && (touched.has(group) || isHeld(parentOf.get(group)));
  const alone = nodes.filter(({ id, group, label }) => {
    const kind = nodeKindOf(label);
    const isComponent = kind !== "unknown" && kind !== "observability" && !notComponent.test(label);
    const isCopy = nodes.some((other) => other.id !== id && other.label === label);
    return !touched.has(id) && !explained.has(id) && !isHeld(group) && isComponent && !isCopy;
  });
  return edges.length < fewestEdges || alone.length * 5 > nodes.length ? [] : alone;
}
