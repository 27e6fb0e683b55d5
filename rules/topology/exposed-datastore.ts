import { embeddedStore } from "../../src/knowledge/redundancy.ts";
import type { ArchitectureEdge } from "../../src/model/architecture.ts";
import type { Document } from "../../src/model/document.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "exposed-datastore",
  family: "topology",
  severity: "warning",
  preset: "off",
  summary: "Clients reach a database or a broker without a service between",
  why: "Whoever holds the client holds the store: nothing checks what it asks, and its schema can no longer change alone.",
  fix: "Put a service between that checks and translates, or say what guards the store (row-level rules, signed links).",
  limits:
    "Sees arrows from clients to stores in diagrams. Stores made for clients (Firebase, Supabase), object stores, embedded stores, and the tools of operators are left alone.",
  precision: { right: 1, judged: 20 },
  kinds: ["design"],

  *check({ doc }) {
    for (const edge of doc.architecture.edges.filter((candidate) => isExposing(candidate, doc))) {
      const { nodes } = doc.architecture;
      const [client, store] = [nodes[edge.from]?.name ?? "", nodes[edge.to]?.name ?? ""];
      yield { at: edge.span, message: `"${client}" reaches "${store}" with nothing between`, subject: store };
    }
  },
});

const operator =
  /\b(?:admin\w*|operator|engineer|developer|dba|analyst|cli|dashboard|console|sensor|device|ui|front-?end)\b/i;
const madeForClients = /\b(?:firebase|firestore|supabase|realm|couch\w*|mqtt|mosquitto|emqx|appwrite|pocketbase)\b/i;
const guarded = /\b(?:signed|presigned|sdk|rls|read-?only|via|through)\b/i;

function isExposing({ from, to, control, undirected, source, label }: ArchitectureEdge, doc: Document): boolean {
  const { nodes } = doc.architecture;
  const [client, store] = [nodes[from], nodes[to]];
  if (!client || !store || source !== "diagram" || control || undirected) return false;
  const words = `${store.name} ${store.technology ?? ""}`;
  if (client.kind !== "client" || operator.test(client.name) || guarded.test(label ?? "")) return false;
  return (
    (store.kind === "datastore" || store.kind === "broker") && !embeddedStore.test(words) && !madeForClients.test(words)
  );
}
