import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-adr-options",
  concern: "options",
  name: "other options",
  severity: "warning",
  preset: "strict",
  summary: "A decision record weighs no second option",
  why: "A decision without an alternative is an announcement: the reader cannot see what was given up, and the next person starts the comparison again.",
  fix: "List two options or more, the chosen one among them, with a line on why each was taken or not.",
});
