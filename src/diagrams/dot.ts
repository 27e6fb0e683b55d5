import type { Graph, GraphEdge } from "../model/graph.ts";
import { type DotCursor, dotTokens, keyword, mark, peek, readAttributes } from "./dot-tokens.ts";
import {
  complain,
  type Drawing,
  excerpt,
  finishDrawing,
  placeGroup,
  placeNode,
  plainLabel,
  spanIn,
  startDrawing,
} from "./drawing.ts";
import type { Span } from "../model/span.ts";
import { kindOf } from "./kind.ts";
import type { DiagramSource } from "./source.ts";

type Attributes = ReadonlyMap<string, string>;

/** A graph or subgraph as far as it is read: what holds for the statements in it. */
interface Scope {
  readonly cluster?: string;
  /** The cluster that the scope itself is, whose label it sets. */
  readonly own?: string;
  /** Labels are inherited: a cluster without one of its own shows its parent's. */
  label?: string;
  node: Attributes;
  edge: Attributes;
  /** The nodes named in it, in order. */
  readonly members: Set<string>;
  /** Its subgraphs by name: naming one again opens it again. */
  readonly subgraphs: Map<string, Scope>;
  readonly depth: number;
}

/** One end of an edge: the nodes of it, and where it is written. */
interface End {
  readonly names: Iterable<string>;
  readonly start: number;
  readonly end: number;
}

/** An edge as it is written, tail first whatever its `dir` says. */
interface DotEdge {
  readonly tail: string;
  readonly head: string;
  readonly span: Span;
  readonly attributes: Map<string, string>;
}

interface Reading extends DotCursor {
  readonly drawing: Drawing;
  readonly edges: DotEdge[];
  /** In a strict graph, the one edge between two nodes. */
  readonly onlyEdges: Map<string, DotEdge>;
  strict: boolean;
  directed: boolean;
}

/** Nesting beyond this is no diagram; the rest of it is read flat. */
const deepest = 200;
const none: Attributes = new Map();

/** Reads Graphviz DOT as Graphviz does, but goes on after a mistake. */
export function readDot(source: DiagramSource): Graph {
  const drawing = startDrawing(source, "dot");
  const tokens = dotTokens(source.text);
  const reading: Reading = {
    drawing,
    tokens,
    edges: [],
    onlyEdges: new Map(),
    strict: false,
    directed: true,
    at: 0,
  };
  readHeader(reading);
  const root: Scope = { node: none, edge: none, members: new Set(), subgraphs: new Map(), depth: 0 };
  readStatements(reading, root);
  if (peek(reading).type === "end") complainAt(reading, "The graph is not closed; add `}`");
  drawing.edges.push(...reading.edges.map((edge) => drawn(edge, reading.directed)));
  return finishDrawing(drawing, kindOf(drawing).kind);
}

function readHeader(reading: Reading): void {
  reading.strict = keyword(reading, "strict");
  reading.directed = keyword(reading, "digraph");
  if (!reading.directed && !keyword(reading, "graph")) {
    complainAt(reading, "A DOT graph begins with `graph` or `digraph`");
  }
  if (peek(reading).type === "name") reading.at++;
  if (!mark(reading, "{")) complainAt(reading, "Expected `{` after the graph's name");
}

function complainAt(reading: Reading, message: string): void {
  const token = peek(reading);
  complain(reading.drawing, spanIn(reading.drawing.source, token.start, token.end), message);
}

/** Reads up to the `}` that closes `scope` and leaves it to the caller. */
function readStatements(reading: Reading, scope: Scope): void {
  for (;;) {
    const token = peek(reading);
    if (token.type === "end" || (token.type === "mark" && token.text === "}")) return;
    if (mark(reading, ";") || mark(reading, ",")) continue;
    if (!readDefaults(reading, scope) && !readAssignment(reading, scope) && !readEdges(reading, scope)) {
      complainAt(reading, `Cannot read "${excerpt(token.text)}" here`);
      reading.at++;
    }
  }
}

function readDefaults(reading: Reading, scope: Scope): boolean {
  if (keyword(reading, "graph")) {
    const label = readAttributes(reading).get("label");
    if (label !== undefined) relabel(reading, scope, label);
  } else if (keyword(reading, "node")) scope.node = new Map([...scope.node, ...readAttributes(reading)]);
  else if (keyword(reading, "edge")) scope.edge = new Map([...scope.edge, ...readAttributes(reading)]);
  else return false;
  return true;
}

function readAssignment(reading: Reading, scope: Scope): boolean {
  const [key, equals, value] = [peek(reading), peek(reading, 1), peek(reading, 2)];
  if (key.type !== "name" || equals.text !== "=" || equals.type !== "mark") return false;
  reading.at += value.type === "mark" ? 2 : 3;
  if (key.text === "label") relabel(reading, scope, value.text);
  return true;
}

function relabel({ drawing }: Reading, scope: Scope, label: string): void {
  scope.label = label;
  const group = scope.own === undefined ? undefined : drawing.groups.get(scope.own);
  if (group) drawing.groups.set(group.id, { ...group, label: plainLabel(label) });
}

/** A node, a subgraph, or a chain of them with the attributes that follow. */
function readEdges(reading: Reading, scope: Scope): boolean {
  const first = readEnd(reading, scope);
  if (!first) return false;
  const ends = [first];
  while (mark(reading, "->") || mark(reading, "--")) {
    const next = readEnd(reading, scope);
    if (!next) {
      complainAt(reading, "An edge has no end; name a node after the arrow");
      break;
    }
    ends.push(next);
  }
  const attributes = readAttributes(reading);
  for (let i = 1; i < ends.length; i++) connect(reading, scope, ends[i - 1], ends[i], attributes);
  if (ends.length === 1 && Array.isArray(first.names)) {
    for (const name of first.names as readonly string[]) dress(reading, name, attributes);
  }
  return true;
}

function readEnd(reading: Reading, scope: Scope): End | undefined {
  const start = peek(reading).start;
  const names = isSubgraph(reading) ? readSubgraph(reading, scope) : readNodes(reading, scope);
  if (!names) return undefined;
  return { names, start, end: reading.tokens[reading.at - 1]?.end ?? start };
}

/** `a, b` stands for both. */
function readNodes(reading: Reading, scope: Scope): string[] | undefined {
  const names: string[] = [];
  do {
    const name = readNode(reading, scope);
    if (name === undefined) break;
    names.push(name);
  } while (mark(reading, ","));
  return names.length === 0 ? undefined : names;
}

function isSubgraph(reading: Reading): boolean {
  const token = peek(reading);
  return token.type === "mark" ? token.text === "{" : !token.quoted && token.text.toLowerCase() === "subgraph";
}

/** Reads a subgraph and gives its nodes. */
function readSubgraph(reading: Reading, outer: Scope): ReadonlySet<string> {
  const { drawing } = reading;
  const start = peek(reading);
  keyword(reading, "subgraph");
  const name = peek(reading).type === "name" ? peek(reading).text : undefined;
  if (name !== undefined) reading.at++;
  const isCluster = name?.startsWith("cluster") === true;
  if (isCluster) {
    const label = plainLabel(outer.label ?? "") || name;
    placeGroup(drawing, name, label, spanIn(drawing.source, start.start, start.end), outer.cluster);
  }
  const cluster = isCluster ? name : outer.cluster;
  const known = name === undefined ? undefined : outer.subgraphs.get(name);
  const scope: Scope = known ?? {
    ...(cluster === undefined ? {} : { cluster }),
    ...(isCluster ? { own: name } : {}),
    ...(outer.label === undefined ? {} : { label: outer.label }),
    node: outer.node,
    edge: outer.edge,
    members: new Set(),
    subgraphs: new Map(),
    depth: outer.depth + 1,
  };
  if (name !== undefined) outer.subgraphs.set(name, scope);
  if (!mark(reading, "{")) return scope.members;
  if (scope.depth > deepest) {
    complainAt(reading, "Subgraphs are nested too deeply");
    return scope.members;
  }
  readStatements(reading, scope);
  mark(reading, "}");
  for (const member of scope.members) outer.members.add(member);
  return scope.members;
}

function readNode(reading: Reading, scope: Scope): string | undefined {
  const token = peek(reading);
  if (token.type !== "name" && token.type !== "html") return undefined;
  reading.at++;
  for (let part = 0; part < 2 && mark(reading, ":"); part++) reading.at++;
  const { drawing } = reading;
  const known = drawing.nodes.get(token.text);
  if (!known) {
    placeNode(drawing, token.text, spanIn(drawing.source, token.start, token.end));
    dress(reading, token.text, scope.node);
  }
  const inner = scope.cluster !== undefined && known?.group === undefined;
  if (inner || (scope.cluster !== undefined && isInside(drawing, scope.cluster, known?.group))) {
    placeNode(drawing, token.text, { start: 0, end: 0 }, { group: scope.cluster });
  }
  scope.members.add(token.text);
  return token.text;
}

/** Whether `inner` is a cluster somewhere in `outer`. */
function isInside(drawing: Drawing, inner: string, outer: string | undefined): boolean {
  for (let at = drawing.groups.get(inner)?.parent; at !== undefined; at = drawing.groups.get(at)?.parent) {
    if (at === outer) return true;
  }
  return false;
}

function dress({ drawing }: Reading, name: string, attributes: Attributes): void {
  const label = attributes.get("label");
  const shape = attributes.get("shape");
  placeNode(
    drawing,
    name,
    { start: 0, end: 0 },
    {
      ...(label === undefined ? {} : { label: plainLabel(label.replaceAll("\\N", name)) || name }),
      ...(shape === undefined ? {} : { shape }),
    },
  );
}

function connect(reading: Reading, scope: Scope, from: End | undefined, to: End | undefined, own: Attributes): void {
  if (!from || !to) return;
  const span = spanIn(reading.drawing.source, from.start, to.end);
  for (const tail of from.names) {
    for (const head of to.names) addEdge(reading, { tail, head, span, attributes: new Map(scope.edge) }, own);
  }
}

/** Adds an edge, or in a strict graph dresses the one that is there. */
function addEdge(reading: Reading, edge: DotEdge, own: Attributes): void {
  const pair = [edge.tail, edge.head];
  const key = JSON.stringify(reading.directed ? pair : pair.sort());
  const known = reading.strict ? reading.onlyEdges.get(key) : undefined;
  if (!known) {
    reading.edges.push(edge);
    reading.onlyEdges.set(key, edge);
  }
  for (const [name, value] of own) (known ?? edge).attributes.set(name, value);
}

function drawn({ tail, head, span, attributes }: DotEdge, directed: boolean): GraphEdge {
  const label = plainLabel(attributes.get("label") ?? attributes.get("xlabel") ?? "");
  const style = attributes.get("style") ?? "";
  const dir = attributes.get("dir") ?? (directed ? "forward" : "none");
  const ends = dir === "back" ? { from: head, to: tail } : { from: tail, to: head };
  return {
    ...ends,
    span,
    direction: dir === "both" ? "both" : dir === "none" ? "none" : "forward",
    ...(label === "" ? {} : { label }),
    ...(/dashed|dotted/.test(style) ? { line: "dashed" } : style.includes("bold") ? { line: "thick" } : {}),
  };
}
