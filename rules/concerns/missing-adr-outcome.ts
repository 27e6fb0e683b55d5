import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-adr-outcome",
  concern: "outcome",
  name: "the decision",
  severity: "error",
  preset: "recommended",
  summary: "A decision record does not decide",
  why: "A record that ends in a discussion is read as a decision by some and as an open question by others.",
  fix: 'State the choice in one sentence: "Chosen option: …, because …", or set the status to proposed and say what is open.',
});
