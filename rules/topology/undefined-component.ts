import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "undefined-component",
  family: "topology",
  severity: "info",
  preset: "off",
  summary: "A component that is drawn is described nowhere",
  why: "A reader cannot tell what it is for, who owns it, or whether it is to be built at all.",
  fix: "Say in a sentence or a row what it does, or take it out of the diagram.",
  limits:
    "Looks for the name and its spellings. Speaks only where most of the drawn components are described; clients, and things whose name tells all, are left alone.",
  precision: { right: 5, judged: 20 },
  kinds: ["design"],

  *check({ doc }) {
    const drawn = doc.architecture.nodes.filter(({ drawnIn, kind }) => drawnIn.length > 0 && described.has(kind));
    const unknown = drawn.filter(({ mentions, places }) => mentions === 0 && places.every(isDrawing));
    if (drawn.length < 4 || unknown.length * 4 > drawn.length) return;
    for (const { name, places } of unknown) {
      yield {
        at: places[0]?.span ?? doc.title.span,
        message: `"${name}" is drawn and described nowhere`,
        subject: name,
      };
    }
  },
});

const described = new Set(["service", "datastore", "broker", "batch", "identity"]);

function isDrawing({ source }: { readonly source: string }): boolean {
  return source === "diagram";
}
