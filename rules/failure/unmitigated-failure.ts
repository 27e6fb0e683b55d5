import { defineHazardRule } from "../../src/rule.ts";

export default defineHazardRule({
  id: "unmitigated-failure",
  family: "failure",
  severity: "error",
  preset: "recommended",
  summary: "A failure scenario is listed with nothing done about it",
  why: "Whoever is called at night finds the case in the document and no answer; the table only looks as if it were handled.",
  fix: "Say what the system or the operator does: retry, fall back, degrade, restore; or that the failure is accepted, and by whom.",
  limits:
    "Looks at tables with a column for the mitigation, and at lists and sections in which the neighbours have a labelled one. A mitigation that says nothing of use passes; TBD and TODO are the matter of unresolved-marker.",
  kinds: ["design", "adr"],
  hazard: "failure",
  listedUnder: "edge cases",
});
