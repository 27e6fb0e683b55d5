import { shortened } from "../../src/model/shortened.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "decision-without-choice",
  family: "decisions",
  severity: "warning",
  preset: "recommended",
  summary: "A decision log lists a decision but not what was decided",
  why: "A reader takes an entry of the decision log for settled, and finds nothing to follow.",
  fix: "Fill in the choice, or say who will take it and when.",
  limits: "Looks at the place for the choice; entries that say that they are open (TBD, pending) pass.",
  *check({ doc }) {
    for (const { title, source, span, open, expects, choice, places } of doc.decisions) {
      if (source === "adr" || open || !expects.choice || choice) continue;
      if (source === "table" && title.endsWith("?")) continue;
      yield {
        at: places.choice,
        message: `"${shortened(title, 80)}" has no choice`,
        subject: title,
        related: [{ span, message: "The decision" }],
      };
    }
  },
});
