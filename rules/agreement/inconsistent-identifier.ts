import { namesByShape, twinOf } from "../../src/knowledge/slips.ts";
import type { Document } from "../../src/model/document.ts";
import { groupedBy } from "../../src/model/groups.ts";
import type { Identifier } from "../../src/model/identifier.ts";
import { defineRule } from "../../src/rule.ts";

/** A spelling that stands more often than this is meant. */
const slips = 2;

export default defineRule({
  id: "inconsistent-identifier",
  family: "agreement",
  severity: "warning",
  preset: "recommended",
  summary: "One identifier stands under two spellings that differ by a slip of the pen",
  why: "Whoever copies the misspelt name into code, a manifest or a query gets a thing that does not exist.",
  fix: "Write the name as the rest of the document does; if both are meant, say how they differ.",
  limits:
    "Sees one edit (a letter too much, too few, changed or swapped) in one word of the name, where that word is hardly used anywhere and its twin is common, in the world or in the document. Plurals, numbers, reordered words and two spellings on one line are left alone.",
  precision: { right: 29, judged: 30 },

  *check({ doc }) {
    const byName = groupedBy(doc.identifiers, ({ text }) => text);
    const byShape = namesByShape([...byName.keys()]);
    for (const [name, places] of byName) {
      const standing = (other: string): number => (byName.get(other)?.length ?? 0) / places.length;
      const twin = places.length > slips ? undefined : twinOf(name, byShape, standing);
      const first = places[0];
      const twins = twin === undefined ? [] : (byName.get(twin) ?? []);
      if (twin === undefined || !first || !twins[0] || standTogether(places, twins, doc)) continue;
      yield {
        at: first.span,
        message: `"${name}" reads like a slip for "${twin}", which stands here ${times(twins.length)}`,
        subject: name,
        related: [{ span: twins[0].span, message: `"${twin}"` }],
        fix: { title: `Write "${twin}"`, edits: places.map(({ span }) => ({ span, text: twin })) },
      };
    }
  },
});

/** Whether one line holds both: it speaks of the difference. */
function standTogether(places: readonly Identifier[], twins: readonly Identifier[], { text }: Document): boolean {
  const lines = new Set(twins.map(({ span }) => text.lastIndexOf("\n", span.start)));
  return places.some(({ span }) => lines.has(text.lastIndexOf("\n", span.start)));
}

function times(count: number): string {
  return count === 1 ? "once" : `${String(count)} times`;
}
