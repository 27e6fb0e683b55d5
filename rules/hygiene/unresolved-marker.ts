import { filledByTime } from "../../src/knowledge/optional-sections.ts";
import { comingStage, hedge, minutesPath } from "../../src/knowledge/placeholders.ts";
import { type Document, isWithin, maturityOf } from "../../src/model/document.ts";
import type { UnresolvedMarker } from "../../src/model/facts.ts";
import { groupedBy } from "../../src/model/groups.ts";
import { shortened } from "../../src/model/shortened.ts";
import { defineRule } from "../../src/rule.ts";

/** How surely a reviewer raises what a draft leaves open, or what a sentence says besides. */
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
    "Leaves alone marks in quotation marks, in code but for a TBD in a remark, beside the number of an issue, in minutes, and among the open questions, later work, non-goals and alternatives of a section that says more. What names its stage, owner or reason, says that a thing is coming, or only hedges passes.",
  precision: { right: 38, judged: 60 },

  *check({ doc }) {
    const maturity = maturityOf(doc);
    if (doc.template || maturity === "closed" || minutesPath.test(doc.path)) return;
    for (const [section, markers] of groupedBy(doc.markers, (marker) => marker.section)) {
      const [first, ...rest] = markers.filter((marker) => !isMeant(doc, marker));
      if (!first) continue;
      const more = rest.length === 0 ? "" : `, and ${String(rest.length)} more here`;
      const doubtful = maturity === "draft" || first.excuse !== undefined;
      yield {
        at: first.span,
        message: `${messageOf(doc, section, first)}${more}`,
        subject: shortened(first.context),
        related: rest.map((marker) => ({ span: marker.span, message: shortened(marker.context) })),
        ...(doubtful ? { confidence: doubt } : {}),
        ...(maturity === "draft" ? { weight: -1 } : {}),
        ...(maturity === "settled" ? { weight: 1 } : {}),
      };
    }
  },
});

/**
 * Whether a mark is meant to stand: it only hedges, an issue settles it, it says why it stands, or it is one among open
 * questions or later work, or about a stage that is still to come.
 */
function isMeant(doc: Document, { text, tracked, excuse, section }: UnresolvedMarker): boolean {
  const heading = doc.sections[section];
  if (tracked || hedge.test(text) || isWithin(doc, section, ["metadata"])) return true;
  if (heading && (filledByTime.test(heading.title) || comingStage.test(heading.title))) return true;
  if (heading?.substance === "placeholder") return false;
  if (excuse !== undefined && excuse !== "aside") return true;
  return isWithin(doc, section, ["open-questions", "future", "alternatives", "non-goals"]);
}

function messageOf(doc: Document, index: number, marker: UnresolvedMarker): string {
  const section = doc.sections[index];
  if (section?.substance === "placeholder")
    return `"${shortened(section.title)}" holds only "${shortened(marker.text)}"`;
  return `Left open: "${shortened(marker.context)}"`;
}
