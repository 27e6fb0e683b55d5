import { thisMonth } from "../../src/knowledge/calendar.ts";
import { lastUntil } from "../../src/model/date.ts";
import { type Document, isWithin, maturityOf } from "../../src/model/document.ts";
import type { OpenPoint } from "../../src/model/facts.ts";
import { groupedBy } from "../../src/model/groups.ts";
import { shortened } from "../../src/model/shortened.ts";
import { defineRule, type RawFinding, z } from "../../src/rule.ts";

/** Roles of sections in which a design puts nothing off. */
const aside = ["metadata", "background", "overview", "requirements"];
/** How much of a text a message quotes [characters]. */
const quoted = 80;

export default defineRule({
  id: "undecided-point",
  family: "decisions",
  severity: "info",
  preset: "off",
  kinds: ["design"],
  summary: "The design leaves a decision open where it should be taken",
  why: "Whoever builds from the document will take the decision alone, or two people will take two.",
  fix: "Decide it, or move it to the open questions with someone who will, and when; strike what is answered.",
  limits:
    "Knows words that put a decision off, options that nothing takes, and open questions of a settled document or of one that is `months` old. Most authors leave them on purpose, which is why the rule is off.",
  precision: { right: 3, judged: 30 },
  defaults: { months: 12 },
  options: () =>
    z.strictObject({
      months: z.number().int().min(1).default(12).describe("How long a list of open questions may stay one"),
    }),
  *check({ doc, options }) {
    if (maturityOf(doc) === "closed") return;
    yield* notTaken(doc);
    yield* putOff(doc);
    if (maturityOf(doc) === "settled" || lastUntil(doc.dates, thisMonth - options.months) !== undefined)
      yield* leftOpen(doc);
  },
});

function* notTaken(doc: Document): Generator<RawFinding> {
  for (const { text, span, options } of doc.announcedOptions) {
    yield {
      at: span,
      message: `"${shortened(text, quoted)}" has no choice`,
      subject: text,
      related: options.map(({ span, text }) => ({ span, message: shortened(text, quoted) })),
    };
  }
}

function* putOff(doc: Document): Generator<RawFinding> {
  for (const { kind, text, span, section } of doc.openPoints) {
    if (kind === "listed" || isWithin(doc, section, aside)) continue;
    yield {
      at: span,
      message: `${kind === "question" ? "Asked and not answered" : "Put off"}: "${shortened(text, quoted)}"`,
      subject: shortened(text, quoted),
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
      message: `Still open: "${shortened(first.text, quoted)}"${more}`,
      subject: shortened(first.text, quoted),
      related: rest.map(({ span, text }) => ({ span, message: shortened(text, quoted) })),
    };
  }
}
