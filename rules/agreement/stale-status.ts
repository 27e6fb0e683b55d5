import type { MetadataEntry } from "../../src/model/metadata.ts";
import { defineRule } from "../../src/rule.ts";

const created = /^(?:created?|creation|start|date[ _-]created|proposed)(?:[ _-](?:at|on|date))?$/i;
const updated = /^(?:last[ _-])?(?:updated?|modified|revised)(?:[ _-](?:at|on|date))?$/i;

export default defineRule({
  id: "stale-status",
  family: "agreement",
  severity: "info",
  preset: "recommended",
  summary: "A document was last updated before it was created",
  why: "One of the dates was copied from elsewhere, so neither tells how old the document is.",
  fix: "Correct the date that is wrong.",
  limits: "Reads dates as year, month and day; other spellings are left alone.",
  precision: { right: 3, judged: 3 },
  *check({ doc }) {
    const dated = (names: RegExp) => doc.metadata.find(({ name, value }) => names.test(name.trim()) && dayOf(value));
    const [first, last] = [dated(created), dated(updated)];
    if (!first || !last || dayOf(last.value) >= dayOf(first.value)) return;
    yield {
      at: last.valueSpan,
      message: `Updated on ${dayOf(last.value)}, before it was created on ${dayOf(first.value)}`,
      subject: "dates",
      related: [{ span: first.valueSpan, message: "Created" }],
    };
  },
});

function dayOf(value: MetadataEntry["value"]): string {
  return /\b\d{4}-[01]\d-[0-3]\d\b/.exec(value)?.[0] ?? "";
}
