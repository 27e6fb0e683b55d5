import type { Document } from "../../src/model/document.ts";
import { nameKey } from "../../src/knowledge/names.ts";
import { insideProcess } from "../../src/knowledge/redundancy.ts";
import { type SharedStore, sharedStores } from "../../src/model/topology.ts";
import { defineRule, type RawFinding } from "../../src/rule.ts";

export default defineRule({
  id: "shared-database",
  family: "state",
  severity: "warning",
  preset: "recommended",
  summary: "Several services write one database",
  why: "Services that share a database share its schema, its locks and its outages; none of them can change or be deployed alone.",
  fix: "Give each service its own database or schema that only it writes, and let the others ask it or follow its events.",
  limits:
    "Sees what sentences, tables and the arrows of diagrams say of services and databases by name; arrows count where they say that they write. One cluster with a database or schema for each service is fine.",

  *check({ doc }) {
    const [shared] = doc.datasets.filter(({ kind }) => kind === "database");
    if (!shared) {
      yield* drawnIn(doc);
      return;
    }
    const names = shared.writers.map(({ text }) => `"${text}"`).slice(0, 3);
    yield {
      at: shared.span,
      message: `Several services share one database: ${names.join(", ")}`,
      subject: shared.name,
      related: shared.writers.map(({ text, span }) => ({ span, message: `"${text}" uses it` })),
    };
  },
});

function* drawnIn({ architecture }: Document): Iterable<RawFinding> {
  const stores = sharedStores(architecture).map((store) => ({ ...store, writers: withoutCopies(store.writers) }));
  // Where arrows only lead to a store, one of two reads it, or both are parts of one service: of 30 drawn, 1 held.
  const shared = stores.find(({ stated, writers }) => stated && writers.length > 1);
  const [first, ...others] = shared?.writers ?? [];
  if (!shared || !first) return;
  const names = shared.writers.map(({ node }) => `"${node.name}"`).slice(0, 3);
  yield {
    at: first.edge.span,
    message: `Several services share one database, "${shared.store.name}": ${names.join(", ")}`.slice(0, 160),
    subject: shared.store.name,
    confidence: 0.5,
    related: others.map(({ node, edge }) => ({ span: edge.span, message: `"${node.name}" uses it` })),
  };
}

/** One writer of those that differ in a number or a port, as copies do; none that is a part of a program. */
function withoutCopies(writers: SharedStore["writers"]): SharedStore["writers"] {
  const baseOf = ({ node }: SharedStore["writers"][number]): string =>
    nameKey(node.name.replace(/\([^()]*\)|:\d+|\d+/g, " "));
  return writers.filter(
    (writer, index) =>
      !insideProcess.test(writer.node.name) && writers.findIndex((other) => baseOf(other) === baseOf(writer)) === index,
  );
}
