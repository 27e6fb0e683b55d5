import type {
  DiagramKind,
  Graph,
  GraphEdge,
  GraphFragment,
  GraphGroup,
  GraphNode,
  GraphNote,
  GraphProblem,
} from "../model/graph.ts";
import type { Span } from "../model/span.ts";
import type { DiagramSource } from "./source.ts";

/** `A & A & … --> B & B & …` draws the product of its sides; no diagram that people read comes near this. */
const mostEdges = 20_000;
/** After so many, one more tells nothing new. */
const mostProblems = 50;

/** Gathers a graph while its source is read; places are indices into the source's text. */
export class GraphBuilder {
  readonly groups = new Map<string, GraphGroup>();
  readonly edges: GraphEdge[] = [];
  readonly notes: GraphNote[] = [];
  readonly fragments: GraphFragment[] = [];
  private readonly nodes = new Map<string, GraphNode>();
  private readonly problems: GraphProblem[] = [];
  private readonly source: DiagramSource;
  private full = false;

  constructor(source: DiagramSource) {
    this.source = source;
  }

  span(start: number, end: number): Span {
    const from = this.source.offsetAt(start);
    return { start: from, end: Math.max(from, this.source.offsetAt(Math.max(start, end - 1)) + (end > start ? 1 : 0)) };
  }

  /** Notes a node; what a later mention says of it is added, and its place is the first that gives it a label. */
  node(
    id: string,
    start: number,
    end: number,
    details: Partial<Omit<GraphNode, "id" | "span" | "classes">> = {},
  ): void {
    const known = this.nodes.get(id);
    const names = details.label !== undefined && (known === undefined || known.label === id);
    const span = known && !names ? known.span : this.span(start, end);
    this.nodes.set(id, { label: id.replace(/\s+/g, " "), ...known, ...details, id, span });
  }

  has(id: string): boolean {
    return this.nodes.has(id);
  }

  /** Gives a node a style class; a node that is not there is left alone. */
  classify(id: string, name: string): void {
    const known = this.nodes.get(id);
    if (known && !known.classes?.includes(name)) {
      this.nodes.set(id, { ...known, classes: [...(known.classes ?? []).slice(0, 20), name] });
    }
  }

  /** Adds an edge; false when there are too many already. */
  edge(edge: Omit<GraphEdge, "span">, start: number, end: number): boolean {
    if (this.edges.length < mostEdges) {
      this.edges.push({ ...edge, span: this.span(start, end) });
      return true;
    }
    if (!this.full) this.problem(`More than ${String(mostEdges)} edges: the rest is not read`, start, end);
    this.full = true;
    return false;
  }

  /** Adds an edge from each of `from` to each of `to`. */
  connect(
    from: readonly string[],
    to: readonly string[],
    details: Omit<GraphEdge, "from" | "to" | "span">,
    start: number,
    end: number,
  ): void {
    for (const source of from) {
      for (const target of to) if (!this.edge({ from: source, to: target, ...details }, start, end)) return;
    }
  }

  problem(message: string, start: number, end: number): void {
    if (this.problems.length < mostProblems) this.problems.push({ message, span: this.span(start, end) });
  }

  /** The graph; `groupOf` says which group holds a node or a group. */
  graph(syntax: string, kind: DiagramKind, groupOf: ReadonlyMap<string, string> = new Map()): Graph {
    const parentOf = withoutCycles(this.groups.keys(), groupOf);
    return {
      syntax,
      kind,
      span: this.source.span,
      nodes: [...this.nodes.values()]
        .filter((node) => !this.groups.has(node.id))
        .map((node) => placed(node, "group", groupOf)),
      edges: this.edges,
      groups: [...this.groups.values()].map((group) => placed(group, "parent", parentOf)),
      ...(this.notes.length > 0 && { notes: this.notes }),
      ...(this.fragments.length > 0 && { fragments: this.fragments }),
      problems: this.problems,
    };
  }
}

function placed<T extends { readonly id: string }>(
  item: T,
  key: "group" | "parent",
  groupOf: ReadonlyMap<string, string>,
): T {
  const holder = groupOf.get(item.id);
  return holder === undefined ? item : { ...item, [key]: holder };
}

/** What holds each of `ids`, without the holders that would put a group inside itself. */
function withoutCycles(ids: Iterable<string>, holderOf: ReadonlyMap<string, string>): Map<string, string> {
  const parentOf = new Map<string, string>();
  const seenFrom = new Map<string, string>();
  for (const id of ids) {
    for (let at = id; !seenFrom.has(at);) {
      seenFrom.set(at, id);
      const holder = holderOf.get(at);
      if (holder === undefined || seenFrom.get(holder) === id) break;
      parentOf.set(at, holder);
      at = holder;
    }
  }
  return parentOf;
}
