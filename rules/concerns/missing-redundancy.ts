import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-redundancy",
  concern: "redundancy",
  name: "redundancy or failover",
  severity: "warning",
  preset: "recommended",
  summary: "Nothing stays up when one instance is lost",
  why: "A part that runs once takes down all that need it, at a time that nobody chose.",
  fix: "Say how many instances or zones the critical parts run in and what takes over, or that the outage is accepted and how long it lasts.",
});
