import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "unmitigated-risk",
  family: "failure",
  severity: "warning",
  preset: "recommended",
  summary: "A risk is listed with nothing done about it",
  why: "A risk that is known and left alone is a decision that nobody took.",
  fix: "Say how the risk is lowered or watched, or that it is accepted, and by whom.",
  limits:
    "Looks at tables with a column for the mitigation, and at lists and sections in which the neighbours have a labelled one. A mitigation that says nothing of use passes; TBD and TODO are the matter of unresolved-marker.",
  *check({ doc }) {
    for (const { kind, title, span, mitigation, mitigationSpan, accepted } of doc.hazards) {
      if (kind !== "risk" || mitigation || accepted) continue;
      yield {
        at: mitigationSpan,
        message: `Risk "${title.slice(0, 80)}" has no mitigation`,
        subject: title,
        related: [{ span, message: "The risk" }],
      };
    }
  },
});
