import { isWithin, maturityOf } from "../../src/model/document.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "undecided-point",
  family: "decisions",
  severity: "info",
  preset: "strict",
  kinds: ["design"],
  summary: "The design leaves a decision open where it should be taken",
  why: "Whoever builds from the document will take the decision alone, or two people will take two.",
  fix: "Decide it, or move it to the open questions with someone who will, and when.",
  limits:
    'Knows words such as "yet to be decided", a "(?)", and the authors\' questions to themselves ("should we") that nothing follows. Drafts, and sections for open questions, later work and alternatives, are left alone.',
  precision: { right: 7, judged: 9 },
  *check({ doc }) {
    if (maturityOf(doc) === "closed") return;
    for (const { kind, text, span, section } of doc.openPoints) {
      if (isWithin(doc, section, ["metadata", "background", "overview", "requirements"])) continue;
      const words = text.length > 90 ? `${text.slice(0, 89)}…` : text;
      yield {
        at: span,
        message: `${kind === "question" ? "Asked and not answered" : "Put off"}: "${words}"`,
        subject: words,
      };
    }
  },
});
