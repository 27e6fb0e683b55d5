import { sameName } from "../../src/knowledge/names.ts";
import type { Architecture } from "../../src/model/architecture.ts";
import type { Dataset } from "../../src/model/facts.ts";
import { defineRule, type RawFinding, z } from "../../src/rule.ts";

export default defineRule({
  id: "multiple-writers",
  family: "state",
  severity: "error",
  preset: "recommended",
  summary: "A dataset is written by more than one component",
  why: "Two writers race, and neither can promise what the data must always satisfy. When a value is wrong, nobody can say who wrote it.",
  fix: "Name one owner. Let the others ask it, or send it events. Say so where a second writer works only in a migration or a replay.",
  limits:
    "Reads ownership tables, matrices, maps in code, lists and plain sentences; arrows where none of these names an owner. Copies of one component, people, topics and writers of migrations or replays do not count. A writer that only a longer description reveals is not seen.",
  defaults: { allow: [] },
  options: () =>
    z.strictObject({
      allow: z.array(z.string()).default([]).describe("Datasets that may have several writers"),
    }),

  *check({ doc, options }) {
    for (const dataset of doc.datasets) {
      const { name, kind, writers, ownerSpan } = dataset;
      if (kind !== "dataset" || options.allow.some((allowed) => sameName(allowed, name))) continue;
      const owners = writers.filter(({ role }) => role === "owner");
      if (owners.length === 0) yield* drawn(dataset, doc.architecture);
      const [first, second, ...others] = owners;
      if (!first || !second) continue;
      const names = [first, second].map(({ text }) => `"${text}"`).join(" and ");
      const more = others.length > 0 ? ` and ${String(others.length)} more` : "";
      yield {
        at: ownerSpan,
        message: `"${name}" has ${String(others.length + 2)} writers: ${names}${more}`,
        subject: name,
        ...(dataset.source === "prose" ? { confidence: 0.5 } : {}),
        related: [second, ...others].map(({ text, span }) => ({ span, message: `"${text}" writes it too` })),
      };
    }
  },
});

/** Services whose arrows or sentences say that they write a dataset that is nobody's. */
function* drawn({ name }: Dataset, { nodes, edges }: Architecture): Iterable<RawFinding> {
  const writing = edges.flatMap(({ from, to, access, span, source }) => {
    const [writer, store] = [nodes[from], nodes[to]];
    const writes = source !== "dataset" && (access === "write" || access === "both");
    const isNamed = store !== undefined && [store.name, ...store.aliases].some((known) => sameName(known, name));
    return writer?.kind === "service" && store?.kind !== "service" && writes && isNamed ? [{ writer, span }] : [];
  });
  const [first, second, ...others] = writing;
  if (!first || !second) return;
  const names = [first, second].map(({ writer }) => `"${writer.name}"`).join(" and ");
  const more = others.length > 0 ? ` and ${String(others.length)} more` : "";
  yield {
    at: second.span,
    message: `"${name}" has ${String(writing.length)} writers: ${names}${more}`,
    subject: name,
    confidence: 0.5,
    related: writing.map(({ writer, span }) => ({ span, message: `"${writer.name}" writes it` })),
  };
}
