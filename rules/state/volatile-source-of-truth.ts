import { sameName } from "../../src/knowledge/names.ts";
import { expendable, persistence } from "../../src/knowledge/ownership.ts";
import { isStore, technologiesIn } from "../../src/knowledge/technologies.ts";
import type { Dataset } from "../../src/model/facts.ts";
import { defineRule, z } from "../../src/rule.ts";

export default defineRule({
  id: "volatile-source-of-truth",
  family: "state",
  severity: "warning",
  preset: "recommended",
  summary: "Data that must last lives only in a cache, in memory or on a local disk",
  why: "A restart, an eviction or a lost node takes the data with it, and there is nothing to restore it from.",
  fix: "Name the durable copy it is rebuilt from, or keep it in a durable store and only cache it here. If it may be lost, say so.",
  limits:
    "Judges by the name of the store and the words beside it. Sessions, counters, locks and other data that may be lost are left alone.",
  defaults: { allow: [] },
  options: () =>
    z.strictObject({
      allow: z.array(z.string()).default([]).describe("Datasets that may be lost"),
    }),

  *check({ doc, options }) {
    for (const dataset of doc.datasets) {
      const { name, storage, kind } = dataset;
      if (kind !== "dataset" || !storage || !isVolatile(storage.text)) continue;
      if (options.allow.some((allowed) => sameName(allowed, name))) continue;
      if (dataset.backup || dataset.retention || mayBeLost(dataset)) continue;
      yield { at: storage.span, message: `"${name}" lives only in ${storage.text}, which can lose it`, subject: name };
    }
  },
});

function isVolatile(storage: string): boolean {
  const stores = technologiesIn(storage).filter(({ technology }) => isStore(technology));
  return stores.length > 0 && stores.every(({ technology }) => technology.durability === "volatile");
}

function mayBeLost({ name, storage, notes }: Dataset): boolean {
  const said = [storage?.text, notes?.text].join(" ");
  return persistence.test(said) || expendable.test(name) || expendable.test(said);
}
