import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "dataset-without-owner",
  family: "state",
  severity: "error",
  preset: "recommended",
  summary: "A dataset has no owner where its neighbours have one",
  why: "Data that nobody owns is written by whoever needs it, and no one is asked before its shape changes.",
  fix: "Name the one component that writes it. If it is derived or kept elsewhere, say from what and where.",
  limits:
    "Speaks only where the layout has a place for an owner and other entries fill it. Data said to be derived, external or read-only needs none.",

  *check({ doc }) {
    const owned = new Set(doc.datasets.filter(({ writers }) => writers.length > 0).map(({ section }) => section));
    for (const { name, writers, ownerExpected, ownerSpan, section } of doc.datasets) {
      if (writers.length > 0 || !ownerExpected || !owned.has(section)) continue;
      yield { at: ownerSpan, message: `"${name}" has no owner`, subject: name };
    }
  },
});
