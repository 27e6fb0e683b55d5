import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "invalid-front-matter",
  family: "hygiene",
  severity: "warning",
  preset: "recommended",
  summary: "The front matter is not valid YAML",
  why: "Status, owners and dates in it are lost to every tool that reads them, faultlint among them.",
  fix: "Quote values that hold a colon followed by a space, a leading symbol or a quotation mark; indent with spaces.",
  limits: "Only the first error is shown. Whether the values make sense is for other rules.",
  precision: { right: 30, judged: 31 },
  *check({ doc }) {
    if (doc.template) return;
    for (const { type, span, message } of doc.problems) {
      if (type === "front-matter") yield { at: span, message };
    }
  },
});
