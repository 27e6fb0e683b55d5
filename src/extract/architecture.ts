import { availabilityPromise } from "../knowledge/redundancy.ts";
import type { Architecture, ArchitectureEdge, ArchitectureNode } from "../model/architecture.ts";
import { emptyArchitecture } from "../model/architecture.ts";
import type { Component, Dataset } from "../model/facts.ts";
import { datasetLinks, drawnLinks, type Link, type Named, statedLinks } from "./architecture-edges.ts";
import { nameFinder } from "./architecture-names.ts";
import { type Part, partsOf } from "./architecture-nodes.ts";
import { redundanciesOf, type Said } from "./architecture-redundancy.ts";
import { singlesOf } from "./architecture-singles.ts";
import type { Heading } from "./content.ts";
import type { DrawnBlock } from "./diagrams.ts";
import { polarityOfSection } from "./polarity.ts";

interface Facts extends Said {
  readonly text: string;
  readonly sections: readonly Heading[];
  readonly components: readonly Component[];
  readonly datasets: readonly Dataset[];
}

const storing = new Set(["datastore", "blob"]);
const calling = new Set(["client", "edge"]);

/** The one graph of a document: what its diagrams of running systems, its tables and its sentences name and connect. */
export function architectureOf(diagrams: readonly DrawnBlock[], facts: Facts): Architecture {
  const running = diagrams.map((diagram) => (showsSystem(diagram, facts.sections) ? diagram : undefined));
  const parts = partsOf(running, facts.components);
  if (parts.all.length === 0) return emptyArchitecture;
  const namedIn = remembering(nameFinder(parts));
  const links = [
    ...drawnLinks(parts, running),
    ...datasetLinks(parts, facts.datasets),
    ...statedLinks(facts.statements, namedIn),
  ];
  const redundancies = redundanciesOf(parts, facts, namedIn);
  const singles = singlesOf(facts, namedIn);
  const mentions = mentionsOf(facts.statements, namedIn);
  const indexOf = new Map(parts.all.map((part, index) => [part, index]));
  const nodes = parts.all.map((part): ArchitectureNode =>
    nodeOf(part, {
      redundancy: redundancies.get(part) ?? [],
      singleness: singles.get(part),
      mentions: mentions.get(part) ?? 0,
    }),
  );
  const edges = distinct(links).map((link): ArchitectureEdge => ({
    ...link,
    from: indexOf.get(link.from) ?? 0,
    to: indexOf.get(link.to) ?? 0,
  }));
  const promise = facts.statements.find(
    ({ text, polarity }) => polarity === "affirmed" && availabilityPromise.test(text),
  );
  return {
    nodes,
    edges,
    entries: entriesOf(nodes, edges),
    stores: indicesOf(nodes, ({ kind }) => storing.has(kind)),
    ...(promise ? { promise: { text: promise.text, span: promise.span } } : {}),
  };
}

/** Whether a diagram shows what runs, as it will be: no process, no counter-example, no option, no state before. */
function showsSystem({ block, graph }: DrawnBlock, sections: readonly Heading[]): boolean {
  if (graph.kind !== "architecture" && graph.kind !== "deployment") return false;
  return !block.counterExample && polarityOfSection(sections, block.section) === "affirmed";
}

/** Statements are searched for names more than once. */
function remembering(namedIn: (text: string) => readonly Named[]): (text: string) => readonly Named[] {
  const known = new Map<string, readonly Named[]>();
  return (text) => {
    const found = known.get(text) ?? namedIn(text);
    known.set(text, found);
    return found;
  };
}

function mentionsOf(
  statements: Said["statements"],
  namedIn: (text: string) => readonly Named[],
): ReadonlyMap<Part, number> {
  const counts = new Map<Part, number>();
  for (const { text, form } of statements) {
    if (form === "code" || form === "diagram") continue;
    for (const { part } of namedIn(text)) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}

interface SaidOfPart {
  readonly redundancy: ArchitectureNode["redundancy"];
  readonly singleness: ArchitectureNode["singleness"] | undefined;
  readonly mentions: number;
}

function nodeOf(part: Part, { redundancy, singleness, mentions }: SaidOfPart): ArchitectureNode {
  const { name, aliases, kind, technology, places, drawn } = part;
  return {
    name,
    aliases: [...aliases],
    kind,
    ...(technology === undefined ? {} : { technology }),
    places,
    mentions,
    redundancy,
    ...(singleness ? { singleness } : {}),
    drawnIn: [...new Set(drawn.map(({ graph }) => graph))],
  };
}

/** One edge for what is drawn, said and listed; diagrams come first. */
function distinct(links: readonly Link[]): Link[] {
  const known = new Map<Part, Map<Part, Link>>();
  for (const link of links) {
    const from = known.get(link.from) ?? new Map<Part, Link>();
    known.set(link.from, from);
    const first = from.get(link.to);
    from.set(link.to, first ? merge(first, link) : link);
  }
  return [...known.values()].flatMap((from) => [...from.values()]);
}

function merge(first: Link, second: Link): Link {
  const access =
    first.access && second.access && first.access !== second.access ? "both" : (first.access ?? second.access);
  return { ...first, async: first.async && second.async, ...(access ? { access } : {}) };
}

/** Clients; where none is drawn, what calls others and is called by nothing. */
function entriesOf(nodes: readonly ArchitectureNode[], edges: readonly ArchitectureEdge[]): number[] {
  const calls = new Set(edges.map(({ from }) => from));
  const called = new Set(edges.map(({ to }) => to));
  const clients = indicesOf(nodes, ({ kind }, index) => calling.has(kind) && calls.has(index) && !called.has(index));
  if (clients.length > 0) return clients;
  const callers = indicesOf(nodes, ({ kind }, index) => kind === "client" && calls.has(index));
  return callers.length > 0 ? callers : indicesOf(nodes, (_, index) => calls.has(index) && !called.has(index));
}

function indicesOf(
  nodes: readonly ArchitectureNode[],
  test: (node: ArchitectureNode, index: number) => boolean,
): number[] {
  return nodes.flatMap((node, index) => (test(node, index) ? [index] : []));
}
