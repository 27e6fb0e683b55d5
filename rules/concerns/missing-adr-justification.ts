import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-adr-justification",
  concern: "justification",
  name: "the reason",
  severity: "warning",
  preset: "strict",
  summary: "A decision record gives no reason for its choice",
  why: "The reason is what a later reader needs: it tells when the decision may be changed.",
  fix: "Say why this option won over the others, by the drivers that decided it.",
});
