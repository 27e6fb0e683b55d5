import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-adr-negative-consequences",
  concern: "negative-consequences",
  name: "negative consequences",
  severity: "warning",
  preset: "strict",
  summary: "A decision record names no price of the decision",
  why: "Every choice costs something; a record that names no cost hides it from those who pay.",
  fix: "Say what becomes harder, slower or dearer, which risk is taken on, and what is done about it.",
});
