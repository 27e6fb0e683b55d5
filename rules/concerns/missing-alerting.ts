import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-alerting",
  concern: "alerting",
  name: "alerts or who is paged",
  severity: "info",
  preset: "recommended",
  summary: "Nobody is told when the system fails",
  why: "A metric that nobody looks at finds no outage; an alert without an owner wakes nobody.",
  fix: "Say which condition alerts, with its threshold, whom it reaches, and what that person does.",
});
