import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-adr-deciders",
  concern: "deciders",
  name: "who decided",
  severity: "info",
  preset: "strict",
  summary: "A decision record names nobody who decided",
  why: "Whoever wants to change the decision has to know whom to ask, and whose agreement it had.",
  precision: { right: 24, judged: 30 },
  fix: "Name the people or the group that took the decision, beside the date.",
});
