import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-adr-deciders",
  concern: "deciders",
  name: "who decided",
  severity: "info",
  preset: "recommended",
  summary: "A decision record names nobody who decided",
  why: "Whoever wants to change the decision has to know whom to ask, and whose agreement it had.",
  fix: "Name the people or the group that took the decision, beside the date.",
});
