import { asksLater, minutesPath } from "../../src/knowledge/placeholders.ts";
import { type Document, maturityOf } from "../../src/model/document.ts";
import type { Placeholder } from "../../src/model/facts.ts";
import { groupedBy } from "../../src/model/groups.ts";
import { shortened } from "../../src/model/shortened.ts";
import { defineRule } from "../../src/rule.ts";

/** How surely a reviewer raises what may still be filled in, or a question of the form that is answered below it. */
const doubt = 0.5;

export default defineRule({
  id: "placeholder",
  family: "structure",
  severity: "warning",
  preset: "strict",
  summary: "A place of the form was never filled in, or words of the form or of a chat program were left",
  why: "A slot that was left in means that nobody has decided what belongs there, or that nobody has read the page.",
  fix: "Write what the slot asks for, or delete it; delete the instructions of the template.",
  limits:
    "Knows the instructions of templates in public use, brackets that ask for something, fields of the head, items and tables that were left empty. Of a house's own instructions, knows those that speak to the author of the section or the proposal. What a form wants only once a proposal is accepted is asked of accepted ones. Instructions that stand above the text they ask for are told with less confidence: of 35 such findings 16 held, of 38 others 29.",
  precision: { right: 42, judged: 60 },

  *check({ doc }) {
    const maturity = maturityOf(doc);
    if (doc.template || maturity === "closed" || minutesPath.test(doc.path)) return;
    const due = doc.placeholders.filter(
      (found) => (maturity === "settled" || !isForLater(found, maturity)) && !isWholeSection(found, doc),
    );
    for (const [section, [first, ...rest]] of groupedBy(due, (found) => causeOf(found, doc))) {
      if (!first) continue;
      const more = rest.length === 0 ? "" : `, and ${String(rest.length)} more`;
      const doubtful =
        maturity === "draft" || (section < 0 && [first, ...rest].every(({ kind }) => kind === "guidance"));
      yield {
        at: first.span,
        message: `${messages[first.kind]}: "${shortened(first.text)}"${more}`,
        subject: shortened(first.text),
        related: rest.map((placeholder) => ({ span: placeholder.span, message: shortened(placeholder.text) })),
        ...(doubtful ? { confidence: doubt } : {}),
        ...(maturity === "draft" ? { weight: -1 } : {}),
        ...(maturity === "settled" ? { weight: 1 } : {}),
      };
    }
  },
});

/** What was forgotten: a section to write, or, once in a document, to delete the instructions beside what is written. */
function causeOf({ section }: Placeholder, doc: Document): number {
  return doc.sections[section]?.substance === "authored" ? -1 : section;
}

/** Whether nothing at all stands in the section, which hollow-section tells. */
function isWholeSection({ kind, section }: Placeholder, doc: Document): boolean {
  return kind === "blank" && doc.sections[section]?.substance === "empty";
}

/** Whether a form wants an answer only once the proposal has come further: its number, its plan for a release. */
function isForLater({ kind, text }: Placeholder, maturity: "draft" | "open"): boolean {
  return kind === "guidance" || kind === "sample"
    ? asksLater.test(text)
    : maturity === "draft" && kind === "slot" && text.endsWith(":");
}

const messages: Readonly<Record<Placeholder["kind"], string>> = {
  slot: "Never filled in",
  sample: "Still the template's value",
  guidance: "The template's instruction is left in",
  blank: "Nothing was written here",
  chatter: "Left over from a chat with a program",
};
