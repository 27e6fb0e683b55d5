import { boxOfStatus } from "../../src/knowledge/lifecycle.ts";
import { createdKey, datedEntry, dayIn, updatedKey } from "../../src/knowledge/metadata-keys.ts";
import type { Document } from "../../src/model/document.ts";
import { groupedBy } from "../../src/model/groups.ts";
import type { StatedStatus } from "../../src/model/metadata.ts";
import { defineRule, type RawFinding } from "../../src/rule.ts";

export default defineRule({
  id: "conflicting-status",
  family: "agreement",
  severity: "warning",
  preset: "recommended",
  summary: "A document gives itself two statuses, or dates in the wrong order",
  why: "A reader follows a decision that is not in force, or ignores one that is.",
  fix: "Keep the status in one place, or make both say the same; correct the date that is wrong.",
  limits:
    "Compares front matter, tags, lines, tables, badges, the section on the status and boxes that name one, in strict only. A status with a date beside it is taken for history, a list without a tick for one that nobody keeps. Reads dates as year, month and day.",
  precision: { right: 11, judged: 11 },
  *check({ doc }) {
    yield* twoStatuses(doc);
    yield* boxed(doc);
    yield* misdated(doc);
  },
});

function* twoStatuses(doc: Document): Generator<RawFinding> {
  const statuses = doc.statuses.filter(({ entry }) => entry.key === "status");
  const [first, ...rest] = statuses;
  const tags = doc.statuses.filter(({ entry }) => entry.key === "tags");
  const others = [...rest.filter(({ entry }) => entry.source !== first?.entry.source), ...tags];
  const entry = others.find(({ state }) => state !== first?.state)?.entry;
  if (!first || !entry || definesStatuses(statuses)) return;
  yield {
    at: entry.valueSpan,
    message: `"${entry.value.slice(0, 40)}" here, "${first.entry.value.slice(0, 40)}" elsewhere`,
    subject: "status",
    confidence: 0.5,
    related: [{ span: first.entry.valueSpan, message: `The other status` }],
  };
}

/** Whether one kind of place gives several: headings under which a document on the process explains each status. */
function definesStatuses(statuses: readonly StatedStatus[]): boolean {
  const states = groupedBy(statuses, ({ entry }) => entry.source);
  return [...states.values()].some((same) => new Set(same.map(({ state }) => state)).size > 1);
}

function* boxed(doc: Document): Generator<RawFinding> {
  const { lifecycle } = doc;
  const box = doc.checkboxes.find(({ text }) => boxOfStatus.test(text));
  const named = boxOfStatus.exec(box?.text ?? "")?.[1]?.toLowerCase();
  if (!lifecycle || !box || named === undefined) return;
  const early = lifecycle.state === "draft" || lifecycle.state === "proposed";
  const isNamed = lifecycle.entry.value.toLowerCase() === named;
  // Where no box is ticked, nobody keeps the list.
  const isKept = doc.checkboxes.some(({ ticked }) => ticked);
  if (box.ticked ? !early : !isNamed || !isKept) return;
  yield {
    at: lifecycle.entry.valueSpan,
    message: `"${lifecycle.entry.value.slice(0, 40)}", but "${box.text}" is ${box.ticked ? "" : "not "}ticked`,
    subject: "status",
    confidence: 0.5,
    related: [{ span: box.span, message: "The box" }],
  };
}

function* misdated({ metadata }: Document): Generator<RawFinding> {
  const [first, last] = [datedEntry(metadata, createdKey), datedEntry(metadata, updatedKey)];
  if (!first || !last || dayIn(last.value) >= dayIn(first.value)) return;
  yield {
    at: last.valueSpan,
    message: `Updated on ${dayIn(last.value)}, before it was created on ${dayIn(first.value)}`,
    subject: "dates",
    related: [{ span: first.valueSpan, message: "Created" }],
  };
}
