import { distributionThresholds } from "../../src/knowledge/distribution.ts";
import { defineRule, z } from "../../src/rule.ts";

export default defineRule({
  id: "premature-distribution",
  family: "complexity",
  severity: "warning",
  preset: "recommended",
  summary: "A distributed design for a load or a team that one process would carry",
  why: "Every network call between parts has to be secured, watched, retried and debugged. Under a small load or with few people, that work buys nothing.",
  fix: "Start with one deployable and one database, and say at which number you would split it. If there is another reason, such as isolation, state it.",
  kinds: ["design", "adr"],
  limits:
    "Compares numbers that the text states with thresholds; without a number it is silent. The largest number of a kind counts.",
  defaults: distributionThresholds,
  options: () =>
    z.strictObject({
      engineers: z.number().default(distributionThresholds.engineers).describe("A team smaller than this is small"),
      users: z.number().default(distributionThresholds.users).describe("Fewer users than this are few"),
      requestsPerSecond: z
        .number()
        .default(distributionThresholds.requestsPerSecond)
        .describe("Fewer requests, messages or events per second than this are few"),
    }),

  *check({ doc, options }) {
    const { largest, vast } = doc.scale;
    const isLarge = vast || largest.some(({ measure, value }) => measure !== "engineers" && value >= options[measure]);
    const stated = largest.find(({ measure, value }) => value < options[measure]);
    const found = stated && !isLarge ? doc.distribution : undefined;
    if (!stated || !found) return;
    yield {
      at: found.span,
      message: `Takes on ${found.name} for "${stated.text}"`,
      subject: found.name,
      related: [{ span: stated.span, message: `States "${stated.text}"` }],
    };
  },
});
