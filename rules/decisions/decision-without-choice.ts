import { datesOf, thisMonth } from "../../src/knowledge/calendar.ts";
import { type Document, isWithin, maturityOf } from "../../src/model/document.ts";
import type { OpenPoint } from "../../src/model/facts.ts";
import { groupedBy } from "../../src/model/groups.ts";
import { defineRule, type RawFinding, z } from "../../src/rule.ts";

/** Roles of sections in which a design puts nothing off. */
const aside = ["metadata", "background", "overview", "requirements"];

export default defineRule({
  id: "decision-without-choice",
  family: "decisions",
  severity: "warning",
  preset: "recommended",
  summary: "A decision is raised or listed, and not taken",
  why: "A reader takes an entry of the decision log for settled, and whoever builds from the document takes an open decision alone.",
  fix: "Fill in the choice, or say who will take it and when; answer the question, or strike it.",
  limits:
    "Of a decision log, looks at the place for the choice; entries that say that they are open (TBD, pending) pass. What the text puts off, options that nothing takes, and open questions of a settled document or of one that is `months` old are told in strict only: 18 of 27 such findings held when judged.",
  options: z.strictObject({
    months: z.number().int().min(1).default(12).describe("How long a list of open questions may stay one"),
  }),
  *check({ doc, options }) {
    for (const decision of doc.decisions) {
      if (decision.source === "adr" || decision.open || !decision.expects.choice || decision.choice) continue;
      if (decision.source === "table" && decision.title.endsWith("?")) continue;
      yield {
        at: decision.places.choice,
        message: `"${shorten(decision.title)}" has no choice`,
        subject: decision.title,
        ...(decision.announced ? { confidence: 0.5 } : {}),
        related: [{ span: decision.span, message: "The decision" }],
      };
    }
    if (doc.kind.kind !== "design" || maturityOf(doc) === "closed") return;
    yield* putOff(doc);
    if (maturityOf(doc) === "settled" || isOld(doc, options.months)) yield* leftOpen(doc);
  },
});

function* putOff(doc: Document): Generator<RawFinding> {
  for (const { kind, text, span, section } of doc.openPoints) {
    if (kind === "listed" || isWithin(doc, section, aside)) continue;
    yield {
      at: span,
      message: `${kind === "question" ? "Asked and not answered" : "Put off"}: "${shorten(text)}"`,
      subject: shorten(text),
      confidence: 0.5,
      weight: -1,
    };
  }
}

function* leftOpen(doc: Document): Generator<RawFinding> {
  const listed = doc.openPoints.filter(({ kind }) => kind === "listed");
  for (const [first, ...rest] of groupedBy(listed, ({ section }: OpenPoint) => section).values()) {
    if (!first) continue;
    const more = rest.length === 0 ? "" : `, and ${String(rest.length)} more`;
    yield {
      at: first.span,
      message: `Still open: "${shorten(first.text)}"${more}`,
      subject: shorten(first.text),
      confidence: 0.5,
      weight: -1,
      related: rest.map(({ span, text }) => ({ span, message: shorten(text) })),
    };
  }
}

function isOld(doc: Document, months: number): boolean {
  const dates = datesOf(doc).map(({ month }) => month);
  return dates.length > 0 && Math.max(...dates) <= thisMonth - months;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
