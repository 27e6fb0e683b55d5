import type { ArchitectureNode } from "../model/architecture.ts";
import type { Document } from "../model/document.ts";
import { type SinglePoint, singlePointsOf } from "../model/single-points.ts";
import {
  embeddedStore,
  insideProcess,
  laterPhase,
  partNoun,
  passingTitle,
  redundant,
  toySystem,
} from "./redundancy.ts";
import { technologiesIn } from "./technologies.ts";

/** A component that a drawing shows to cut requests off, and how far the document bears it out. */
export interface DrawnPoint {
  readonly point: SinglePoint;
  readonly node: ArchitectureNode;
  readonly confidence: number;
}

/** Names of what watches requests, or spreads them by names and routes instead of a machine. */
const besideRequests = /\b(?:jaeger|traces?|tracing|metrics|logs?|global|geo\w*|dns|anycast)\b/i;
const infrastructure = new Set(["datastore", "broker", "load-balancer", "gateway"]);

/** The servers and gates of a document without which requests do not arrive, the most cutting first. */
export function drawnPointsOf(doc: Document): DrawnPoint[] {
  const { nodes } = doc.architecture;
  return singlePointsOf(doc.architecture).flatMap((point) => {
    const node = nodes[point.node];
    if (!node || !infrastructure.has(node.kind) || node.redundancy.length > 0 || hasTwinKept(nodes, node)) return [];
    if (embeddedStore.test(`${node.name} ${node.technology ?? ""}`) || insideProcess.test(node.name)) return [];
    if (besideRequests.test(node.name)) return [];
    const graphs = node.drawnIn.map((index) => doc.graphs[index]?.section ?? 0);
    const isPassing = graphs.some((section) => doc.sections[section]?.path.some((title) => passingTitle.test(title)));
    const isCentral = hasCopies(doc, point) || point.callers.length > 1 || (point.share === 1 && point.lost.length > 1);
    const confidence = graphs.length === 0 || isPassing || !isCentral ? 0 : confidenceIn(doc, point, node);
    return confidence > 0 ? [{ point, node, confidence }] : [];
  });
}

/** Whether another node of the same technology, as another diagram names it, is kept alive. */
function hasTwinKept(nodes: readonly ArchitectureNode[], { technology }: ArchitectureNode): boolean {
  return (
    technology !== undefined &&
    nodes.some((node) => node.technology === technology && node.redundancy.some(({ byKind }) => byKind !== true))
  );
}

/**
 * A promise of availability that nothing in the document keeps is broken by one server; else a box is one copy at best
 * where others of its drawing are several, or where much hangs on it. No drawing proves it; a toy or a first phase
 * says nothing, and a box without the name of a product, which may stand for a service that others run, counts only
 * where hardly a word is about redundancy.
 */
function confidenceIn(doc: Document, point: SinglePoint, node: ArchitectureNode): number {
  const { promise } = doc.architecture;
  if (doc.statements.slice(0, opening).some(({ text }) => toySystem.test(text))) return 0;
  const spoken = doc.statements.filter(({ text, form }) => form !== "code" && redundant.test(text)).length;
  if (node.kind === "datastore" && hasCopies(doc, point) && spoken < thorough && isPart(node)) return 0.55;
  if (!isServer(node)) return promise && spoken <= aWord && isPart(node) ? 0.45 : 0;
  if (!isSilent(doc)) return promise && spoken < thorough && isForgotten(point, node) ? 0.5 : 0;
  if (promise && (point.callers.length > 1 || point.lost.length > 1)) return 0.75;
  if (nodesBeside(doc, node).some(isCopied)) return 0.55;
  const carriesMuch = point.callers.length > 2 || (point.callers.length > 1 && point.share === 1);
  const isStaged = doc.sections.some(({ title }) => laterPhase.test(title));
  return promise || (carriesMuch && !isStaged) ? 0.45 : 0;
}

/** Statements on redundancy up to which a document hardly speaks of it. */
const aWord = 1;
/** Statements on redundancy from which on a document has thought of it. */
const thorough = 8;

/** Whether a box is a part of its own by its name or technology, not a field or a step. */
function isPart(node: ArchitectureNode): boolean {
  return isServer(node) || partNoun.test(node.name);
}

/** Whether a document that speaks of redundancy may have left this one out: a balancer, or what several lean on. */
function isForgotten({ callers }: SinglePoint, { kind, name }: ArchitectureNode): boolean {
  return kind === "load-balancer" || (callers.length > 1 && !searchIndex.test(name));
}

/** Stores that are filled from another one, and whose loss leaves the data. */
const searchIndex = /\b(?:elastic ?search|open ?search|solr|meilisearch|typesense|algolia)\b/i;

function nodesBeside({ architecture }: Document, { drawnIn }: ArchitectureNode): readonly ArchitectureNode[] {
  return architecture.nodes.filter((node) => node.drawnIn.some((graph) => drawnIn.includes(graph)));
}

/** The statements in which a document says what it is about. */
const opening = 12;

/** Whether no sentence of the document is about redundancy. */
function isSilent({ concerns }: Document): boolean {
  return concerns.some(({ concern, state }) => concern === "redundancy" && (state === "absent" || state === "denied"));
}

/** Whether a component is a machine or program of its own: a named store, broker or balancer. */
function isServer({ name, kind, technology }: ArchitectureNode): boolean {
  const technologies = technologiesIn(`${name} ${technology ?? ""}`).map((use) => use.technology.category);
  if (kind === "load-balancer") return technologies.length > 0;
  return technologies.some((category) => category === "datastore" || category === "broker");
}

/** Whether one of those that call it runs in several copies, which all need it. */
function hasCopies({ architecture }: Document, { callers }: SinglePoint): boolean {
  return callers.some((caller) => isCopied(architecture.nodes[caller]));
}

function isCopied(node: ArchitectureNode | undefined): boolean {
  return node?.redundancy.some(({ reason, byKind }) => reason === "copies" && !byKind) ?? false;
}
