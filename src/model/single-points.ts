import type { Architecture } from "./architecture.ts";
import { immediateDominators, reachableFrom, shortestPath, successorsOf } from "./graph-paths.ts";

/** A component without which requests no longer arrive. */
export interface SinglePoint {
  readonly node: number;
  /** The stores and last stops that it cuts off; itself, where it is one that nothing replaces. */
  readonly lost: readonly number[];
  /** The share of all stores and last stops that it cuts off. */
  readonly share: number;
  /** The components that send it requests. */
  readonly callers: readonly number[];
}

/** The nodes that all paths from an entry to a store or a last stop pass through; the most cutting first. */
export function singlePointsOf(architecture: Architecture): SinglePoint[] {
  const { nodes, entries } = architecture;
  const requests = requestsOf(architecture);
  const successors = successorsOf(nodes.length, requests);
  const reached = reachableFrom(successors, entries);
  const targets = [...reached].filter((node) => isTarget(architecture, node, successors, entries));
  const dominators = immediateDominators(successors, entries);
  const lost = new Map<number, number[]>();
  for (const target of targets) {
    for (let at = target; at >= 0; at = dominators[at] ?? -1) lost.set(at, [...(lost.get(at) ?? []), target]);
  }
  return [...lost]
    .filter(([node]) => !entries.includes(node))
    .map(([node, lostTargets]): SinglePoint => ({
      node,
      lost: lostTargets,
      share: lostTargets.length / targets.length,
      callers: callersOf(requests, node),
    }))
    .sort((a, b) => b.lost.length - a.lost.length || b.callers.length - a.callers.length || a.node - b.node);
}

/** The path by which a request reaches each of `lost`, by the names of its components. */
export function pathsThrough(architecture: Architecture, { lost, node }: SinglePoint): string[][] {
  const { nodes, entries } = architecture;
  const successors = successorsOf(nodes.length, requestsOf(architecture));
  const namesOf = (path: readonly number[]): string[] => path.map((at) => nodes[at]?.name ?? "");
  const before = shortestPath(successors, entries, node);
  return lost.map((target) => namesOf([...before, ...shortestPath(successors, [node], target).slice(1)]));
}

function requestsOf({ edges }: Architecture): Architecture["edges"] {
  return edges.filter(({ control, source }) => !control && source !== "dataset");
}

function callersOf(requests: Architecture["edges"], node: number): number[] {
  const callers = requests.flatMap(({ from, to, undirected }) =>
    to === node ? [from] : undirected && from === node ? [to] : [],
  );
  return [...new Set(callers)];
}

function isTarget(
  { nodes, stores }: Architecture,
  node: number,
  successors: readonly (readonly number[])[],
  entries: readonly number[],
): boolean {
  if (entries.includes(node)) return false;
  if (stores.includes(node)) return true;
  const kind = nodes[node]?.kind;
  return successors[node]?.length === 0 && kind !== "client" && kind !== "observability" && kind !== "external";
}
