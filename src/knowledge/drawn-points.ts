import type { ArchitectureNode } from "../model/architecture.ts";
import type { Document } from "../model/document.ts";
import { type SinglePoint, singlePointsOf } from "../model/single-points.ts";
import { embeddedStore, insideProcess, passingTitle, toySystem } from "./redundancy.ts";
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
    if (!node || !infrastructure.has(node.kind) || node.redundancy.length > 0) return [];
    if (embeddedStore.test(`${node.name} ${node.technology ?? ""}`) || insideProcess.test(node.name)) return [];
    if (besideRequests.test(node.name)) return [];
    const graphs = node.drawnIn.map((index) => doc.graphs[index]?.section ?? 0);
    const isPassing = graphs.some((section) => doc.sections[section]?.path.some((title) => passingTitle.test(title)));
    const hasCopiedCaller = point.callers.some((caller) => isCopied(nodes[caller]));
    const isCentral = hasCopiedCaller || point.callers.length > 1 || (point.share === 1 && point.lost.length > 1);
    const confidence = graphs.length === 0 || isPassing || !isCentral ? 0 : confidenceIn(doc, point, node);
    return confidence > 0 ? [{ point, node, confidence }] : [];
  });
}

/**
 * A promise of availability that nothing in the document keeps is broken by one server; else a box is one copy at best
 * where others of its drawing are several. No drawing proves it, and one of a toy says nothing.
 */
function confidenceIn(doc: Document, point: SinglePoint, node: ArchitectureNode): number {
  const { nodes, promise } = doc.architecture;
  if (doc.statements.slice(0, opening).some(({ text }) => toySystem.test(text))) return 0;
  const isAlone = isServer(node);
  const silent = isSilent(doc);
  const cutsOff = point.callers.length > 1 || point.lost.length > 1;
  if (promise && silent && isAlone && cutsOff) return 0.65;
  const beside = nodes.filter(({ drawnIn }) => drawnIn.some((graph) => node.drawnIn.includes(graph)));
  if (beside.some(isCopied)) return 0.55;
  if (promise) return isAlone ? 0.5 : 0.45;
  return silent && isAlone ? 0.45 : 0;
}

/** The statements in which a document says what it is about. */
const opening = 12;

/** Whether no sentence of the document is about redundancy. */
function isSilent({ concerns }: Document): boolean {
  return concerns.some(({ concern, state }) => concern === "redundancy" && (state === "absent" || state === "denied"));
}

/** Whether a component is a machine or program of its own, by its technology or as a balancer. */
function isServer({ name, kind, technology }: ArchitectureNode): boolean {
  const technologies = technologiesIn(`${name} ${technology ?? ""}`).map((use) => use.technology.category);
  return kind === "load-balancer" || technologies.some((category) => category === "datastore" || category === "broker");
}

function isCopied(node: ArchitectureNode | undefined): boolean {
  return node?.redundancy.some(({ reason, byKind }) => reason === "copies" && !byKind) ?? false;
}
