import { expect, test } from "vitest";
import {
  asksAuthor,
  markerCue,
  markers,
  sampleCue,
  samples,
  slotCue,
  slots,
} from "../../src/knowledge/placeholders.ts";

const marks = [
  "TBD",
  "T.B.D.",
  "TBW",
  "TK TK",
  "XXX",
  "tba",
  "todo: name it",
  "Retention (needs verification).",
  "Owner (to be confirmed)",
  "Who pays (??)",
  "To be decided.",
  "The quota is still to be agreed.",
  "The limit is to be determined.",
  "Limits will be defined in the future",
  "Limits are to be written at a later point",
  "Why???",
  "<<[UNRESOLVED which queue]>>",
  "as others do [citation needed]",
  "Placeholder for the diagram",
  "Details to be added soon",
  "A runbook is coming soon",
  "version yet to be added",
];
const brackets = ["[Describe the failure modes here]", "{what the service is for}", "[author]", "{STORAGE_VENDOR}"];
const values = [
  "Date: YYYY-MM-DD",
  "2026-XX-XX",
  "ADR-NNNN",
  "in XXms",
  "Lorem ipsum dolor",
  "Issue: (leave blank)",
  "Neat enhancement idea",
  "my awesome feature",
  "your short, descriptive title",
  "@xxx",
  "tills/rfcs#0000",
];

test.each([
  { name: "mark", patterns: markers, texts: marks, cue: markerCue },
  { name: "slot", patterns: slots, texts: brackets, cue: slotCue },
  { name: "sample", patterns: samples, texts: values, cue: sampleCue },
])("each pattern of a $name finds one of these texts, and all of them have its cue", ({ patterns, texts, cue }) => {
  const found = (text: string): boolean => patterns.some((pattern) => text.search(pattern) >= 0);
  expect(texts.filter((text) => !found(text) || !cue.test(text))).toEqual([]);
  expect(patterns.filter((pattern) => !texts.some((text) => text.search(pattern) >= 0))).toEqual([]);
});

test.each([
  ["list all options that have been considered, with their costs.", true],
  ["if so, please document changes here.", true],
  ["this section should explain who is affected.", true],
  ["provide a short summary of the change.", true],
  ["users should list the shops that they own.", false],
  ["this section describes the price service.", false],
  ["describe calls are cached.", false],
])("tells what asks an author to write from what one wrote: %s", (sentence, asks) => {
  expect(asksAuthor.some((pattern) => pattern.test(sentence))).toBe(asks);
});
