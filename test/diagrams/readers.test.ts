import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAscii } from "../../src/diagrams/ascii.ts";
import { readD2 } from "../../src/diagrams/d2.ts";
import { readDot } from "../../src/diagrams/dot.ts";
import { readPlantUml } from "../../src/diagrams/plantuml.ts";
import { sourceOf } from "../../src/diagrams/source.ts";
import { readStructurizr } from "../../src/diagrams/structurizr.ts";
import type { Graph } from "../../src/model/graph.ts";

const readers = {
  ascii: readAscii,
  d2: readD2,
  dot: readDot,
  plantuml: readPlantUml,
  structurizr: readStructurizr,
};

/** Pieces of every syntax, so that random text gets past the first token. */
const pieces = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.constantFrom(
    ..."┌ ─ ┐ │ └ ┘ ├ ┤ ┬ ┴ ┼ ▼ ▲ ► ◄ → ↓ ╔ ═ ╗ + - | > < v ^ ⇄ 漢 🙂 \u0301 â”Œ â” { } [ ] ( ) : ; . , # \" ' \\ /* */ //".split(
      " ",
    ),
    ..."-> --> <- -- = | digraph graph subgraph node edge @startuml @enduml component database actor note title state".split(
      " ",
    ),
    ..."Rel( Container( System_Boundary( workspace model container person views deploymentNode containerInstance shape".split(
      " ",
    ),
    "\n",
    "\r\n",
    " ",
    "   ",
    "\t",
    "end note",
  ),
);
const text = fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join(""));
/** Where the lines of a block stand in a list or a quotation of a document. */
const indents = fc.integer({ min: 0, max: 6 });

function spansOf({ nodes, edges, groups, problems }: Graph): { start: number; end: number }[] {
  return [...nodes, ...edges, ...groups, ...problems].map(({ span }) => span);
}

describe.each(Object.entries(readers))("the %s reader", (syntax, read) => {
  test("never throws, and its places lie inside the block", () => {
    fc.assert(
      fc.property(text, indents, (value, indent) => {
        const lines = value.split(/\r\n|\n|\r/);
        let at = 10;
        const lineOffsets = lines.map((line) => {
          at += indent + line.length + 2;
          return at - line.length - 2;
        });
        const span = { start: 0, end: at + 10 };
        const graph = read(sourceOf({ value, lineOffsets, span }));
        expect(graph.syntax).toBe(syntax);
        for (const { start, end } of spansOf(graph)) {
          expect(start).toBeGreaterThanOrEqual(span.start);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(span.end);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("draws no edge between things that are not there", () => {
    fc.assert(
      fc.property(text, (value) => {
        const graph = read(sourceOf({ value, lineOffsets: [0], span: { start: 0, end: value.length } }));
        const ids = new Set([...graph.nodes, ...graph.groups].map(({ id }) => id));
        for (const { from, to } of graph.edges) expect(ids.has(from) && ids.has(to)).toBe(true);
        for (const { group } of graph.nodes) expect(group === undefined || ids.has(group)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
