import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-security",
  concern: "security",
  name: "security",
  severity: "warning",
  preset: "recommended",
  summary: "Nothing says who may do what, or what protects the data",
  why: "Access and secrets are hard to add later, because every interface has to change.",
  fix: "Say how callers are authenticated and authorized, what is encrypted, and what an attacker might try.",
});
