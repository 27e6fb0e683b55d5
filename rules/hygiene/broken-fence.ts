import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "broken-fence",
  family: "hygiene",
  severity: "warning",
  preset: "recommended",
  summary: "A code fence is never closed, or a fence inside closes it early",
  why: "All that follows turns inside out: prose is shown as code, code as prose, and headings vanish.",
  fix: "Close the fence; give an outer fence more backticks than any inside it.",
  limits: "Of nested fences, only those that show Markdown are told from two fences in a row.",
  precision: { right: 11, judged: 11 },
  *check({ doc }) {
    for (const { type, span, message, edits } of doc.problems) {
      if (type !== "unclosed-fence" && type !== "nested-fence") continue;
      yield { at: span, message, ...(edits ? { fix: { title: "Lengthen the outer fence", edits } } : {}) };
    }
  },
});
