import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-scaling-strategy",
  concern: "scaling",
  name: "how it grows",
  severity: "warning",
  preset: "recommended",
  summary: "Nothing says how the system copes with growth",
  why: "The first part to saturate decides how far the system gets; if nobody looked for it, production will.",
  fix: "Name the part that saturates first, at which load, and what is done then: replicas, partitions, a queue, a limit.",
});
