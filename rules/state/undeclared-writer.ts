import { sameName, withoutCopyMark } from "../../src/knowledge/names.ts";
import type { ArchitectureNode } from "../../src/model/architecture.ts";
import type { Dataset } from "../../src/model/facts.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "undeclared-writer",
  family: "state",
  severity: "warning",
  preset: "strict",
  summary: "A diagram or sentence lets a component write a store whose data the document gives to others",
  why: "One of the two places is wrong, and whoever builds from it makes a second writer.",
  fix: "Name the component as an owner of data in that store, or lead its arrow to the owner.",
  limits:
    "Compares arrows and sentences whose words say that they write with the owners of datasets stored there. Stores that several datasets share are compared with the owners of them all.",
  kinds: ["design"],

  *check({ doc }) {
    const { nodes, edges } = doc.architecture;
    for (const { from, to, access, source, control, span } of edges) {
      const [writer, store] = [nodes[from], nodes[to]];
      if (!writer || !store || !keeping.has(store.kind) || control || source === "dataset" || writer.kind !== "service")
        continue;
      if (access !== "write" && access !== "both") continue;
      const held = doc.datasets.filter((dataset) => isStoredIn(dataset, store));
      const owners = held.flatMap(({ writers }) => writers);
      if (owners.length === 0 || owners.some(({ text }) => isNamed(writer, text))) continue;
      yield {
        at: span,
        message: `"${writer.name}" writes "${store.name}", whose data belongs to "${owners[0]?.text ?? ""}"`,
        subject: `${writer.name} ${store.name}`,
        related: owners.map((owner) => ({ span: owner.span, message: `"${owner.text}" is an owner` })),
      };
    }
  },
});

const keeping = new Set(["datastore", "blob", "cache", "broker", "unknown"]);

function isStoredIn({ storage, name }: Dataset, store: ArchitectureNode): boolean {
  return isNamed(store, name) || (storage !== undefined && isNamed(store, storage.text));
}

function isNamed({ name, aliases }: ArchitectureNode, text: string): boolean {
  return [name, ...aliases].some((known) => sameName(withoutCopyMark(known), withoutCopyMark(text)));
}
