import type { DiagramKind, Graph, GraphEdge, GraphGroup, GraphNode, GraphProblem } from "../model/graph.ts";
import type { Span } from "../model/span.ts";
import type { DiagramSource } from "./source.ts";

/** A graph that a reader is making. Places are indexes into the source's text. */
export interface Drawing {
  readonly source: DiagramSource;
  readonly syntax: string;
  readonly nodes: Map<string, GraphNode>;
  readonly groups: Map<string, GraphGroup>;
  readonly edges: GraphEdge[];
  readonly problems: GraphProblem[];
}

/** What a drawing holds of a node or a group besides its name. */
type NodeTraits = Omit<GraphNode, "id" | "span">;

export function startDrawing(source: DiagramSource, syntax: string): Drawing {
  return { source, syntax, nodes: new Map(), groups: new Map(), edges: [], problems: [] };
}

export function finishDrawing(drawing: Drawing, kind: DiagramKind): Graph {
  const { source, syntax, nodes, groups, edges, problems } = drawing;
  return {
    syntax,
    kind,
    span: source.span,
    nodes: [...nodes.values()],
    edges,
    groups: [...groups.values()],
    problems,
  };
}

/** The document span of `[start, end)` of the source's text. */
export function spanIn(source: DiagramSource, start: number, end: number): Span {
  const from = source.offsetAt(start);
  return { start: from, end: end > start ? Math.max(from, source.offsetAt(end - 1) + 1) : from };
}

/** The node called `id`; made when it is new, and given the traits that a later statement declares. */
export function placeNode(drawing: Drawing, id: string, span: Span, traits: Partial<NodeTraits> = {}): void {
  const known = drawing.nodes.get(id);
  drawing.nodes.set(id, known ? { ...known, ...traits } : { id, label: id, span, ...traits });
}

export function placeGroup(drawing: Drawing, id: string, label: string, span: Span, parent?: string): void {
  if (drawing.groups.has(id)) return;
  drawing.groups.set(id, { id, label, span, ...(parent === undefined ? {} : { parent }) });
}

/** Beyond this many, a block is another language than its reader's, and more messages tell nothing. */
const mostProblems = 20;

export function complain(drawing: Drawing, span: Span, message: string): void {
  if (drawing.problems.length < mostProblems) drawing.problems.push({ span, message });
}

/** A label as a reader sees it: line breaks of the syntax and markup become spaces. */
export function plainLabel(text: string): string {
  return text
    .replace(/\\[nlr]|<br\s*\/?>/g, " ")
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of a statement for a message: one line, not too long. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
