import { isWithin } from "../../src/model/document.ts";
import type { Document } from "../../src/model/document.ts";
import type { Table } from "../../src/model/facts.ts";
import { defineRule } from "../../src/rule.ts";

const load = /\b(?:rps|qps|tps|load|throughput|traffic|req(?:uest)?s? ?(?:\/|per) ?s\w*|rate)\b/i;
const latency = /\b(?:latency|budget|p9\d|response time|deadline|slo|target)\b/i;
const blank = /^[-–—?.\s]*$|^(?:n\/?a|tbd|todo|tba|unknown|none|\?+)$/i;

export default defineRule({
  id: "hot-path-without-budget",
  family: "requirements",
  severity: "warning",
  preset: "strict",
  summary: "A hot path has no load or no latency budget",
  why: "Without the two numbers nobody can say whether the path is fast enough, nor when it will no longer be.",
  fix: "Give the path its load and its latency budget, measured or estimated.",
  limits:
    "Looks at tables of hot paths or with a column for the latency and one for the load of each path. A path that the table leaves out is not missed.",
  *check({ doc }) {
    for (const table of doc.tables) {
      const columns = budgetColumns(table, doc);
      for (const row of columns.length === 0 ? [] : table.rows) {
        const holes = columns.filter((column) => blank.test(row[column]?.text ?? ""));
        const [path] = row;
        if (!path || holes.length === 0 || blank.test(path.text)) continue;
        const names = holes.map((column) => `"${table.header[column]?.text ?? ""}"`).join(" and ");
        yield {
          at: row[holes[0] ?? 0]?.span ?? path.span,
          message: `Hot path "${path.text.slice(0, 60)}" has no ${names}`,
          subject: path.text,
        };
      }
    }
  },
});

/** The columns of a table of hot paths that each path must fill. */
function budgetColumns({ header, section, rows }: Table, doc: Document): number[] {
  const [first = "", ...rest] = header.map(({ text }) => text);
  const columns = rest.flatMap((text, at) => (load.test(text) || latency.test(text) ? [at + 1] : []));
  const isBudget = rest.some((text) => latency.test(text));
  const named = /\b(?:hot path|critical path|path|endpoint|route|operation|flow)s?\b/i.test(first);
  const hot = isWithin(doc, section, ["hot-paths"]) || /\bhot paths?\b/i.test(first);
  const filled = columns.every((column) => rows.some((row) => /\d/.test(row[column]?.text ?? "")));
  return hot && named && isBudget && filled ? columns : [];
}
