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
}

const infrastructure = new Set(["datastore", "broker", "load-balancer", "gateway"]);

function candidatesIn(doc: Document): Candidate[] {
  const { nodes } = doc.architecture;
  return singlePointsOf(doc.architecture).flatMap((point) => {
    const node = nodes[point.node];
    if (!node || !infrastructure.has(node.kind) || node.redundancy.length > 0) return [];
    if (embeddedStore.test(`${node.name} ${node.technology ?? ""}`) || insideProcess.test(node.name)) return [];
    const graphs = node.drawnIn.map((index) => doc.graphs[index]?.section ?? 0);
    const isPassing = graphs.some((section) => doc.sections[section]?.path.some((title) => passingTitle.test(title)));
    const hasCopiedCaller = point.callers.some((caller) => isCopied(nodes[caller]));
    const isCentral = hasCopiedCaller || point.callers.length > 1 || (point.share === 1 && point.lost.length > 1);
    return graphs.length === 0 || isPassing || !isCentral ? [] : [{ point, node }];
  });
}

function drawnFinding(doc: Document, { point, node }: Candidate, others: readonly Candidate[]): RawFinding {
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
    confidence: confidenceIn(doc, { point, node }),
    related: others.map((other) => ({
      span: other.node.places[0]?.span ?? doc.title.span,
      message: `"${short(other.node.name)}" is another`,
    })),
  };
}

/**
 * A promise of availability that nothing in the document keeps is broken by one server; else a box is one copy at best
 * where others of its drawing are several. No drawing proves it.
 */
function confidenceIn(doc: Document, { point, node }: Candidate): number {
  const { architecture } = doc;
  if (doc.statements.slice(0, opening).some(({ text }) => toySystem.test(text))) return 0.2;
  const beside = architecture.nodes.filter(({ drawnIn }) => drawnIn.some((graph) => node.drawnIn.includes(graph)));
  if (architecture.promise && isSilent(doc) && isServer(node)) return 0.65;
  if (beside.some(isCopied)) return 0.55;
  if (architecture.promise) return 0.5;
  return point.callers.length >= manyCallers ? 0.45 : 0.3;
}

/** The statements in which a document says what it is about. */
const opening = 12;
const manyCallers = 4;

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
