import { alternativesOf } from "../../src/model/decision.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "decision-without-alternatives",
  family: "decisions",
  severity: "warning",
  preset: "strict",
  summary: "A decision is recorded without any option that was not taken",
  why: "A choice among one is no choice: the reader cannot see what was given up, and the comparison starts again.",
  fix: "Name at least one option that was turned down, or say what left no other (a mandate, a contract).",
  limits:
    "Looks at decisions whose layout has a place for options. A decision that also lacks its reason or its choice is reported for that alone; decision records are the matter of missing-adr-options.",
  *check({ doc }) {
    for (const decision of doc.decisions) {
      if (decision.source === "adr" || decision.open || !decision.choice || !decision.expects.options) continue;
      if (decision.expects.rationale && !decision.rationale) continue;
      if (alternativesOf(decision).length > 0) continue;
      yield {
        at: decision.places.options,
        message: `"${decision.title.slice(0, 60)}" names no alternative`,
        subject: decision.title,
        related: [{ span: decision.span, message: "The decision" }],
      };
    }
  },
});
