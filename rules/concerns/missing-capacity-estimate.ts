import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-capacity-estimate",
  concern: "capacity",
  name: "an estimate of load or storage",
  severity: "warning",
  preset: "recommended",
  summary: "Nothing estimates load, storage or bandwidth",
  why: "Without an estimate nobody knows whether the design is ten times too small or a hundred times too big.",
  fix: "Estimate requests, stored data and growth from the number of users or events, and show the sum.",
});
