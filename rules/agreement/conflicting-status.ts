import { lifecycleOf } from "../../src/knowledge/lifecycle.ts";
import type { Document } from "../../src/model/document.ts";
import { groupedBy } from "../../src/model/groups.ts";
import type { Lifecycle, MetadataEntry } from "../../src/model/metadata.ts";
import { defineRule, type RawFinding } from "../../src/rule.ts";

/** Keys that mean the state of the document; "stage" or "phase" may mean that of the work. */
const sameMeaning = /^(?:(?:adr|rfc|kep|document|doc|decision|proposal|current)[ _-])?(?:status|state|estado|statut)$/i;
const created = /^(?:created?|creation|start|date[ _-]created|proposed)(?:[ _-]?(?:at|on|date))?$/i;
const updated = /^(?:last[ _-]?)?(?:updated?|modified|revised)(?:[ _-]?(?:at|on|date))?$/i;
/** A box that is ticked when a document gets a status. */
const boxOfStatus =
  /^(?:enhancement|proposal|kep|rfc|design) is [`"]?(implementable|implemented|accepted|approved)[`"]?\.?$/i;

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
  const statuses = statusesOf(doc);
  const [first, ...rest] = statuses;
  const other = first && rest.find(({ state, entry }) => state !== first.state && entry.source !== first.entry.source);
  const tag = first && doc.metadata.find((entry) => isOtherTag(entry, first.state));
  const entry = other?.entry ?? tag;
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
function definesStatuses(statuses: readonly { readonly state: Lifecycle; readonly entry: MetadataEntry }[]): boolean {
  const states = groupedBy(statuses, ({ entry }) => entry.source);
  return [...states.values()].some((same) => new Set(same.map(({ state }) => state)).size > 1);
}

function statusesOf(doc: Document): { state: Lifecycle; entry: MetadataEntry }[] {
  return doc.metadata.flatMap((entry) => {
    const state = entry.key === "status" && sameMeaning.test(entry.name.trim()) ? lifecycleOf(entry.value) : undefined;
    return state && entry.value.length < 60 ? [{ state, entry }] : [];
  });
}

/** Whether the one tag of a document is another status. */
function isOtherTag({ name, value }: MetadataEntry, status: Lifecycle): boolean {
  const word = /^[\["']*(\p{L}+)[\]"']*$/u.exec(value.trim())?.[1];
  const state = /^tags?$/i.test(name.trim()) && word !== undefined ? lifecycleOf(word) : undefined;
  return state !== undefined && state !== status;
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

function* misdated(doc: Document): Generator<RawFinding> {
  const dated = (names: RegExp) => doc.metadata.find(({ name, value }) => names.test(name.trim()) && dayOf(value));
  const [first, last] = [dated(created), dated(updated)];
  if (!first || !last || dayOf(last.value) >= dayOf(first.value)) return;
  yield {
    at: last.valueSpan,
    message: `Updated on ${dayOf(last.value)}, before it was created on ${dayOf(first.value)}`,
    subject: "dates",
    related: [{ span: first.valueSpan, message: "Created" }],
  };
}

function dayOf(value: MetadataEntry["value"]): string {
  return /\b\d{4}-[01]\d-[0-3]\d\b/.exec(value)?.[0] ?? "";
}
