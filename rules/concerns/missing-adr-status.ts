import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-adr-status",
  concern: "status",
  name: "a status",
  severity: "error",
  preset: "recommended",
  summary: "A decision record does not say whether it is in force",
  why: "A reader cannot tell a proposal from a rule that binds them, nor a rule from one that was replaced.",
  fix: "Write one status at the top: proposed, accepted, rejected, deprecated or superseded by which record. MADR records without a status pass, as MADR makes it optional.",
});
