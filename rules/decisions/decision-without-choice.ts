import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "decision-without-choice",
  family: "decisions",
  severity: "warning",
  preset: "recommended",
  summary: "A decision log lists a decision but not what was decided",
  why: "A reader takes an entry of the decision log for settled, and builds on whichever option they expect.",
  fix: "Fill in the choice, or move the entry to the open questions with an owner and a date.",
  limits:
    "Looks at decisions whose layout has a place for the choice. Entries that say that they are open (TBD, pending, a question) pass; decision records are the matter of missing-adr-outcome.",
  precision: { right: 1, judged: 1 },
  *check({ doc }) {
    for (const decision of doc.decisions) {
      if (decision.source === "adr" || decision.open || !decision.expects.choice || decision.choice) continue;
      if (decision.source === "table" && decision.title.endsWith("?")) continue;
      yield {
        at: decision.places.choice,
        message: `"${decision.title.slice(0, 60)}" has no choice`,
        subject: decision.title,
        related: [{ span: decision.span, message: "The decision" }],
      };
    }
  },
});
