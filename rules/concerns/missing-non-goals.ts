import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-non-goals",
  concern: "non-goals",
  name: "what is out of scope",
  severity: "info",
  preset: "recommended",
  summary: "The document does not say what is out of scope",
  why: "What a design leaves out on purpose looks like an oversight until it is written down, and reviewers spend their time on it.",
  fix: "List what a reader might expect here and will not get, with a few words on why or where it is done instead.",
});
