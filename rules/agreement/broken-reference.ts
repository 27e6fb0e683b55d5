import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "broken-reference",
  family: "agreement",
  severity: "warning",
  preset: "off",
  summary: "The text points at a numbered section that the document does not have",
  why: "The reason or the rule that the sentence relies on cannot be found.",
  fix: "Point at the section that is meant, best by a link.",
  limits:
    "Looks at documents that number four headings or more. A sentence that names another document is left alone, but the other document may be named only before it.",
  *check({ doc }) {
    for (const { text, span, number, found } of doc.sectionReferences) {
      if (!found) yield { at: span, message: `"${text}" points at no section of this document`, subject: number };
    }
  },
});
