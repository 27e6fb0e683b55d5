/** The successors of each node of a graph, by index. */
export type Successors = readonly (readonly number[])[];

/** The successors of `count` nodes along `edges`. */
export function successorsOf(
  count: number,
  edges: Iterable<{ readonly from: number; readonly to: number; readonly undirected?: boolean }>,
): number[][] {
  const sets = Array.from({ length: count }, () => new Set<number>());
  for (const { from, to, undirected } of edges) {
    sets[from]?.add(to);
    if (undirected) sets[to]?.add(from);
  }
  return sets.map((set) => [...set]);
}

/** The nodes that can be reached from `roots`, themselves included. */
export function reachableFrom(successors: Successors, roots: Iterable<number>): Set<number> {
  const seen = new Set(roots);
  for (const node of seen) for (const next of successors[node] ?? []) seen.add(next);
  return seen;
}

/**
 * For each node the one through which every path from `roots` to it passes last (Cooper, Harvey and Kennedy 2001);
 * -1 for the roots and for nodes that no path reaches or that have no such node.
 */
export function immediateDominators(successors: Successors, roots: readonly number[]): number[] {
  const start = successors.length;
  const order = postOrder(successors, roots);
  const rank = new Map([...order, start].map((node, index) => [node, index]));
  const predecessors = new Map<number, number[]>(order.map((node) => [node, []]));
  for (const root of roots) predecessors.get(root)?.push(start);
  for (const node of order) for (const next of successors[node] ?? []) predecessors.get(next)?.push(node);

  const dominator = new Map<number, number>([[start, start]]);
  const rankOf = (node: number): number => rank.get(node) ?? 0;
  const meet = (a: number, b: number): number => {
    while (a !== b) {
      if (rankOf(a) < rankOf(b)) a = dominator.get(a) ?? start;
      else b = dominator.get(b) ?? start;
    }
    return a;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const node of order.toReversed()) {
      const known = (predecessors.get(node) ?? []).filter((before) => dominator.has(before));
      const nearest = known.reduce(meet, known[0] ?? start);
      if (dominator.get(node) === nearest) continue;
      dominator.set(node, nearest);
      changed = true;
    }
  }
  return successors.map((_, node) => {
    const found = dominator.get(node) ?? start;
    return found === start ? -1 : found;
  });
}

/** The nodes reached from `roots`, each after all that it leads to. */
export function postOrder(successors: Successors, roots: Iterable<number>): number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  for (const root of roots) {
    if (seen.has(root)) continue;
    seen.add(root);
    const stack = [{ node: root, next: 0 }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = successors[top.node]?.[top.next++];
      if (next === undefined) {
        order.push(top.node);
        stack.pop();
      } else if (!seen.has(next)) {
        seen.add(next);
        stack.push({ node: next, next: 0 });
      }
    }
  }
  return order;
}

/** The strongly connected components of two nodes and more (Tarjan 1972), each in the order of its indices. */
export function cyclesOf(successors: Successors): number[][] {
  const index = new Map<number, number>();
  const low: number[] = [];
  const open: number[] = [];
  const isOpen = new Set<number>();
  const cycles: number[][] = [];
  const enter = (node: number): { node: number; next: number } => {
    low[node] = index.size;
    index.set(node, index.size);
    open.push(node);
    isOpen.add(node);
    return { node, next: 0 };
  };
  const leave = (node: number): void => {
    if (low[node] !== index.get(node)) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen.delete(member);
    if (component.length > 1) cycles.push(component.sort((a, b) => a - b));
  };
  for (let root = 0; root < successors.length; root++) {
    if (index.has(root)) continue;
    const stack = [enter(root)];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const { node } = top;
      const next = successors[node]?.[top.next++];
      if (next === undefined) {
        stack.pop();
        leave(node);
        const caller = stack.at(-1)?.node;
        if (caller !== undefined) low[caller] = Math.min(low[caller] ?? 0, low[node] ?? 0);
      } else if (!index.has(next)) stack.push(enter(next));
      else if (isOpen.has(next)) low[node] = Math.min(low[node] ?? 0, index.get(next) ?? 0);
    }
  }
  return cycles;
}

/** A shortest path from one of `roots` to `target`, both included; empty when there is none. */
export function shortestPath(successors: Successors, roots: readonly number[], target: number): number[] {
  const before = new Map<number, number>(roots.map((root) => [root, -1]));
  for (const node of before.keys()) {
    if (node === target) break;
    for (const next of successors[node] ?? []) if (!before.has(next)) before.set(next, node);
  }
  const path: number[] = [];
  for (let at = before.has(target) ? target : -1; at >= 0; at = before.get(at) ?? -1) path.unshift(at);
  return path;
}
