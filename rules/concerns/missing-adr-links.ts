import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-adr-links",
  concern: "links",
  name: "related records or evidence",
  severity: "info",
  preset: "strict",
  summary: "A decision record points at no other decision, issue or evidence",
  why: "A reader cannot follow the decision to the discussion, the measurements or the records that it builds on.",
  fix: "Link the issue, the pull request, the measurements or the related records.",
});
