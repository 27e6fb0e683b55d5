import { nameKey, withoutCopyMark } from "../knowledge/names.ts";
import { nodeKindOf } from "../knowledge/node-kinds.ts";
import { technologiesIn, technologyNamed } from "../knowledge/technologies.ts";
import type { ComponentPlace } from "../model/architecture.ts";
import type { Component } from "../model/facts.ts";
import type { Graph, GraphNode, NodeKind } from "../model/graph.ts";
import type { Span } from "../model/span.ts";
import type { DrawnBlock } from "./diagrams.ts";

/** A component while the document's facts about it are gathered. */
export interface Part {
  name: string;
  readonly aliases: Set<string>;
  kind: NodeKind;
  technology?: string;
  readonly places: ComponentPlace[];
  /** The nodes that draw it, with their graphs. */
  readonly drawn: { readonly graph: number; readonly node: GraphNode }[];
  /** What tables, lists and sentences say of it. */
  readonly described: Component[];
}

/** The components of a document by every name that it has for them. */
export interface Parts {
  readonly all: Part[];
  readonly byKey: Map<string, Part>;
  /** The part that a node of a graph draws, by graph and id. */
  readonly byNode: Map<string, Part>;
}

const kindOfCategory: Readonly<Record<string, NodeKind>> = {
  datastore: "datastore",
  cache: "cache",
  broker: "broker",
  gateway: "gateway",
  "object-store": "blob",
};
const storeShape = /^(?:cylinder|cyl|database|datastore|lin-cyl|disk)$|Db(?:_Ext)?$/i;
const queueShape = /^(?:queue|das|h-cyl)$|Queue(?:_Ext)?$/i;
const personShape = /^(?:person|actor|stick-?man)/i;
const outside = /_Ext$|^external$/i;

export const nodeId = (graph: number, id: string): string => `${String(graph)} ${id}`;

/** The components that diagrams of running systems draw, and those that tables, lists and sentences name. */
export function partsOf(diagrams: readonly (DrawnBlock | undefined)[], components: readonly Component[]): Parts {
  const parts: Parts = { all: [], byKey: new Map(), byNode: new Map() };
  diagrams.forEach((diagram, index) => {
    if (diagram) addGraph(parts, diagram.graph, index);
  });
  for (const component of components) addComponent(parts, component);
  mergeTechnologies(parts);
  return parts;
}

/** Nodes of one graph that differ in more than the mark of a copy are different things, whatever their keys. */
function addGraph(parts: Parts, graph: Graph, index: number): void {
  const connected = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  const spelling = new Map<string, string>();
  for (const node of graph.nodes) {
    if (!isComponentLabel(node.label) || (!connected.has(node.id) && nodeKindOf(node.label) === "unknown")) continue;
    const base = copyBase(node.label);
    const folded = base.toLowerCase();
    const key = nameKey(base) || folded;
    const taken = spelling.get(key);
    const own = taken === undefined || taken === folded ? key : folded;
    spelling.set(own, folded);
    const part = partFor(parts, own, parts.byKey.has(own) ? base : node.label, node.span, "diagram");
    part.drawn.push({ graph: index, node });
    parts.byNode.set(nodeId(index, node.id), part);
    addDrawnFacts(parts, part, node);
  }
}

/** The name of what a label counts; the digits of a port or a version are no count. */
function copyBase(label: string): string {
  return /[:.\d]\d+\W*$/.test(label) ? label : withoutCopyMark(label);
}

/** A label of a dozen words is a remark. */
function isComponentLabel(label: string): boolean {
  return /\p{L}/u.test(label) && label.length <= 120 && label.split(" ").length <= 14;
}

function addDrawnFacts(parts: Parts, part: Part, node: GraphNode): void {
  const { id, label, shape = "", classes = [], technology } = node;
  const kind = kindOfNode(label, shape, classes, technology);
  if (part.kind === "unknown" || kind === "external") part.kind = kind;
  const named = technology ?? technologiesIn(label)[0]?.technology.name;
  if (named !== undefined) part.technology ??= named;
  if (id.length > 2 && id !== label && !parts.byKey.has(nameKey(id))) part.aliases.add(id);
}

function kindOfNode(label: string, shape: string, classes: readonly string[], technology = ""): NodeKind {
  if (personShape.test(shape)) return "client";
  if (outside.test(shape) || classes.some((name) => outside.test(name))) return "external";
  const byLabel = nodeKindOf(label);
  if (byLabel !== "unknown" && byLabel !== "service") return byLabel;
  if (storeShape.test(shape)) return "datastore";
  if (queueShape.test(shape)) return "broker";
  const category = technologiesIn(`${label} ${technology}`)[0]?.technology.category ?? "";
  return (byLabel === "unknown" ? kindOfCategory[category] : undefined) ?? byLabel;
}

function addComponent(parts: Parts, component: Component): void {
  const { name, span, source, technology, calls = false } = component;
  const known = parts.byKey.get(nameKey(withoutCopyMark(name)));
  const isKnown = calls || technologiesIn(name).length > 0 || nodeKindOf(name) !== "unknown";
  if (!known && source === "prose" && !isKnown) return;
  const part = known ?? partFor(parts, nameKey(withoutCopyMark(name)) || name.toLowerCase(), name, span, source);
  if (known) known.places.push({ span, source });
  part.described.push(component);
  if (part.kind === "unknown") part.kind = kindOfNode(name, "", [], technology?.text);
  if (part.kind === "unknown" && calls) part.kind = "service";
  const named = technology?.text ?? technologiesIn(name)[0]?.technology.name;
  if (named !== undefined) part.technology ??= named;
}

/** The part under `key`; made when it is new. */
function partFor(parts: Parts, key: string, name: string, span: Span, source: ComponentPlace["source"]): Part {
  const known = parts.byKey.get(key);
  if (known) {
    known.places.push({ span, source });
    if (known.name !== name) known.aliases.add(name);
    return known;
  }
  const part: Part = {
    name,
    aliases: new Set(),
    kind: "unknown",
    places: [{ span, source }],
    drawn: [],
    described: [],
  };
  parts.all.push(part);
  parts.byKey.set(key, part);
  return part;
}

/** A technology that is named by itself means the only component that runs on it. */
function mergeTechnologies(parts: Parts): void {
  const running = new Map<string, Part[]>();
  for (const part of parts.all) {
    if (technologyNamed(part.name)) continue;
    const names = new Set(technologiesIn(part.technology ?? "").map(({ technology }) => technology.name));
    for (const name of names) running.set(name, [...(running.get(name) ?? []), part]);
  }
  for (const [key, part] of [...parts.byKey]) {
    const technology = technologyNamed(part.name)?.name;
    const [only, ...others] = technology === undefined ? [] : (running.get(technology) ?? []);
    if (!only || others.length > 0 || part.drawn.length > 0) continue;
    only.places.push(...part.places);
    only.described.push(...part.described);
    only.aliases.add(part.name);
    parts.byKey.set(key, only);
    parts.all.splice(parts.all.indexOf(part), 1);
  }
}
