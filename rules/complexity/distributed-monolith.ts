import { longestChain, serviceCycles, sharedStores } from "../../src/model/topology.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "distributed-monolith",
  family: "complexity",
  severity: "warning",
  preset: "strict",
  summary:
    "Services that share a database, wait for each other in a row or in a circle: a monolith with a network in it",
  why: "They can be neither changed nor deployed nor scaled alone, and pay for the network all the same.",
  fix: "Give each service its own data, and let events take the place of some of the calls; or build one program with modules.",
  limits:
    "Needs two signs of three, from diagrams, tables and sentences: a shared database, three synchronous calls in a row, a cycle.",
  kinds: ["design"],

  *check({ doc }) {
    const { architecture } = doc;
    const [drawn] = sharedStores(architecture);
    const said = doc.datasets.find(({ kind }) => kind === "database");
    const chain = longestChain(architecture);
    const [cycle] = serviceCycles(architecture);
    const nameOf = (index: number): string => architecture.nodes[index]?.name ?? "";
    const store = drawn?.store.name ?? said?.name;
    const signs = [
      ...(store === undefined ? [] : [`"${store}" is shared`]),
      ...(chain.length > 3 ? [`${String(chain.length - 1)} calls wait in a row`] : []),
      ...(cycle ? [`${cycle.map(nameOf).join(" and ")} call each other`] : []),
    ];
    if (signs.length < 2) return;
    const at = drawn?.writers[0]?.edge.span ?? said?.span ?? doc.title.span;
    yield { at, message: `The services are one monolith: ${signs.join(", ")}`.slice(0, 160) };
  },
});
