import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-rollout",
  concern: "rollout",
  name: "how it is rolled out",
  severity: "info",
  preset: "recommended",
  summary: "Nothing says how the change reaches production",
  why: "Between the old state and the new lies a time when both run; that is where outages come from.",
  fix: "Give the steps from here to there: migration, flag, first users, and what is checked before each next step.",
});
