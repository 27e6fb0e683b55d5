import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-cost",
  concern: "cost",
  name: "cost",
  severity: "info",
  preset: "recommended",
  summary: "Nothing says what running it costs",
  why: "A design that is right and too dear is not built; the surprise comes with the first bill.",
  fix: "Estimate the monthly cost of the dearest parts, or the resources that they take.",
});
