import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-data-ownership",
  concern: "data-ownership",
  name: "which component owns the data",
  severity: "warning",
  preset: "strict",
  summary: "Nothing says which component writes the persistent data",
  why: "Data that two components believe to be theirs ends up inconsistent, and nobody knows which copy is right.",
  fix: "Name the single writer or the source of truth of each dataset.",
});
