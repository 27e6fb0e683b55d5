import { type DesignConcern, operationalConcerns } from "../../src/model/concern.ts";
import { findingConfidence } from "../../src/knowledge/confidence.ts";
import { defineRule, z } from "../../src/rule.ts";

/** A concern that the message calls by another name. */
const names: Readonly<Partial<Record<DesignConcern, string>>> = { rollback: "a way back" };

export default defineRule({
  id: "undiscussed-operations",
  family: "concerns",
  severity: "info",
  preset: "recommended",
  summary: "Several concerns of running the system are not discussed",
  why: "Each may be a matter of course, but a design that is silent on most of them leaves whoever runs it to find out.",
  fix: "Add a short section on operations: a line on each, or why it does not apply.",
  limits:
    "Speaks once for what is too unsure for findings of its own. The strict preset names each concern singly as well.",
  kinds: ["design"],
  defaults: { fewest: 3, chance: 0.75, singly: 0.75 },
  options: () =>
    z.strictObject({
      fewest: z.number().default(3).describe("So many concerns must be absent"),
      chance: z.number().default(0.75).describe("How likely a reviewer must be to ask one of them"),
      singly: z
        .number()
        .default(0.75)
        .describe("A concern that is at least so likely to be raised is left to its own rule"),
    }),

  *check({ doc, options }) {
    const silent = operationalConcerns.flatMap((concern) => {
      const verdict = doc.concerns.find((one) => one.concern === concern);
      return verdict?.state === "absent"
        ? [{ name: names[concern] ?? concern, confidence: findingConfidence(verdict) }]
        : [];
    });
    const named = silent.filter(({ confidence }) => confidence < options.singly);
    const chance = 1 - named.reduce((none, { confidence }) => none * (1 - confidence), 1);
    if (named.length < options.fewest || chance < options.chance) return;
    yield {
      at: doc.title.span,
      message: `Not discussed: ${named.map(({ name }) => name).join(", ")}`,
      confidence: chance,
    };
  },
});
