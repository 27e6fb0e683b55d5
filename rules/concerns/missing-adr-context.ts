import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-adr-context",
  concern: "context",
  name: "the context",
  severity: "error",
  preset: "recommended",
  summary: "A decision record does not say what made the decision necessary",
  why: "Without the forces behind it, a later reader can neither trust the decision nor see when it has outlived its reason.",
  fix: "Describe the problem, the constraints and what happens if nothing is decided.",
});
