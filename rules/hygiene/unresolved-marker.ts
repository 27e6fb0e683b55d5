import { filledByTime } from "../../src/knowledge/optional-sections.ts";
import { comingStage, hedge, minutesPath } from "../../src/knowledge/placeholders.ts";
import { type Document, isWithin, maturityOf } from "../../src/model/document.ts";
import type { UnresolvedMarker } from "../../src/model/facts.ts";
import { groupedBy } from "../../src/model/groups.ts";
import { shortened } from "../../src/model/shortened.ts";
import { defineRule } from "../../src/rule.ts";

/** How surely a reviewer raises what a draft leaves open, or what is put off on purpose. */
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
    "Leaves alone marks in quotation marks, in code but for a TBD in a remark, beside the number of an issue, in minutes, and among open questions that are told. A question mark that only hedges passes. What names its stage, owner or reason, or stands under later work and alternatives, is told with less confidence.",
  precision: { right: 18, judged: 30 },

  *check({ doc }) {
    const maturity = maturityOf(doc);
    if (doc.template || maturity === "closed" || minutesPath.test(doc.path)) return;
    for (const [section, markers] of groupedBy(doc.markers, (marker) => marker.section)) {
      const left = markers.filter((marker) => !isMeant(doc, marker));
      const first = left.find((marker) => !isPostponed(doc, marker)) ?? left[0];
      if (!first) continue;
      const rest = left.filter((marker) => marker !== first);
      const more = rest.length === 0 ? "" : `, and ${String(rest.length)} more here`;
      const doubtful = maturity === "draft" || first.excuse !== undefined || isPostponed(doc, first);
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

/** Whether a mark is meant to stand: it only hedges, an issue settles it, or it is an open question. */
function isMeant(doc: Document, { text, tracked, section }: UnresolvedMarker): boolean {
  const heading = doc.sections[section];
  if (tracked || hedge.test(text) || isWithin(doc, section, ["metadata"])) return true;
  if (heading?.substance === "placeholder") return false;
  return filledByTime.test(heading?.title ?? "") || isWithin(doc, section, ["open-questions"]);
}

/** Whether a mark says why it stands, or is about what is still to come or was not chosen. */
function isPostponed(doc: Document, { excuse, section }: UnresolvedMarker): boolean {
  const heading = doc.sections[section];
  if (isWithin(doc, section, ["future", "alternatives"])) return true;
  if (excuse !== undefined && excuse !== "aside" && heading?.substance !== "placeholder") return true;
  return comingStage.test(heading?.title ?? "");
}

function messageOf(doc: Document, index: number, marker: UnresolvedMarker): string {
  const section = doc.sections[index];
  if (section?.substance === "placeholder")
    return `"${shortened(section.title)}" holds only "${shortened(marker.text)}"`;
  return `Left open: "${shortened(marker.context)}"`;
}
