import { thisMonth } from "../../src/knowledge/calendar.ts";
import {
  ahead,
  oneWord,
  ownStatusKey,
  resting,
  signOff,
  statusNote,
  tellsSuccessor,
} from "../../src/knowledge/lifecycle.ts";
import { lastUntil } from "../../src/model/date.ts";
import { type Document, maturityOf } from "../../src/model/document.ts";
import { groupedBy } from "../../src/model/groups.ts";
import { defineRule, type RawFinding, z } from "../../src/rule.ts";

/** Boxes below this may be a form to choose from. */
const fewestBoxes = 3;

/** A text of more words than this is no status, but says something of one. */
const longestStatus = 3;

export default defineRule({
  id: "stale-status",
  family: "agreement",
  severity: "info",
  preset: "strict",
  kinds: ["design", "adr"],
  summary: "The status of a document, or the date of its last update, was not kept up",
  why: "A reader cannot tell whether the decision was ever taken, or builds on one that was dropped long ago.",
  fix: "Accept, reject or withdraw it, or say what it still waits for; tick what was signed off; write the date of the last change; name what took its place.",
  limits:
    "A status is old when it is open and every date of the head and of the history lies `months` before this version of faultlint. Reads only dates with a year. Asks for a successor where the status is one word and nothing in the document tells what took its place.",
  precision: { right: 38, judged: 50 },
  defaults: { months: 12 },
  options: () =>
    z.strictObject({
      months: z.number().int().min(1).default(12).describe("How long a draft or proposal may stay one"),
    }),
  *check({ doc, options }) {
    if (doc.template) return;
    yield* leftOpen(doc, options.months);
    yield* leftUnsigned(doc);
    yield* leftUndated(doc);
    yield* leftWithoutSuccessor(doc);
  },
});

function* leftOpen(doc: Document, months: number): Generator<RawFinding> {
  const lifecycle = statedIn(doc);
  if (resting.test(lifecycle?.entry.value ?? "")) return;
  const open =
    lifecycle?.state === "draft" || lifecycle?.state === "proposed" || ahead.test(lifecycle?.entry.value ?? "");
  const since = lastUntil(doc.dates, thisMonth - months);
  if (!lifecycle || !open || since === undefined) return;
  yield {
    at: lifecycle.entry.valueSpan,
    message: `"${lifecycle.entry.value.slice(0, 40)}" since ${since}`,
    subject: "status",
    confidence: 0.5,
  };
}

/** The status, but for one that only a line of the history tells. */
function statedIn({ lifecycle }: Document): Document["lifecycle"] {
  return lifecycle?.entry.name === "" && lifecycle.entry.source === "list" ? undefined : lifecycle;
}

function* leftUnsigned(doc: Document): Generator<RawFinding> {
  const lifecycle = statedIn(doc);
  if (lifecycle?.state !== "implemented") return;
  for (const [section, boxes] of groupedBy(doc.checkboxes, (box) => box.section)) {
    const title = doc.sections[section]?.title ?? "";
    const [first] = boxes;
    if (!first || boxes.length < fewestBoxes || !signOff.test(title) || boxes.some(({ ticked }) => ticked)) continue;
    yield {
      at: lifecycle.entry.valueSpan,
      message: `"${lifecycle.entry.value.slice(0, 40)}", but no box of "${title}" is ticked`,
      subject: title,
      confidence: 0.5,
      related: [{ span: first.span, message: "Not ticked" }],
    };
  }
}

function* leftUndated(doc: Document): Generator<RawFinding> {
  if (!doc.outdatedDate || maturityOf(doc) === "closed") return;
  const { updated, changed } = doc.outdatedDate;
  yield {
    at: updated.span,
    message: `Updated on ${updated.day}, but the history goes on to ${changed.day}`,
    subject: "date",
    confidence: 0.5,
    related: [{ span: changed.span, message: "The change" }],
  };
}

function* leftWithoutSuccessor(doc: Document): Generator<RawFinding> {
  const lifecycle = statedIn(doc);
  if (lifecycle?.state !== "superseded" || !oneWord.test(lifecycle.entry.value)) return;
  if (doc.metadata.some(({ key, value }) => key === "superseded-by" && value !== "")) return;
  if (tellsSuccessor.test(doc.text) || statusNote.test(doc.text) || explainsStatus(doc)) return;
  yield {
    at: lifecycle.entry.valueSpan,
    message: `"${lifecycle.entry.value.slice(0, 40)}", and by what is not said`,
    subject: "successor",
    confidence: 0.5,
  };
}

/** Whether a section on the status has a sentence beside the status itself, which may stand in it like a heading. */
function explainsStatus({ sections, statements }: Document): boolean {
  return statements.some(({ section, text }) => {
    const own = sections[section];
    const titles = [own?.title ?? "", sections[own?.parent ?? 0]?.title ?? ""];
    return titles.some((title) => ownStatusKey.test(title)) && text.split(" ").length > longestStatus;
  });
}
