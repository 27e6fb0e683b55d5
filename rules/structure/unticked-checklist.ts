import { partlyAhead } from "../../src/knowledge/lifecycle.ts";
import { isWithin } from "../../src/model/document.ts";
import { groupedBy } from "../../src/model/groups.ts";
import { defineRule } from "../../src/rule.ts";

/** Boxes of a list that are all open may be a form to choose from, or work that is still ahead. */
const fewest = 2;

export default defineRule({
  id: "unticked-checklist",
  family: "structure",
  severity: "warning",
  preset: "recommended",
  summary: "A document whose work is done has open boxes in its own checklist",
  why: "Either the work is not done, or the list is stale: the reader cannot tell which.",
  fix: "Tick what is done, strike what no longer applies, and say who does the rest.",
  limits:
    "Looks at lists in which half of the boxes are ticked and more, below the status. A list to choose one entry from, and tasks for later, are left alone as far as their headings show it.",
  precision: { right: 4, judged: 4 },
  *check({ doc }) {
    if (doc.lifecycle?.state !== "implemented" || partlyAhead.test(doc.lifecycle.entry.value)) return;
    for (const [section, boxes] of groupedBy(doc.checkboxes, (box) => box.section)) {
      const open = boxes.filter(({ ticked }) => !ticked);
      const [first, ...rest] = open;
      const ticked = boxes.length - open.length;
      if (!first || ticked < fewest || ticked < open.length) continue;
      if (first.span.start < doc.lifecycle.entry.span.start) continue;
      if (isWithin(doc, section, ["future", "open-questions"])) continue;
      const more = rest.length === 0 ? "" : `, and ${String(rest.length)} more`;
      yield {
        at: first.span,
        message: `The document is ${doc.lifecycle.state}, but "${first.text.slice(0, 60)}" is not ticked${more}`,
        subject: doc.sections[section]?.title ?? "",
        related: [
          { span: doc.lifecycle.entry.valueSpan, message: "The status" },
          ...rest.map(({ span }) => ({ span, message: "Not ticked either" })),
        ],
      };
    }
  },
});
