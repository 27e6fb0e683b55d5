import { lifecycleOf } from "../../src/knowledge/lifecycle.ts";
import type { Document } from "../../src/model/document.ts";
import { groupedBy } from "../../src/model/groups.ts";
import type { Lifecycle, MetadataEntry } from "../../src/model/metadata.ts";
import { defineRule } from "../../src/rule.ts";

/** Keys that mean the state of the document; "stage" or "phase" may mean that of the work. */
const sameMeaning = /^(?:(?:adr|rfc|kep|document|doc|decision|proposal|current)[ _-])?(?:status|state|estado|statut)$/i;

export default defineRule({
  id: "conflicting-status",
  family: "agreement",
  severity: "warning",
  preset: "strict",
  summary: "A document gives itself two statuses",
  why: "A reader follows a decision that is not in force, or ignores one that is.",
  fix: "Keep the status in one place, or make both say the same.",
  limits:
    "Compares front matter, lines, tables, badges and the section on the status. A status with a date beside it is taken for history.",
  *check({ doc }) {
    const [first, ...rest] = statusesOf(doc);
    const other =
      first && rest.find(({ state, entry }) => state !== first.state && entry.source !== first.entry.source);
    if (!first || !other || definesStatuses([first, ...rest])) return;
    yield {
      at: other.entry.valueSpan,
      message: `"${other.entry.value.slice(0, 40)}" here, "${first.entry.value.slice(0, 40)}" elsewhere`,
      subject: "status",
      related: [{ span: first.entry.valueSpan, message: `The other status` }],
    };
  },
});

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
