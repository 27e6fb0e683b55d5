import { asynchronous } from "../../src/knowledge/interactions.ts";
import { nodeKindOf } from "../../src/knowledge/node-kinds.ts";
import { insideProcess } from "../../src/knowledge/redundancy.ts";
import type { ArchitectureNode } from "../../src/model/architecture.ts";
import { deepestCalls } from "../../src/model/call-depth.ts";
import type { Document } from "../../src/model/document.ts";
import type { Diagram, GraphEdge } from "../../src/model/graph.ts";
import type { Span } from "../../src/model/span.ts";
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
    "Sees the calls that diagrams and sentences draw between services, and the messages of sequence diagrams that are not answered before the next is sent. Services are told by their names, such as Price service or Billing API. Gateways, balancers, caches and stores do not count, nor do arrows whose words say that nobody waits.",
  kinds: ["design"],
  defaults: { hops: 4 },
  options: () =>
    z.strictObject({
      hops: z.int().min(2).default(4).describe("The calls in a row from which the rule speaks"),
    }),

  *check({ doc, options }) {
    const chains = [drawnChain(doc), ...doc.graphs.map(messageChain)];
    const [longest] = chains.sort((a, b) => b.names.length - a.names.length);
    if (!longest || longest.names.length <= options.hops) return;
    const { names, at } = longest;
    yield {
      at,
      message: `${String(names.length - 1)} synchronous calls in a row: ${names.join(" → ")}`.slice(0, 160),
      subject: names.join(" → "),
    };
  },
});

interface Chain {
  readonly names: readonly string[];
  readonly at: Span;
}

/** Names by which services are told from steps, layers and operators. */
const serviceName = /(?:services?|svc|apis?|backend)$/i;

function drawnChain({ architecture, title }: Document): Chain {
  const nodes = architecture.nodes.map((node): ArchitectureNode =>
    serviceName.test(node.name.replace(/[(:].*/, "").trim()) ? node : { ...node, kind: "unknown" },
  );
  const chain = longestChain({ ...architecture, nodes });
  const start = architecture.edges.find(({ from, to }) => from === chain[0] && to === chain[1]);
  return { names: chain.map((index) => architecture.nodes[index]?.name ?? ""), at: start?.span ?? title.span };
}

/** The longest chain of services that the messages of a sequence diagram run through. */
function messageChain(graph: Diagram): Chain {
  const names = new Map(graph.nodes.map(({ id, label }) => [id, label]));
  const isService = (id: string): boolean => {
    const name = names.get(id) ?? "";
    return nodeKindOf(name) === "service" && serviceName.test(name) && !insideProcess.test(name);
  };
  const waits = ({ from, to, label = "" }: GraphEdge): boolean =>
    isService(from) && isService(to) && !asynchronous.test(label);
  const calls = graph.kind === "sequence" ? deepestCalls(graph, waits) : [];
  const [first] = calls;
  if (!first) return { names: [], at: graph.span };
  return { names: [first.from, ...calls.map(({ to }) => to)].map((id) => names.get(id) ?? id), at: first.span };
}
