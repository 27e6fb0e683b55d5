import type { Graph } from "../model/graph.ts";
import { GraphBuilder } from "./graph-builder.ts";
import { linesOf } from "./lines.ts";
import { labelOf } from "./mermaid-text.ts";
import type { DiagramSource } from "./source.ts";

const ignored = /^(?:erDiagram|direction|classDef|class|style|title|acc(?:Title|Descr))\b/i;
const name = String.raw`("[^"]+"|[^\s"{}:|[\],]+?)`;
const alias = String.raw`(?:\[\s*("[^"]*"|[^\]"]*)\s*\])?`;
const style = String.raw`(?:\s*:::\s*[\w,]+)?`;
const symbols = String.raw`(?:[|}][|o]|[o|][|{]|u)?\s*(--|\.\.|\.-|-\.)\s*(?:o[|{]|\|[|{o]|\}[|o])?`;
const count = "(?:one or (?:zero|more|many)|zero or (?:one|more|many)|only one|one|many\\([01]\\)|many|1\\+?|0\\+)";
const words = String.raw`\s+${count}\s+(to|optionally to)\s+${count}\s+`;
const relationship = new RegExp(
  String.raw`^${name}${style}\s*(?:${symbols}|${words})\s*${name}${style}(?:\s*:\s*(.*))?$`,
  "i",
);
const entity = new RegExp(String.raw`^${name}\s*${alias}${style}\s*(\{.*)?$`);

/** Reads `erDiagram`: entities are nodes, relationships edges without a direction; attributes are left out. */
export function readEntityRelation(source: DiagramSource): Graph {
  const builder = new GraphBuilder(source);
  let inEntity = false;
  for (const { text, start } of linesOf(source.text)) {
    const end = start + text.length;
    if (inEntity) {
      inEntity = !text.endsWith("}");
      continue;
    }
    if (ignored.test(text)) continue;
    const [related, first, solid, word, second, role] = relationship.exec(text) ?? [];
    if (related !== undefined && first !== undefined && second !== undefined) {
      const [from, to] = [bare(first), bare(second)];
      builder.node(from, start, end, { shape: "entity" });
      builder.node(to, start, end, { shape: "entity" });
      const label = labelOf(bare(role ?? ""));
      const line = (solid ?? word) === "--" || word?.toLowerCase() === "to" ? "solid" : "dashed";
      builder.edge({ from, to, direction: "none", line, ...(label !== "" && { label }) }, start, end);
      continue;
    }
    const [declared, id, title, brace] = entity.exec(text) ?? [];
    if (declared === undefined || id === undefined) {
      builder.problem("This is no entity or relationship of an ER diagram", start, end);
      continue;
    }
    builder.node(bare(id), start, end, {
      shape: "entity",
      ...(title !== undefined && { label: labelOf(bare(title)) }),
    });
    inEntity = brace !== undefined && !brace.endsWith("}");
  }
  return builder.graph("mermaid", "entity-relation");
}

function bare(text: string): string {
  return text.trim().replace(/^"(.*)"$/, "$1");
}
