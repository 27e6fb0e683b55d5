import type { Graph } from "../model/graph.ts";
import { GraphBuilder } from "./graph-builder.ts";
import { kindOfFlow } from "./kind.ts";
import { readLink } from "./mermaid-flowchart-link.ts";
import { readNodes } from "./mermaid-flowchart-node.ts";
import { labelOf, unquoted } from "./mermaid-text.ts";
import { Scanner } from "./scanner.ts";
import type { DiagramSource } from "./source.ts";

const header = /\s*block(?:-beta)?\b/y;
const blanks = /[\s;]+/y;
const ignored = /(?:columns[ \t][^\n]*|(?:style|classDef|class|accTitle|accDescr)[ \t:][^\n]*|space(?![\w-]))/y;
/** A thick arrow that only decorates: `id<["text"]>(right)`. */
const decoration = /[\w-]+<\[[^\]\n]*\]>\([^)\n]*\)/y;
const opening = /block(?::([\w-]+))?(?:\[([^\]\n]*)\])?(?=[\s;]|$)/y;
const end = /end(?=[\s;]|$)/y;
/** How many columns a block takes, outside of labels. */
const width = /"[^"\n]*"|:\d+\b/g;

/** Reads `block-beta`: its blocks and links have the grammar of flowcharts. */
export function readBlocks(source: DiagramSource): Graph {
  const scanner = new Scanner(
    source.text.replace(width, (found) => (found.startsWith(":") ? " ".repeat(found.length) : found)),
  );
  const builder = new GraphBuilder(source);
  const groupOf = new Map<string, string>();
  const open: string[] = [];
  const readMembers = (): string[] | undefined => {
    const ids = readNodes(scanner, builder, new Set());
    const group = open.at(-1);
    for (const id of ids ?? []) if (group !== undefined && id !== group && !groupOf.has(id)) groupOf.set(id, group);
    return ids;
  };
  const readChain = (start: number): boolean => {
    let from = readMembers();
    if (!from) return false;
    for (let link = readLink(scanner, refuse); link; link = readLink(scanner, refuse)) {
      const to = readMembers();
      if (!to) return false;
      for (const first of from) {
        for (const second of to) builder.edge({ from: first, to: second, ...link.details }, start, scanner.at);
      }
      from = to;
    }
    return true;
  };
  const refuse = (message: string, start: number): void => {
    builder.problem(message, start, scanner.at);
  };
  scanner.take(header);
  for (scanner.take(blanks); !scanner.done; scanner.take(blanks)) {
    const start = scanner.at;
    const block = scanner.take(opening);
    if (block) {
      const id = block[1] ?? `block${String(builder.groups.size)}`;
      const holder = open.at(-1);
      if (holder !== undefined && holder !== id && !groupOf.has(id)) groupOf.set(id, holder);
      builder.groups.set(id, {
        id,
        label: labelOf(unquoted(block[2] ?? block[1] ?? "")),
        span: builder.span(start, scanner.at),
      });
      open.push(id);
    } else if (scanner.take(end)) open.pop();
    else if (!scanner.take(ignored) && !scanner.take(decoration) && !readChain(start)) {
      scanner.at = Math.max(start + 1, scanner.lineEnd);
      refuse("This is no block or link of a block diagram", start);
    }
  }
  const graph = builder.graph("mermaid", "other", groupOf);
  return { ...graph, kind: kindOfFlow(graph) };
}
