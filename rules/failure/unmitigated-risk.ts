import { defineHazardRule } from "../../src/rule.ts";

export default defineHazardRule({
  id: "unmitigated-risk",
  family: "failure",
  severity: "warning",
  preset: "recommended",
  summary: "A risk is listed with nothing done about it",
  why: "A risk that is known and left alone is a decision that nobody took.",
  fix: "Say how the risk is lowered or watched, or that it is accepted, and by whom.",
  limits:
    "Looks at tables with a column for the mitigation, and at lists and sections in which the neighbours have a labelled one. A mitigation that says nothing of use passes; TBD and TODO are the matter of unresolved-marker. Plain lists are judged where the option asks for it: of 30 findings in them 4 held.",
  kinds: ["design", "adr"],
  hazard: "risk",
  listedUnder: "risks",
});
