import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "decision-without-rationale",
  family: "decisions",
  severity: "warning",
  preset: "strict",
  summary: "A decision is recorded without its reason",
  why: "The reason tells a later reader when the decision may be changed; without it the choice is either sacred or ignored.",
  fix: "Say in a sentence why this option won: the driver that decided it, the measurement, the constraint.",
  limits:
    "Looks at decisions whose layout has a place for the reason: a column, or a label that the decisions beside it carry. Open decisions, and those whose section has parts, pass; decision records are the matter of missing-adr-justification.",
  *check({ doc }) {
    for (const decision of doc.decisions) {
      if (decision.source === "adr" || decision.open || !decision.choice) continue;
      if (!decision.expects.rationale || decision.rationale) continue;
      if (decision.source === "section" && doc.sections[decision.section + 1]?.parent === decision.section) continue;
      yield {
        at: decision.places.rationale,
        message: `"${decision.title.slice(0, 60)}" is decided without a reason`,
        subject: decision.title,
        related: [{ span: decision.span, message: "The decision" }],
      };
    }
  },
});
