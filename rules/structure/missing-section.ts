import type { Document } from "../../src/model/document.ts";
import { defineRule, z } from "../../src/rule.ts";

export default defineRule({
  id: "missing-section",
  family: "structure",
  severity: "warning",
  preset: "strict",
  summary: "A section that the house's template asks for is absent",
  why: "A reader who finds no Risks section cannot tell whether there are none or nobody looked.",
  fix: "Add the section; where it does not apply, say so in a sentence with the reason.",
  limits:
    "Silent until a configuration names sections. A section is known by its heading, in the words of the vocabulary or of the configuration.",
  defaults: { sections: { design: [], adr: [], other: [] }, order: false },
  options: () =>
    z.strictObject({
      sections: z
        .strictObject({ design: wanted(), adr: wanted(), other: wanted() })
        .default({ design: [], adr: [], other: [] })
        .describe("Roles, or titles, of the sections that each kind of document must have"),
      order: z.boolean().default(false).describe("Whether they must stand in the order given"),
    }),

  *check({ doc, options }) {
    if (doc.template) return;
    let last = { index: -1, name: "" };
    for (const name of options.sections[doc.kind.kind]) {
      const index = placeOf(doc, name);
      const section = doc.sections[index];
      if (!section) yield { at: doc.title.span, message: `No section "${name}"`, subject: name };
      else if (options.order && index < last.index) {
        yield { at: section.headingSpan, message: `"${section.title}" stands before "${last.name}"`, subject: name };
      } else last = { index, name: section.title };
    }
  },
});

const wanted = () => z.array(z.string()).default([]);

function placeOf(doc: Document, name: string): number {
  return doc.sections.findIndex(
    (section) => section.roles.includes(name) || section.title.toLowerCase() === name.toLowerCase(),
  );
}
