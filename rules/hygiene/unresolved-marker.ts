import { filledByTime } from "../../src/knowledge/optional-sections.ts";
import { comingStage, hedge, minutesPath } from "../../src/knowledge/placeholders.ts";
import { type Document, isWithin, maturityOf } from "../../src/model/document.ts";
import type { UnresolvedMarker } from "../../src/model/facts.ts";
import { groupedBy } from "../../src/model/groups.ts";
import { shortened } from "../../src/model/shortened.ts";
import { defineRule, z } from "../../src/rule.ts";

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
    "Leaves alone marks in quotation marks, in code but for a TBD in a remark, in sections for open questions, later work, alternatives and signatures, and in minutes. What names its stage, owner or reason, only hedges, or says that a thing is coming, is told where the option asks for it: of 27 such findings 7 held.",
  precision: { right: 18, judged: 30 },
  defaults: { postponed: false },
  options: () =>
    z.strictObject({
      postponed: z
        .boolean()
        .default(false)
        .describe("Report what is put off for a reason too: marks that name a stage, an owner or a condition"),
    }),

  *check({ doc, options }) {
    const maturity = maturityOf(doc);
    if (doc.template || maturity === "closed" || minutesPath.test(doc.path)) return;
    for (const [section, markers] of groupedBy(doc.markers, (marker) => marker.section)) {
      const left = markers.filter(
        (marker) => !isMeant(doc, marker) && (options.postponed || !isPostponed(doc, marker)),
      );
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

/** Whether a mark is meant to stand: an issue settles it, or it is among open questions, later work or signatures. */
function isMeant(doc: Document, { tracked, section }: UnresolvedMarker): boolean {
  const heading = doc.sections[section];
  if (tracked || isWithin(doc, section, ["metadata"]) || filledByTime.test(heading?.title ?? "")) return true;
  // That nobody has a question yet is news only when the document is done.
  if (/\b(?:questions?|issues?)$/i.test(heading?.title ?? "") && maturityOf(doc) !== "settled") return true;
  return heading?.substance !== "placeholder" && isWithin(doc, section, ["open-questions", "future", "alternatives"]);
}

/** Whether a mark says why it stands, only hedges, or is about a stage that is still to come. */
function isPostponed(doc: Document, { text, excuse, section }: UnresolvedMarker): boolean {
  const heading = doc.sections[section];
  const excused = hedge.test(text) || (excuse !== undefined && excuse !== "aside");
  if (excused && heading?.substance !== "placeholder") return true;
  return comingStage.test(heading?.title ?? "");
}

function messageOf(doc: Document, index: number, marker: UnresolvedMarker): string {
  const section = doc.sections[index];
  if (section?.substance === "placeholder")
    return `"${shortened(section.title)}" holds only "${shortened(marker.text)}"`;
  return `Left open: "${shortened(marker.context)}"`;
}
