import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-trade-offs",
  concern: "tradeoffs",
  name: "drawbacks or trade-offs",
  severity: "warning",
  preset: "recommended",
  summary: "The drawbacks of the chosen way are not named",
  why: "Every design costs something; one that names no cost has hidden it from its reviewers.",
  fix: "Say what the chosen way makes slower, dearer, harder or impossible, and why that is acceptable.",
});
