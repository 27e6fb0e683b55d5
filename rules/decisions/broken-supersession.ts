import type { Document } from "../../src/model/document.ts";
import { recordNamedIn } from "../../src/model/supersession.ts";
import { defineWorkspaceRule } from "../../src/rule.ts";

export default defineWorkspaceRule({
  id: "broken-supersession",
  family: "decisions",
  severity: "warning",
  preset: "off",
  kinds: ["adr"],
  summary: "A record says that it replaces another, and the other does not know",
  why: "A reader who arrives at the older record follows a decision that is no longer in force.",
  fix: "Set the older record's status to superseded, with a link to the newer one.",
  limits:
    'Follows "supersedes" in the metadata, by link or by number in the same folder. Records that are not among the checked documents are left alone, as are those that replace a part only.',
  *checkAll({ docs }) {
    for (const doc of docs) {
      const older = recordNamedIn(doc, "supersedes", docs);
      if (!older?.record || older.record === doc || !isInForce(doc) || knows(older.record)) continue;
      if (/\bpart/i.test(older.entry.value)) continue;
      const { record } = older;
      yield {
        path: record.path,
        at: record.lifecycle?.entry.valueSpan ?? record.title.span,
        message: `Replaced by "${doc.title.text.slice(0, 60)}", but still ${record.lifecycle?.state ?? "without a status"}`,
        subject: doc.title.text,
        related: [{ path: doc.path, span: older.entry.span, message: "Says that it replaces this record" }],
      };
    }
  },
});

function isInForce({ lifecycle }: Document): boolean {
  return lifecycle?.state === "accepted" || lifecycle?.state === "implemented";
}

function knows({ lifecycle }: Document): boolean {
  const state = lifecycle?.state;
  return state !== undefined && !["accepted", "implemented", "proposed", "draft"].includes(state);
}
