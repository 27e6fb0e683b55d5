import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-alternatives",
  concern: "alternatives",
  name: "alternatives",
  severity: "warning",
  preset: "recommended",
  summary: "No alternative is considered",
  why: "A decision whose alternatives are not written down is argued again by everyone who joins later.",
  fix: "Name at least one other way, doing nothing included, and say why it was not taken.",
});
