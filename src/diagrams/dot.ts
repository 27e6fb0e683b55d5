import type { Graph } from "../model/graph.ts";
import { connect, drawn } from "./dot-edges.ts";
import { type Attributes, complainAt, type End, type Reading, type Scope, shown } from "./dot-reading.ts";
import { dotTokens, keyword, mark, peek, readAttributes } from "./dot-tokens.ts";
import {
  type Drawing,
  excerpt,
  finishDrawing,
  placeGroup,
  placeNode,
  plainLabel,
  spanIn,
  startDrawing,
} from "./drawing.ts";
import { kindOf } from "./kind.ts";
import type { DiagramSource } from "./source.ts";

/** Nesting beyond this is no diagram; the rest of it is read flat. */
const deepest = 200;
/** Longer default labels do not name each node with `\N`. */
const longestPattern = 1000;
const none: Attributes = new Map();

/** Reads Graphviz DOT as Graphviz does, but goes on after a mistake. */
export function readDot(source: DiagramSource): Graph {
  const drawing = startDrawing(source, "dot");
  const tokens = dotTokens(source.text);
  const reading: Reading = {
    drawing,
    tokens,
    edges: [],
    pairs: 0,
    onlyEdges: new Map(),
    labels: new Map(),
    strict: false,
    directed: true,
    at: 0,
  };
  readHeader(reading);
  const root: Scope = { node: none, edge: none, members: new Set(), subgraphs: new Map(), depth: 0 };
  readStatements(reading, root);
  if (peek(reading).type === "end") complainAt(reading, "The graph is not closed; add `}`");
  for (const edge of reading.edges) drawing.edges.push(drawn(reading, edge));
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

function relabel(reading: Reading, scope: Scope, written: string): void {
  const { drawing } = reading;
  const label = shown(reading, written);
  scope.label = label;
  const group = scope.own === undefined ? undefined : drawing.groups.get(scope.own);
  if (group) drawing.groups.set(group.id, { ...group, label });
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
    placeGroup(
      drawing,
      name,
      outer.label === undefined || outer.label === "" ? name : outer.label,
      spanIn(drawing.source, start.start, start.end),
      outer.cluster,
    );
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
    outer,
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
  for (let at: Scope | undefined = scope; at && !at.members.has(token.text); at = at.outer) at.members.add(token.text);
  return token.text;
}

/** Whether `inner` is a cluster somewhere in `outer`. */
function isInside(drawing: Drawing, inner: string, outer: string | undefined): boolean {
  for (let at = drawing.groups.get(inner)?.parent; at !== undefined; at = drawing.groups.get(at)?.parent) {
    if (at === outer) return true;
  }
  return false;
}

function dress(reading: Reading, name: string, attributes: Attributes): void {
  const { drawing } = reading;
  const label = attributes.get("label");
  const shape = attributes.get("shape");
  placeNode(
    drawing,
    name,
    { start: 0, end: 0 },
    {
      ...(label === undefined ? {} : { label: nodeLabel(reading, label, name) || name }),
      ...(shape === undefined ? {} : { shape }),
    },
  );
}

/** In a node's label `\N` is its name. */
function nodeLabel(reading: Reading, written: string, name: string): string {
  const label = shown(reading, written);
  const named = label.length <= longestPattern && label.includes("\\N");
  return named ? plainLabel(label.replaceAll("\\N", name)) : label;
}
