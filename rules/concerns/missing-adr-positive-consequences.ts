import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-adr-positive-consequences",
  concern: "positive-consequences",
  name: "positive consequences",
  severity: "info",
  preset: "off",
  summary: "A decision record names nothing that the decision improves",
  why: "What a decision was meant to gain is the measure by which to review it.",
  fix: "Say what becomes easier, safer or cheaper.",
});
