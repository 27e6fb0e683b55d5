import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-quantified-requirements",
  concern: "quantified-requirements",
  name: "a measurable requirement",
  severity: "warning",
  preset: "recommended",
  summary: "No requirement has a number",
  why: '"Fast" and "highly available" cannot be tested, traded off or missed; a target with a number can.',
  fix: "Give at least the latency, load and availability that the design must reach, each with its unit and percentile.",
});
