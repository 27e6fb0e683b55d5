import { filledByTime } from "../../src/knowledge/optional-sections.ts";
import { groupedBy } from "../../src/model/groups.ts";
import type { Document } from "../../src/model/document.ts";
import { leavesOf, type Section } from "../../src/model/section.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "unsupported-tick",
  family: "agreement",
  severity: "warning",
  preset: "recommended",
  summary: "A box is ticked for a section that is empty",
  why: "Whoever signs off reads the box, not the section: the gap passes the review that was to find it.",
  fix: "Write the section, or take the tick away.",
  limits: "A box is about a section when it names its heading word for word; a heading of one word is left alone.",
  precision: { right: 11, judged: 11 },
  *check({ doc }) {
    const ticked = hollowIn(doc).flatMap((section) => {
      const box = doc.checkboxes.find((one) => one.ticked && speaksOf(one.text, section));
      return box ? [{ box, section }] : [];
    });
    for (const [box, [first, ...rest]] of groupedBy(ticked, (one) => one.box)) {
      if (!first) continue;
      yield {
        at: box.span,
        message: `"${box.text.slice(0, 60)}" is ticked, but "${first.section.title.slice(0, 40)}" is empty`,
        subject: first.section.title,
        related: [
          { span: first.section.headingSpan, message: "The section" },
          ...rest.map(({ section }) => ({ span: section.headingSpan, message: "Empty too" })),
        ],
      };
    }
  },
});

/** Sections without parts that hold nothing, or only a form's words; not those whose content may follow on their level. */
function hollowIn(doc: Document): Section[] {
  const unwritten = leavesOf(doc.sections).filter(({ substance }) => substance === "placeholder");
  const empty = doc.hollowRuns.flatMap(({ sections }) => sections);
  return [...empty, ...unwritten].filter(({ title }) => !filledByTime.test(title));
}

function speaksOf(text: string, { title }: Section): boolean {
  const name = wordsOf(title);
  return name.length >= 2 && ` ${wordsOf(text).join(" ")} `.includes(` ${name.join(" ")} `);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
