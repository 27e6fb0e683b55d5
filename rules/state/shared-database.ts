import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "shared-database",
  family: "state",
  severity: "warning",
  preset: "recommended",
  summary: "Several services write one database",
  why: "Services that share a database share its schema, its locks and its outages; none of them can change or be deployed alone.",
  fix: "Give each service its own database or schema that only it writes, and let the others ask it or follow its events.",
  limits:
    "Sees what sentences and tables say of services and databases by name. One cluster with a database or schema for each service is fine.",

  *check({ doc }) {
    const [shared] = doc.datasets.filter(({ kind }) => kind === "database");
    if (!shared) return;
    const names = shared.writers.map(({ text }) => `"${text}"`).slice(0, 3);
    yield {
      at: shared.span,
      message: `Several services share one database: ${names.join(", ")}`,
      subject: shared.name,
      related: shared.writers.map(({ text, span }) => ({ span, message: `"${text}" uses it` })),
    };
  },
});
