import { nameKey } from "../../src/knowledge/names.ts";
import { maturityOf } from "../../src/model/document.ts";
import { groupedBy } from "../../src/model/groups.ts";
import { defineWorkspaceRule } from "../../src/rule.ts";

export default defineWorkspaceRule({
  id: "conflicting-owner",
  family: "state",
  severity: "warning",
  preset: "off",
  summary: "Two documents give one dataset to different writers",
  why: "Each team believes that the data is its own, and both will write it.",
  fix: "Settle who writes it and correct the other document.",
  limits: "Compares datasets by name, each with one writer; two services may well have a table of the same name.",
  *checkAll({ docs }) {
    const owned = docs
      .filter((doc) => maturityOf(doc) !== "closed")
      .flatMap((doc) =>
        doc.datasets.flatMap((dataset) => {
          const [owner, ...others] = dataset.writers.filter(({ role }) => role === "owner");
          return owner && others.length === 0 && dataset.kind === "dataset" ? [{ doc, dataset, owner }] : [];
        }),
      );
    for (const [first, ...rest] of groupedBy(owned, ({ dataset }) => nameKey(dataset.name)).values()) {
      const other =
        first && rest.find(({ doc, owner }) => doc !== first.doc && nameKey(owner.text) !== nameKey(first.owner.text));
      if (!first || !other) continue;
      yield {
        path: other.doc.path,
        at: other.owner.span,
        message: `"${other.dataset.name.slice(0, 40)}" belongs to "${other.owner.text.slice(0, 30)}" here, to "${first.owner.text.slice(0, 30)}" elsewhere`,
        subject: other.dataset.name,
        related: [{ path: first.doc.path, span: first.owner.span, message: "The other owner" }],
      };
    }
  },
});
