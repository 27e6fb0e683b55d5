import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-failure-handling",
  concern: "failure-handling",
  name: "what happens when a part fails",
  severity: "warning",
  preset: "recommended",
  summary: "Nothing says what happens when a part fails",
  why: "Each call to another part fails some day; what is not decided in the design is decided by the default of a library.",
  fix: "For each dependency say what a caller sees when it is slow or down: timeout, retry with a limit, fallback, or an error.",
});
