import type { Graph } from "../model/graph.ts";
import { GraphBuilder } from "./graph-builder.ts";
import { kindOf } from "./kind.ts";
import { readLink } from "./mermaid-flowchart-link.ts";
import { readLabel, readNodes } from "./mermaid-flowchart-node.ts";
import { labelOf, withoutBackticks } from "./mermaid-text.ts";
import { Scanner } from "./scanner.ts";
import type { DiagramSource } from "./source.ts";

/** Reads `flowchart` and `graph`. */
export function readFlowchart(source: DiagramSource): Graph {
  return new FlowchartReader(source).read();
}

interface OpenGroup {
  readonly id: string | undefined;
  readonly label: string;
  readonly start: number;
  readonly headerEnd: number;
  readonly members: Set<string>;
}

const header = /\s*(?:flowchart-elk|flowchart|graph|swimlane-beta)\b[ \t]*(?:(?:LR|RL|TB|BT|TD|BR|v)\b|[<>^])?/y;
const separators = /[\s;]+/y;
const statementEnd = /[ \t]*(?:[;\n]|%%|$)/y;
const subgraph = /subgraph\b/y;
const end = /end(?=[\s;]|$)/y;
const classes = /class[ \t]+([^\s;]+)[ \t]+([\w-]+)/y;
const styleTarget = /style[ \t]+([\w-]{1,100})(?=[ \t])/y;
const styling = /(?:style|linkStyle|classDef|class)[ \t][^\n;]*|(?:click|accTitle|accDescr)(?:[ \t]*:|[ \t])[^\n]*/y;
const direction = /direction[ \t]+(?:TB|BT|RL|LR|TD)\b[^\n;]*/y;
const description = /accDescr\s*\{[^}]*\}?/y;

class FlowchartReader {
  private readonly scanner: Scanner;
  private readonly builder: GraphBuilder;
  private readonly open: OpenGroup[] = [];
  private readonly groupOf = new Map<string, string>();
  private readonly edgeIds = new Set<string>();
  /** What `style` names, and where. */
  private readonly styled = new Map<string, number>();
  private closed = 0;

  constructor(source: DiagramSource) {
    this.scanner = new Scanner(source.text);
    this.builder = new GraphBuilder(source);
  }

  read(): Graph {
    const { scanner, builder } = this;
    scanner.take(header);
    for (scanner.take(separators); !scanner.done; scanner.take(separators)) this.readStatement();
    for (let group = this.open.at(-1); group; group = this.open.at(-1)) {
      builder.problem('The subgraph is not closed: write "end" after its last line', group.start, group.headerEnd);
      this.closeGroup();
    }
    for (const [id, place] of this.styled) {
      if (builder.has(id) || builder.groups.has(id)) continue;
      builder.problem(`"${id}" is styled but not drawn: Mermaid adds an empty box for it`, place, place + id.length);
    }
    const graph = builder.graph("mermaid", "other", this.groupOf);
    return { ...graph, kind: kindOf(graph).kind };
  }

  private readStatement(): void {
    const { scanner, builder } = this;
    const start = scanner.at;
    if (scanner.take(subgraph)) this.openGroup(start);
    else if (scanner.take(end)) {
      if (this.open.length > 0) this.closeGroup();
      else builder.problem('"end" closes no subgraph', start, scanner.at);
    } else if (scanner.take(direction) ?? scanner.take(description)) return;
    else if (scanner.sees(styling)) this.readStyling();
    else this.readChain();
  }

  private readStyling(): void {
    const named = this.scanner.take(classes);
    for (const id of named?.[1]?.split(",") ?? []) this.builder.classify(id, named?.[2] ?? "");
    const style = named ? undefined : this.scanner.take(styleTarget)?.[1];
    if (style !== undefined) this.styled.set(style, this.scanner.at - style.length);
    this.scanner.take(named || style !== undefined ? /[^\n;]*/y : styling);
  }

  private readChain(): void {
    const { scanner, builder } = this;
    let start = scanner.at;
    let from = this.readNodes();
    if (!from) {
      this.refuse("This is no node, link or subgraph of a flowchart", start);
      return;
    }
    for (;;) {
      const linkStart = scanner.at;
      const link = readLink(scanner, (message, at) => {
        builder.problem(message, at, scanner.at);
      });
      if (!link) break;
      const toStart = scanner.at;
      const to = this.readNodes();
      if (!to) {
        this.refuse("The link leads to no node: name one after it", linkStart);
        return;
      }
      if (link.id !== undefined) this.edgeIds.add(link.id);
      if (!link.invisible) builder.connect(from, to, link.details, start, scanner.at);
      from = to;
      start = toStart;
    }
    if (!scanner.sees(statementEnd)) this.refuse("A line break or a link is missing before this", scanner.at);
    else if (!scanner.sees(/[ \t]*;/y)) scanner.at = scanner.lineEnd;
  }

  private readNodes(): string[] | undefined {
    const ids = readNodes(this.scanner, this.builder, this.edgeIds);
    for (const id of ids ?? []) this.open.at(-1)?.members.add(id);
    return ids;
  }

  /** Says what is wrong at `start`, and goes on after its line. */
  private refuse(message: string, start: number): void {
    const { lineEnd } = this.scanner;
    this.builder.problem(message, start, Math.max(start, lineEnd));
    this.scanner.at = lineEnd;
  }

  private openGroup(start: number): void {
    const { scanner } = this;
    scanner.take(spaces);
    const written = scanner.take(title)?.[0] ?? "";
    if (/[(){}]/.test(written.replace(/"[^"]*"/g, ""))) {
      this.builder.problem("A bracket inside the title: put the whole title in double quotes", start, scanner.at);
    }
    const name = written.replaceAll('"', "");
    const label = scanner.take(bracket) ? (readLabel(scanner, ["]"]) ?? scanner.take(looseTitle)?.[0]) : undefined;
    scanner.take(/[^\n;]*/y);
    const id = name.trim();
    const named = id !== "" && (label !== undefined || !/\s/.test(name));
    this.open.push({
      id: named ? id : undefined,
      label: labelOf(withoutBackticks(label ?? name)),
      start,
      headerEnd: scanner.at,
      members: new Set(),
    });
  }

  /** A node belongs to the first subgraph that ends after naming it, as Mermaid has it. */
  private closeGroup(): void {
    const group = this.open.pop();
    if (!group) return;
    const id = group.id ?? `subGraph${String(this.closed)}`;
    this.closed++;
    if (!this.builder.groups.has(id)) {
      const span = this.builder.span(group.start, group.headerEnd);
      this.builder.groups.set(id, { id, label: group.label, span });
    }
    for (const member of group.members) {
      if (!this.groupOf.has(member) && member !== id) this.groupOf.set(member, id);
    }
    this.open.at(-1)?.members.add(id);
  }
}

const spaces = /[ \t]*/y;
const title = /(?:"[^"\n]*"|[^"\n;[]){0,1000}/y;
const bracket = /\[/y;
const looseTitle = /[^\n;\]]*/y;
