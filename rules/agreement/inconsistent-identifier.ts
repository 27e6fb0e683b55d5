import { differBySlips, namesByShape, twinOf } from "../../src/knowledge/slips.ts";
import type { Document } from "../../src/model/document.ts";
import type { Misnaming } from "../../src/model/facts.ts";
import { groupedBy } from "../../src/model/groups.ts";
import type { Identifier } from "../../src/model/identifier.ts";
import { defineRule, type RawFinding } from "../../src/rule.ts";

/** A spelling that stands more often than this is meant. */
const slips = 2;

export default defineRule({
  id: "inconsistent-identifier",
  family: "agreement",
  severity: "warning",
  preset: "recommended",
  summary:
    "One identifier stands under two spellings that differ by a slip of the pen, or a comment or link gives another",
  why: "Whoever copies the misspelt name into code, a manifest or a query gets a thing that does not exist.",
  fix: "Write the name as the rest of the document does; if both are meant, say how they differ.",
  limits:
    "Sees one edit (a letter too much, too few, changed or swapped) in one word of the name, where that word is hardly used anywhere and its twin is common, in the world or in the document; comments of Go and protobuf that begin with the name of another thing than they stand on; and links whose text and address give two numbers of an issue or RFC. Plurals, numbers, reordered words and two spellings on one line are left alone.",
  precision: { right: 73, judged: 77 },

  *check({ doc }) {
    const told = new Set<string>();
    for (const finding of misspelt(doc)) {
      told.add(finding.subject);
      yield finding;
    }
    const others = doc.misnamings.filter(({ text, of }) => !told.has(text) && !told.has(of.text));
    for (const [first, ...rest] of groupedBy(others, ({ text }) => text).values())
      if (first) yield misnamed(first, rest);
  },
});

function* misspelt(doc: Document): Generator<RawFinding & { subject: string }> {
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
}

function misnamed({ by, text, span, of }: Misnaming, rest: readonly Misnaming[]): RawFinding {
  const isComment = by === "comment";
  const elsewhere = rest.map((other) => ({ span: other.span, message: `"${text}" again` }));
  const edits = [{ span, text: of.text }];
  return {
    at: span,
    message: isComment ? `The comment on "${of.text}" speaks of "${text}"` : `"${text}" leads to number ${of.text}`,
    subject: text,
    related: [{ span: of.span, message: isComment ? "The declaration" : "The address" }, ...elsewhere],
    ...(isComment && !differBySlips(text, of.text) ? { fix: { title: `Write "${of.text}"`, edits } } : {}),
  };
}

/** Whether one line holds both: it speaks of the difference. */
function standTogether(places: readonly Identifier[], twins: readonly Identifier[], { text }: Document): boolean {
  const lines = new Set(twins.map(({ span }) => text.lastIndexOf("\n", span.start)));
  return places.some(({ span }) => lines.has(text.lastIndexOf("\n", span.start)));
}

function times(count: number): string {
  return count === 1 ? "once" : `${String(count)} times`;
}
