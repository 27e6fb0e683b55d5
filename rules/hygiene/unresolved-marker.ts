import { filledByTime } from "../../src/knowledge/optional-sections.ts";
import { minutesPath } from "../../src/knowledge/placeholders.ts";
import { type Document, isWithin, maturityOf } from "../../src/model/document.ts";
import type { UnresolvedMarker } from "../../src/model/facts.ts";
import { groupedBy } from "../../src/model/groups.ts";
import { defineRule } from "../../src/rule.ts";

/** How surely a reviewer raises what is put off on purpose, in a draft or for a later stage. */
const doubt = 0.5;

export default defineRule({
  id: "unresolved-marker",
  family: "hygiene",
  severity: "warning",
  preset: "strict",
  summary: "A TODO, TBD or the like was left in the text",
  why: "Whoever builds from the document will decide the open point alone, or miss it.",
  fix: "Settle the point; or name the issue that will, or move it to the open questions.",
  limits:
    "Leaves alone marks in quotation marks, in code but for a TBD in a remark, in sections for open questions, later work, alternatives and signatures, and in minutes. What names its stage, owner or reason, stands in a sentence that says the rest, or in a draft, is told with less confidence: of 30 such findings 10 held, of 30 others 22.",
  precision: { right: 32, judged: 60 },

  *check({ doc }) {
    const maturity = maturityOf(doc);
    if (doc.template || maturity === "closed" || minutesPath.test(doc.path)) return;
    for (const [section, markers] of groupedBy(doc.markers, (marker) => marker.section)) {
      const left = markers.filter((marker) => !isMeant(doc, marker));
      const first = left.find(({ excuse }) => !excuse) ?? left[0];
      if (!first) continue;
      const rest = left.filter((marker) => marker !== first);
      const more = rest.length === 0 ? "" : `, and ${String(rest.length)} more here`;
      const doubtful = maturity === "draft" || first.excuse !== undefined || isStage(doc, section);
      yield {
        at: first.span,
        message: `${messageOf(doc, section, first)}${more}`,
        subject: shorten(first.context),
        related: rest.map((marker) => ({ span: marker.span, message: shorten(marker.context) })),
        ...(doubtful ? { confidence: doubt } : {}),
        ...(maturity === "draft" ? { weight: -1 } : {}),
        ...(maturity === "settled" ? { weight: 1 } : {}),
      };
    }
  },
});

/** Whether a mark is meant to stand: an issue settles it, or it is among open questions, later work or signatures. */
function isMeant(doc: Document, { tracked, section }: UnresolvedMarker): boolean {
  const heading = doc.sections[section];
  if (tracked || isWithin(doc, section, ["metadata"]) || filledByTime.test(heading?.title ?? "")) return true;
  return heading?.substance !== "placeholder" && isWithin(doc, section, ["open-questions", "future", "alternatives"]);
}

/** Whether a section is about a stage that is still to come. */
function isStage(doc: Document, section: number): boolean {
  return /\b(?:alpha|beta|ga|preview|phase \d|stage \d|version \d|v\d)\b/i.test(doc.sections[section]?.title ?? "");
}

function messageOf(doc: Document, index: number, marker: UnresolvedMarker): string {
  const section = doc.sections[index];
  if (section?.substance === "placeholder") return `"${shorten(section.title)}" holds only "${shorten(marker.text)}"`;
  return `Left open: "${shorten(marker.context)}"`;
}

function shorten(text: string): string {
  return text.length > 70 ? `${text.slice(0, 69)}…` : text;
}
