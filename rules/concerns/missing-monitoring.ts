import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-monitoring",
  concern: "monitoring",
  name: "monitoring",
  severity: "warning",
  preset: "recommended",
  summary: "Nothing says how the running system is observed",
  why: "A system without metrics is debugged by its users.",
  fix: "Name the metrics, logs or health checks that show whether it works, and where they are seen.",
});
