import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "invalid-diagram",
  family: "topology",
  severity: "warning",
  preset: "strict",
  summary: "A diagram holds a line that its language does not know",
  why: "The page shows an error, or a diagram with a hole, where the reader expects the design.",
  fix: "Correct the line; the message says what was expected.",
  limits:
    "Knows Mermaid, PlantUML, D2, DOT and Structurizr as far as faultlint reads them; what a newer version allows may be taken for a mistake. Pictures drawn in characters cannot be wrong.",
  precision: { right: 18, judged: 19 },

  *check({ doc }) {
    for (const { syntax, problems } of doc.graphs) {
      const [first, ...others] = problems;
      if (syntax === "ascii" || !first) continue;
      yield {
        at: first.span,
        message: first.message,
        related: others.slice(0, 5).map(({ span, message }) => ({ span, message })),
      };
    }
  },
});
