import { type DrawnPoint, drawnPointsOf } from "../../src/knowledge/drawn-points.ts";
import type { Document } from "../../src/model/document.ts";
import { shortened } from "../../src/model/shortened.ts";
import { defineRule, type RawFinding } from "../../src/rule.ts";

/** How much of a name a message quotes [characters]. */
const longestName = 40;

export default defineRule({
  id: "single-point-of-failure",
  family: "topology",
  severity: "warning",
  preset: "recommended",
  summary: "One component takes the system down, and nothing takes over",
  why: "When that part is lost, everything behind it is lost; an admission without a plan does not bring it back.",
  fix: "Run a second one and say how it takes over, or say why the loss is acceptable and for how long.",
  precision: { right: 6, judged: 22 },
  kinds: ["design", "adr"],
  limits:
    "Reads what the text says of a part by name, and the paths that diagrams of running systems draw from clients to stores. A box may stand for many copies: a drawing counts for much only where the document promises availability and says nothing of redundancy. A box without the name of a product counts only where hardly a word is about redundancy. Says nothing of prototypes, portfolios and first phases. One finding a document; the other parts are listed with it.",

  *check({ doc }) {
    const admitted = admission(doc);
    const drawn = admitted ? [] : drawnPointsOf(doc);
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

function drawnFinding(
  doc: Document,
  { point, node, confidence }: DrawnPoint,
  others: readonly DrawnPoint[],
): RawFinding {
  const { nodes } = doc.architecture;
  const names = point.lost
    .filter((lost) => lost !== point.node)
    .map((lost) => `"${shortened(nodes[lost]?.name ?? "", longestName)}"`);
  const shown = `${names.slice(0, 2).join(", ")}${names.length > 2 ? ` and ${String(names.length - 2)} more` : ""}`;
  const callers =
    point.callers.length > 1 ? `${String(point.callers.length)} components need it` : "all copies need it";
  const consequence = names.length > 0 ? `every path to ${shown} leads through it` : callers;
  return {
    at: node.places[0]?.span ?? doc.title.span,
    message: `"${shortened(node.name, longestName)}" is a single point of failure: ${consequence}`,
    subject: node.name,
    confidence,
    related: others.map((other) => ({
      span: other.node.places[0]?.span ?? doc.title.span,
      message: `"${shortened(other.node.name, longestName)}" is another`,
    })),
  };
}
