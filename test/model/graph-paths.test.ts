import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  cyclesOf,
  immediateDominators,
  reachableFrom,
  shortestPath,
  successorsOf,
} from "../../src/model/graph-paths.ts";

const count = 8;
const node = fc.nat(count - 1);
const edges = fc.array(fc.record({ from: node, to: node }), { maxLength: 20 });

test("a dominator is what cuts a node off when it is taken out", () => {
  fc.assert(
    fc.property(edges, node, (drawn, root) => {
      const dominators = immediateDominators(successorsOf(count, drawn), [root]);
      const reached = reachableFrom(successorsOf(count, drawn), [root]);
      for (let removed = 0; removed < count; removed++) {
        if (removed === root) continue;
        const without = drawn.filter(({ from, to }) => from !== removed && to !== removed);
        const left = reachableFrom(successorsOf(count, without), [root]);
        for (const target of reached) {
          if (target === removed) continue;
          const chain: number[] = [];
          for (let at = dominators[target] ?? -1; at >= 0; at = dominators[at] ?? -1) chain.push(at);
          expect(chain.includes(removed)).toBe(!left.has(target));
        }
      }
    }),
  );
});

test("the members of a cycle reach each other, and nothing else does", () => {
  fc.assert(
    fc.property(edges, (drawn) => {
      const successors = successorsOf(count, drawn);
      const cycles = cyclesOf(successors);
      const reach = successors.map((_, from) => reachableFrom(successors, [from]));
      for (let a = 0; a < count; a++) {
        for (let b = 0; b < count; b++) {
          if (a === b) continue;
          const together = cycles.some((cycle) => cycle.includes(a) && cycle.includes(b));
          expect(together).toBe((reach[a]?.has(b) ?? false) && (reach[b]?.has(a) ?? false));
        }
      }
    }),
  );
});

test("a shortest path leads from a root to its target", () => {
  expect(shortestPath([[1, 2], [3], [3], []], [0], 3)).toEqual([0, 1, 3]);
  expect(shortestPath([[1], [], []], [0], 2)).toEqual([]);
});
