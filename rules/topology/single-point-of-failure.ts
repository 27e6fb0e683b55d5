import { embeddedStore, insideProcess, passingTitle, toySystem } from "../../src/knowledge/redundancy.ts";
import { technologiesIn } from "../../src/knowledge/technologies.ts";
import type { ArchitectureNode } from "../../src/model/architecture.ts";
import type { Document } from "../../src/model/document.ts";
import { type SinglePoint, singlePointsOf } from "../../src/model/single-points.ts";
import { defineRule, type RawFinding } from "../../src/rule.ts";

export default defineRule({
  id: "single-point-of-failure",
  family: "topology",
  severity: "warning",
  preset: "recommended",
  summary: "One component takes the system down, and nothing takes over",
  why: "When that part is lost, everything behind it is lost; an admission without a plan does not bring it back.",
  fix: "Run a second one and say how it takes over, or say why the loss is acceptable and for how long.",
  precision: { right: 28, judged: 49 },
  kinds: ["design", "adr"],
  limits:
    "Reads what the text says of a part by name, and the paths that diagrams of running systems draw from clients to stores. A box may stand for many copies: a drawing counts for much only beside others that are drawn several times, or under a promise of availability. One finding a document; the other parts are listed with it.",

  *check({ doc }) {
    const admitted = admission(doc);
    const drawn = admitted ? [] : candidatesIn(doc);
    const [first, ...others] = drawn;
    if (admitted) yield admitted;
    else if (first) yield drawnFinding(doc, first, others);
  },
});

/** What the text itself admits. */
function admission({ components }: Document): RawFinding | undefined {
  const [first, ...others] = components.filter(({ exposure, redundancy }) => exposure && !redundancy);
  if (!first?.exposure) return undefined;
  return {
    at: first.exposure.span,
    message: `"${first.name}" is a single point of failure, and nothing takes over`,
    subject: first.name,
    related: others.map(({ name, span }) => ({ span, message: `"${name}" is another` })),
  };
}

interface Candidate {
  readonly point: SinglePoint;
  readonly node: ArchitectureNode;
  readonly confidence: number;
}

/** Names of what watches requests, or spreads them by names and routes instead of a machine. */
const besideRequests = /\b(?:jaeger|traces?|tracing|metrics|logs?|global|geo\w*|dns|anycast)\b/i;
const infrastructure = new Set(["datastore", "broker", "load-balancer", "gateway"]);

function candidatesIn(doc: Document): Candidate[] {
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

function drawnFinding(doc: Document, { point, node, confidence }: Candidate, others: readonly Candidate[]): RawFinding {
  const { nodes } = doc.architecture;
  const names = point.lost.filter((lost) => lost !== point.node).map((lost) => `"${short(nodes[lost]?.name)}"`);
  const shown = `${names.slice(0, 2).join(", ")}${names.length > 2 ? ` and ${String(names.length - 2)} more` : ""}`;
  const callers =
    point.callers.length > 1 ? `${String(point.callers.length)} components need it` : "all copies need it";
  const consequence = names.length > 0 ? `every path to ${shown} leads through it` : callers;
  return {
    at: node.places[0]?.span ?? doc.title.span,
    message: `"${short(node.name)}" is a single point of failure: ${consequence}`,
    subject: node.name,
    confidence,
    related: others.map((other) => ({
      span: other.node.places[0]?.span ?? doc.title.span,
      message: `"${short(other.node.name)}" is another`,
    })),
  };
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

function short(name = ""): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}
