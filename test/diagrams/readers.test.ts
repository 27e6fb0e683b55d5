import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAscii } from "../../src/diagrams/ascii.ts";
import { readD2 } from "../../src/diagrams/d2.ts";
import { readDot } from "../../src/diagrams/dot.ts";
import { readPlantUml } from "../../src/diagrams/plantuml.ts";
import { sourceOf } from "../../src/diagrams/source.ts";
import { readStructurizr } from "../../src/diagrams/structurizr.ts";
import type { Graph } from "../../src/model/graph.ts";
import { lineStartsOf } from "../../src/model/span.ts";

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

const size = 128 * 1024;
const counted = (count: number, make: (at: string) => string): string =>
  Array.from({ length: Math.floor(count) }, (_, at) => make(String(at))).join("");
/** What a reader that looks everything up anew for each line, edge or statement takes very long over. */
const long: readonly (readonly [keyof typeof readers, string, string])[] = [
  ["ascii", "a name of stars", `→ ${"*".repeat(size)}a`],
  ["ascii", "bars in a name", `→ a${"|".repeat(size)}a`],
  ["ascii", "lines out of a tall box", `┌────────┐\n${"│        ├─► a\n".repeat(size / 15)}└────────┘\n`],
  ["ascii", "lines into one row", ["│   ", "▼   ", "abc "].map((piece) => piece.repeat(size / 12)).join("\n")],
  ["ascii", "arrows behind a wide margin", `${"│ ".repeat(size / 4)}${"→ a        ".repeat(size / 22)}`],
  ["d2", "a long path", "a.".repeat(size / 2)],
  ["d2", "many traits", counted(size / 20, (at) => `a: {style.x${at}: 1}\n`)],
  ["dot", "many edges", `digraph { ${"a -> b ".repeat(size / 7)}}`],
  [
    "dot",
    "a product of nodes",
    `digraph { {${counted(size / 16, (at) => `a${at} `)}} -> {${"b c ".repeat(size / 8)}}}`,
  ],
  [
    "dot",
    "a subgraph named again",
    `digraph { subgraph a {${"b c ".repeat(size / 8)}}${"subgraph a {}".repeat(size / 26)}}`,
  ],
  ["dot", "many defaults", `digraph { ${counted(size / 14, (at) => `node [a${at}=1] `)}}`],
  [
    "dot",
    "a long default",
    `digraph { node [label="${"x".repeat(size / 2)}"] ${counted(size / 16, (at) => `a${at} `)}}`,
  ],
  ["plantuml", "open braces", `${"{\n".repeat(size / 4)}${"a --> b\n".repeat(size / 16)}`],
  ["structurizr", "nested nodes", 'deploymentNode "a" {\n'.repeat(size / 21)],
];

test.each(long)("the %s reader gets through %s", (syntax, _, value) => {
  const graph = readers[syntax](
    sourceOf({ value, lineOffsets: lineStartsOf(value), span: { start: 0, end: value.length } }),
  );
  expect(graph.syntax).toBe(syntax);
});
