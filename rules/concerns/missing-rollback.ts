import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-rollback",
  concern: "rollback",
  name: "a way back",
  severity: "warning",
  preset: "recommended",
  summary: "Nothing says how the change is taken back",
  why: "When a release goes wrong, there is no time to invent the way back, and a changed data format may have closed it.",
  fix: "Say how it is disabled or downgraded, how long that takes, and what happens to data written meanwhile.",
});
