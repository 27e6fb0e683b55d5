import type { Component } from "../../src/model/facts.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "incomplete-component",
  family: "topology",
  severity: "info",
  preset: "off",
  summary: "A listed component lacks what the others of its list have: a purpose, a technology, a reason",
  why: "The gap is where the questions of the review will be, and where two readers will assume two things.",
  fix: "Fill in the cell or the line, or say why it does not apply.",
  limits:
    "Compares the components of tables and lists with each other: speaks where three or more stand in one section and most are complete.",
  precision: { right: 1, judged: 8 },
  kinds: ["design"],

  *check({ doc }) {
    const listed = doc.components.filter(({ source }) => source === "table" || source === "list");
    for (const section of new Set(listed.map((component) => component.section))) {
      const siblings = listed.filter((component) => component.section === section);
      for (const facet of ["purpose", "technology", "justification"] as const) {
        for (const { name, span } of lacking(siblings, facet)) {
          yield {
            at: span,
            message: `"${name}" has no ${facet}, where the others have one`,
            subject: `${name} ${facet}`,
          };
        }
      }
    }
  },
});

function lacking(siblings: readonly Component[], facet: "purpose" | "technology" | "justification"): Component[] {
  const without = siblings.filter((component) => !component[facet]);
  return siblings.length < 3 || without.length * 3 > siblings.length ? [] : without;
}
