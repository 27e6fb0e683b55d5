import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-team",
  concern: "team",
  name: "who builds and runs it",
  severity: "info",
  preset: "recommended",
  summary: "Nothing says who builds, owns or runs it",
  why: "A system outlives the project; what has no owner is not patched, paid or switched off.",
  fix: "Name the team that builds it and the team that runs it, and the skills that they lack.",
});
