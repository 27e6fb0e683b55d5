import { isWithin } from "../../src/model/document.ts";
import type { Document } from "../../src/model/document.ts";
import type { Table } from "../../src/model/facts.ts";
import type { Quantity } from "../../src/model/quantity.ts";
import { contains } from "../../src/model/span.ts";
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
    "Looks at sections on hot paths that hold no number at all, and at tables of hot paths with a column for the latency. A path that is left out is not missed. In 11,572 public documents it found nothing, right or wrong.",
  *check({ doc }) {
    for (const { title, headingSpan, span, substance, depth } of doc.sections) {
      if (depth < 2 || depth > 4 || substance !== "authored" || !/^hot[- ]paths?(?: analysis)?$/i.test(title)) continue;
      if (doc.quantities.some((quantity) => contains(span, quantity.span) && isBudget(quantity))) continue;
      yield { at: headingSpan, message: `No load and no latency under "${title}"`, subject: title };
    }
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

/** Whether a number says how long the path may take or how often it is taken. */
function isBudget({ dimension, period }: Quantity): boolean {
  return dimension === "time" || (dimension === "count" && period !== undefined);
}

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
