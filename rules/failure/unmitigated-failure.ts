import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "unmitigated-failure",
  family: "failure",
  severity: "error",
  preset: "recommended",
  summary: "A failure scenario is listed with nothing done about it",
  why: "Whoever is called at night finds the case in the document and no answer; the table only looks as if it were handled.",
  fix: "Say what the system or the operator does: retry, fall back, degrade, restore; or that the failure is accepted, and by whom.",
  limits:
    "Looks at tables with a column for the mitigation, and at lists and sections in which the neighbours have a labelled one. A mitigation that says nothing of use passes; TBD and TODO are the matter of unresolved-marker.",
  *check({ doc }) {
    for (const { kind, title, span, mitigation, mitigationSpan, accepted } of doc.hazards) {
      if (kind !== "failure" || mitigation || accepted) continue;
      yield {
        at: mitigationSpan,
        message: `Failure "${title.slice(0, 80)}" has no mitigation`,
        subject: title,
        related: [{ span, message: "The failure" }],
      };
    }
  },
});
