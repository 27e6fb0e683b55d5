import type { Section } from "../../src/model/section.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "unsupported-tick",
  family: "agreement",
  severity: "warning",
  preset: "strict",
  summary: "A box is ticked for a section that is empty",
  why: "Whoever signs off reads the box, not the section: the gap passes the review that was to find it.",
  fix: "Write the section, or take the tick away.",
  limits: "A box is about a section when it names its heading word for word; a heading of one word is left alone.",
  precision: { right: 4, judged: 5 },
  *check({ doc }) {
    const parents = new Set(doc.sections.map(({ parent }) => parent));
    const hollow = doc.sections.filter(
      ({ index, substance, depth }) =>
        depth > 0 && !parents.has(index) && substance !== "authored" && substance !== "not-applicable",
    );
    for (const section of hollow) {
      const box = doc.checkboxes.find(({ ticked, text }) => ticked && speaksOf(text, section));
      if (!box) continue;
      yield {
        at: box.span,
        message: `"${box.text.slice(0, 60)}" is ticked, but "${section.title.slice(0, 40)}" is empty`,
        subject: section.title,
        related: [{ span: section.headingSpan, message: "The section" }],
      };
    }
  },
});

function speaksOf(text: string, { title }: Section): boolean {
  const name = wordsOf(title);
  return name.length >= 2 && ` ${wordsOf(text).join(" ")} `.includes(` ${name.join(" ")} `);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
