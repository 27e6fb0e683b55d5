import { type Document, isWithin, maturityOf } from "../../src/model/document.ts";
import type { UnresolvedMarker } from "../../src/model/facts.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "unresolved-marker",
  family: "hygiene",
  severity: "warning",
  preset: "recommended",
  summary: "A TODO, TBD or the like was left in the text",
  why: "Whoever builds from the document will decide the open point alone, or miss it.",
  fix: "Settle the point; or name the issue that will, or move it to the open questions.",
  limits:
    "Marks in quotation marks and in sections for open questions are taken to be meant, as are those in code but for a TBD in a remark.",
  precision: { right: 27, judged: 30 },

  *check({ doc }) {
    const maturity = maturityOf(doc);
    if (doc.template || maturity === "closed") return;
    for (const [section, [first, ...rest]] of bySection(doc)) {
      if (!first) continue;
      const more = rest.length === 0 ? "" : `, and ${String(rest.length)} more here`;
      yield {
        at: first.span,
        message: `${messageOf(doc, section, first)}${more}`,
        subject: shorten(first.context),
        related: rest.map((marker) => ({ span: marker.span, message: shorten(marker.context) })),
        ...(maturity === "draft" ? { weight: -1 } : {}),
        ...(maturity === "settled" ? { weight: 1 } : {}),
      };
    }
  },
});

function bySection(doc: Document): Map<number, UnresolvedMarker[]> {
  const groups = new Map<number, UnresolvedMarker[]>();
  for (const marker of doc.markers) {
    const open = isWithin(doc, marker.section, ["open-questions", "future"]);
    if (marker.tracked || (open && doc.sections[marker.section]?.substance === "authored")) continue;
    groups.set(marker.section, [...(groups.get(marker.section) ?? []), marker]);
  }
  return groups;
}

function messageOf(doc: Document, index: number, marker: UnresolvedMarker): string {
  const section = doc.sections[index];
  if (section?.substance === "placeholder") return `"${shorten(section.title)}" holds only "${shorten(marker.text)}"`;
  return `Left open: "${shorten(marker.context)}"`;
}

function shorten(text: string): string {
  return text.length > 70 ? `${text.slice(0, 69)}…` : text;
}
