import type { Architecture, ArchitectureEdge, ArchitectureNode } from "./architecture.ts";
import { cyclesOf, postOrder, successorsOf } from "./graph-paths.ts";

/** A store, and the services that write it. */
export interface SharedStore {
  readonly store: ArchitectureNode;
  readonly writers: readonly { readonly node: ArchitectureNode; readonly edge: ArchitectureEdge }[];
  /** Whether words say that they write; else arrows only lead there. */
  readonly stated: boolean;
}

/** The calls between services that are waited for. */
export function synchronousCalls({ nodes, edges }: Architecture): ArchitectureEdge[] {
  const isService = (index: number): boolean => nodes[index]?.kind === "service";
  return edges.filter(
    ({ from, to, async, control, undirected, source }) =>
      !async && !control && !undirected && source !== "dataset" && isService(from) && isService(to),
  );
}

/** The longest chain of services in which each waits for the next, cycles left aside. */
export function longestChain(architecture: Architecture): number[] {
  const successors = successorsOf(architecture.nodes.length, synchronousCalls(architecture));
  const inCycle = new Set(cyclesOf(successors).flat());
  const longest = new Map<number, number[]>();
  for (const node of postOrder(successors, successors.keys())) {
    if (inCycle.has(node)) continue;
    const tails = (successors[node] ?? []).map((next) => longest.get(next) ?? []);
    longest.set(node, [node, ...tails.reduce((best, tail) => (tail.length > best.length ? tail : best), [])]);
  }
  return [...longest.values()].reduce((best, chain) => (chain.length > best.length ? chain : best), []);
}

/** An arrow that carries an answer or calls back draws no dependency. */
const answering = /\b(?:respon\w+|repl(?:y|ies)|returns?|results?|answers?|acks?|callbacks?|confirm\w*|status|20\d)\b/i;

/** Cycles of services that wait for each other; two arrows between two boxes count where both are named and neither answers. */
export function serviceCycles(architecture: Architecture): number[][] {
  const calls = synchronousCalls(architecture).filter(({ label }) => !answering.test(label ?? ""));
  const isPair = ({ from, to, label }: ArchitectureEdge): boolean =>
    calls.some((other) => other.from === to && other.to === from && (!label || !other.label));
  return cyclesOf(
    successorsOf(
      architecture.nodes.length,
      calls.filter((call) => !isPair(call)),
    ),
  );
}

/** Stores that two services and more write, by the arrows that lead to them. */
export function sharedStores({ nodes, edges }: Architecture): SharedStore[] {
  return nodes.flatMap((store, index): SharedStore[] => {
    if (store.kind !== "datastore") return [];
    const uses = edges.filter(({ from, to, control }) => to === index && !control && nodes[from]?.kind === "service");
    const writing = uses.filter(({ access }) => access === "write" || access === "both");
    const stated = writing.length > 1;
    const writersOf = (chosen: readonly ArchitectureEdge[]): SharedStore["writers"] =>
      chosen.flatMap((edge) => {
        const node = nodes[edge.from];
        return node ? [{ node, edge }] : [];
      });
    const writers = writersOf(stated ? writing : uses.filter(({ access }) => access !== "read"));
    return writers.length > 1 ? [{ store, writers, stated }] : [];
  });
}
