import { maturityOf } from "../../src/model/document.ts";
import { defineRule } from "../../src/rule.ts";

const checklist = /\bcheck-?lists?\b|\bsign-?offs?\b|\bdefinition of (?:done|ready)\b|\bexit criteria\b/i;

export default defineRule({
  id: "unticked-checklist",
  family: "structure",
  severity: "warning",
  preset: "recommended",
  summary: "The document is accepted, but boxes of its own checklist are open",
  why: "Either the status claims too much or the list was forgotten; a reader cannot tell which.",
  fix: "Tick what is done, strike out what does not apply and say why, or take the status back.",
  limits: "Looks at lists under a heading that names a checklist or a sign-off; lists of tasks to come are left alone.",

  *check({ doc }) {
    if (maturityOf(doc) !== "settled" || doc.template) return;
    for (const section of doc.sections) {
      if (!checklist.test(section.title) && !section.roles.includes("checklist")) continue;
      const boxes = doc.checkboxes.filter((box) => box.section === section.index);
      const open = boxes.filter((box) => !box.ticked && !/\bn\/?a\b|not applicable|~~|optional/i.test(box.text));
      const [first, ...rest] = open;
      if (!first) continue;
      yield {
        at: first.span,
        message: `${String(open.length)} of ${String(boxes.length)} boxes of "${section.title}" are open in a document that is ${doc.lifecycle?.state ?? "accepted"}`,
        subject: section.title,
        related: rest.map((box) => ({ span: box.span, message: "open too" })),
      };
    }
  },
});
