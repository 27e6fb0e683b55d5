import { sameName } from "../../src/knowledge/names.ts";
import { defineRule, z } from "../../src/rule.ts";

export default defineRule({
  id: "multiple-writers",
  family: "state",
  severity: "error",
  preset: "recommended",
  summary: "A dataset is written by more than one component",
  why: "Two writers race, and neither can promise what the data must always satisfy. When a value is wrong, nobody can say who wrote it.",
  fix: "Name one owner. Let the others ask it, or send it events. Say so where a second writer works only in a migration or a replay.",
  limits:
    "Reads ownership tables, matrices, maps in code, lists and plain sentences. Copies of one component, people, topics and writers of migrations or replays do not count. A writer that only a longer description reveals is not seen.",
  options: z.strictObject({
    allow: z.array(z.string()).default([]).describe("Datasets that may have several writers"),
  }),

  *check({ doc, options }) {
    for (const { name, kind, writers, ownerSpan } of doc.datasets) {
      const [first, second, ...others] = writers.filter(({ role }) => role === "owner");
      if (kind !== "dataset" || !first || !second) continue;
      if (options.allow.some((allowed) => sameName(allowed, name))) continue;
      const names = [first, second].map(({ text }) => `"${text}"`).join(" and ");
      const more = others.length > 0 ? ` and ${String(others.length)} more` : "";
      yield {
        at: ownerSpan,
        message: `"${name}" has ${String(others.length + 2)} writers: ${names}${more}`,
        subject: name,
        related: [second, ...others].map(({ text, span }) => ({ span, message: `"${text}" writes it too` })),
      };
    }
  },
});
