import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-testing",
  concern: "testing",
  name: "how it is tested",
  severity: "info",
  preset: "recommended",
  summary: "Nothing says how it is tested or verified",
  why: "A design that cannot say how it would be shown wrong is likely to be found wrong in production.",
  fix: "Name the tests that would catch the likely mistakes: units, integration with what it calls, load, failure.",
});
