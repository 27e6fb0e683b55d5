import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-adr-date",
  concern: "date",
  name: "a date",
  severity: "warning",
  preset: "strict",
  summary: "A decision record has no date",
  why: "A decision rests on what was known at the time; without a date nobody can judge whether it still holds.",
  precision: { right: 23, judged: 30 },
  fix: "Write the day of the decision (YYYY-MM-DD) in the front matter or under the title.",
});
