import { longestChain } from "../../src/model/topology.ts";
import { defineRule, z } from "../../src/rule.ts";

export default defineRule({
  id: "long-synchronous-chain",
  family: "topology",
  severity: "info",
  preset: "strict",
  summary: "A request waits for a long chain of services, one after the other",
  why: "The latencies of such a chain add up, and it is up only while every one of its services is.",
  fix: "Let a queue or an event break the chain, or fetch beforehand what the last services know.",
  limits:
    "Sees the calls that diagrams and sentences draw between services. Gateways, balancers, caches and stores do not count, nor do arrows whose words say that nobody waits.",
  kinds: ["design"],
  options: z.strictObject({
    hops: z.int().min(2).default(4).describe("The calls in a row from which the rule speaks"),
  }),

  *check({ doc, options }) {
    const { nodes, edges } = doc.architecture;
    const chain = longestChain(doc.architecture);
    const [first, second] = chain;
    if (chain.length <= options.hops || first === undefined) return;
    const names = chain.map((index) => nodes[index]?.name ?? "");
    const start = edges.find(({ from, to }) => from === first && to === second);
    yield {
      at: start?.span ?? doc.title.span,
      message: `${String(chain.length - 1)} synchronous calls in a row: ${names.join(" → ")}`.slice(0, 160),
      subject: names.join(" → "),
    };
  },
});
