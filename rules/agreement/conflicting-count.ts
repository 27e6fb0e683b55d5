import { defineRule } from "../../src/rule.ts";

/** Bullets may hold a remark, or go on elsewhere; numbers are counted. */
const loose = 0.5;

export default defineRule({
  id: "conflicting-count",
  family: "agreement",
  severity: "warning",
  preset: "recommended",
  summary: "A sentence announces another number of things than the list after it holds",
  why: "One entry was lost or added, and the reader cannot tell which; the rest of the text may count on either.",
  fix: "Correct the number, or the list.",
  limits:
    "Looks at a number and what it counts right before the colon, and the list right after: a numbered one, or, for `strict`, bullets; and at numbered lists after a sentence that says what there is, or in how many steps. A last bullet that is only a remark counts as one.",
  precision: { right: 11, judged: 11 },
  *check({ doc }) {
    for (const { count, noun, text, span, items, ordered } of doc.announcements) {
      if (items.length === count || (!ordered && count < 3) || items.length < 2) continue;
      const last = items.at(-1);
      yield {
        at: span,
        message: `Says "${text.slice(0, 60)}", but ${String(items.length)} are listed`,
        subject: noun,
        ...(ordered ? {} : { confidence: loose }),
        related: last ? [{ span: last.span, message: `Number ${String(items.length)}` }] : [],
      };
    }
  },
});
