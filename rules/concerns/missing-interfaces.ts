import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-interfaces",
  concern: "api",
  name: "its interfaces",
  severity: "info",
  preset: "strict",
  summary: "Nothing describes the interfaces",
  why: "Others build against the interface long before they see the code; what is unclear here is built twice.",
  fix: "List the endpoints, events or commands with their inputs, outputs and errors.",
});
