import type { Graph } from "../model/graph.ts";
import { GraphBuilder } from "./graph-builder.ts";
import { kindOf } from "./kind.ts";
import { readLink } from "./mermaid-flowchart-link.ts";
import { readNodes } from "./mermaid-flowchart-node.ts";
import { labelOf, unquoted } from "./mermaid-text.ts";
import { Scanner } from "./scanner.ts";
import type { DiagramSource } from "./source.ts";

const header = /\s*block(?:-beta)?\b/y;
const blanks = /[\s;]+/y;
const ignored = /(?:columns[ \t][^\n]*|(?:style|classDef|class|accTitle|accDescr)[ \t:][^\n]*|space(?![\w-]))/y;
/** A thick arrow that only decorates: `id<["text"]>(right)`. */
const decoration = /[\w-]{1,100}<\[[^\]\n]*\]>\([^)\n]*\)/y;
const opening = /block(?::([\w-]{1,100}))?(?:\[([^\]\n]*)\])?(?=[\s;]|$)/y;
const end = /end(?=[\s;]|$)/y;
/** How many columns a block takes, outside of labels. */
const width = /"[^"\n]*"|:\d+\b/g;

/** Reads `block-beta`: its blocks and links have the grammar of flowcharts. */
export function readBlocks(source: DiagramSource): Graph {
  return new BlockReader(source).read();
}

class BlockReader {
  private readonly scanner: Scanner;
  private readonly builder: GraphBuilder;
  private readonly open: string[] = [];
  private readonly groupOf = new Map<string, string>();

  constructor(source: DiagramSource) {
    const text = source.text.replace(width, (found) => (found.startsWith(":") ? " ".repeat(found.length) : found));
    this.scanner = new Scanner(text);
    this.builder = new GraphBuilder(source);
  }

  read(): Graph {
    const { scanner, builder } = this;
    scanner.take(header);
    for (scanner.take(blanks); !scanner.done; scanner.take(blanks)) {
      const start = scanner.at;
      const block = scanner.take(opening);
      if (block) this.openBlock(block[1], block[2], start);
      else if (scanner.take(end)) this.open.pop();
      else if (!scanner.take(ignored) && !scanner.take(decoration) && !this.readChain(start)) {
        scanner.at = Math.max(start + 1, scanner.lineEnd);
        builder.problem("This is no block or link of a block diagram", start, scanner.at);
      }
    }
    const graph = builder.graph("mermaid", "other", this.groupOf);
    return { ...graph, kind: kindOf(graph).kind };
  }

  private openBlock(name: string | undefined, title: string | undefined, start: number): void {
    const id = name ?? `block${String(this.builder.groups.size)}`;
    this.place(id);
    const span = this.builder.span(start, this.scanner.at);
    this.builder.groups.set(id, { id, label: labelOf(unquoted(title ?? name ?? "")), span });
    this.open.push(id);
  }

  private place(id: string): void {
    const group = this.open.at(-1);
    if (group !== undefined && group !== id && !this.groupOf.has(id)) this.groupOf.set(id, group);
  }

  private readChain(start: number): boolean {
    const { scanner, builder } = this;
    const refuse = (message: string, at: number): void => {
      builder.problem(message, at, scanner.at);
    };
    let from = readNodes(scanner, builder, noEdgeIds);
    for (let link = from && readLink(scanner, refuse); from && link; link = readLink(scanner, refuse)) {
      for (const id of from) this.place(id);
      const to = readNodes(scanner, builder, noEdgeIds);
      builder.connect(from, to ?? [], link.details, start, scanner.at);
      from = to;
    }
    for (const id of from ?? []) this.place(id);
    return from !== undefined;
  }
}

const noEdgeIds: ReadonlySet<string> = new Set();
