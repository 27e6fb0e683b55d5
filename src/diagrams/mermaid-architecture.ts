import type { Graph } from "../model/graph.ts";
import { GraphBuilder } from "./graph-builder.ts";
import { linesOf } from "./lines.ts";
import { labelOf, unquoted } from "./mermaid-text.ts";
import type { DiagramSource } from "./source.ts";

const ignored = /^(?:architecture(?:-beta)?|title|acc(?:Title|Descr)|align)\b/;
const declaration =
  /^(group|service|junction)\s+([\w-]+)\s*(?:\(([^)]*)\)|"([^"]*)")?\s*(?:\[([^\]]*)\])?\s*(?:in\s+([\w-]+))?$/;
const edge =
  /^([\w-]+)(?:\{group\})?\s*:\s*[LRTB]\s*(<)?(?:--|-\[([^\]]*)\]-)(>)?\s*[LRTB]\s*:\s*([\w-]+)(?:\{group\})?$/;

/** Reads `architecture-beta`: services and junctions are nodes, with the icon as their shape. */
export function readArchitecture(source: DiagramSource): Graph {
  const builder = new GraphBuilder(source);
  const groupOf = new Map<string, string>();
  for (const { text, start } of linesOf(source.text)) {
    const end = start + text.length;
    if (ignored.test(text)) continue;
    const [, kind, id, icon, words, title, holder] = declaration.exec(text) ?? [];
    if (kind !== undefined && id !== undefined) {
      const label = labelOf(unquoted(title ?? words ?? id));
      if (kind === "group") builder.groups.set(id, { id, label, span: builder.span(start, end) });
      else builder.node(id, start, end, { label, shape: icon ?? kind });
      if (holder !== undefined && holder !== id) groupOf.set(id, holder);
      continue;
    }
    const [, left, tail, name, head, right] = edge.exec(text) ?? [];
    if (left === undefined || right === undefined) {
      builder.problem("This is no group, service, junction or edge of an architecture diagram", start, end);
      continue;
    }
    for (const end of [left, right]) {
      if (builder.has(end) || builder.groups.has(end)) continue;
      builder.problem(`"${end}" is not declared: add "service ${end}" before this line`, start, start + text.length);
      builder.node(end, start, start + text.length);
    }
    const label = labelOf(unquoted(name ?? ""));
    const direction = tail !== undefined && head !== undefined ? "both" : (tail ?? head) ? "forward" : "none";
    const [from, to] = tail !== undefined && head === undefined ? [right, left] : [left, right];
    builder.edge({ from, to, direction, ...(label !== "" && { label }) }, start, end);
  }
  return builder.graph("mermaid", "architecture", groupOf);
}
