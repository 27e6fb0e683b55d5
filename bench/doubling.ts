import { readAscii } from "../src/diagrams/ascii.ts";
import { readD2 } from "../src/diagrams/d2.ts";
import { readDot } from "../src/diagrams/dot.ts";
import { readMermaid } from "../src/diagrams/mermaid.ts";
import { readPlantUml } from "../src/diagrams/plantuml.ts";
import { readStructurizr } from "../src/diagrams/structurizr.ts";
import { standalone } from "./diagrams.ts";

/**
 * Times the readers on sources that double to 1 MB, ordinary and hostile, and prints the exponent of the growth. Marks
 * what grows with more than 1.1, and fails then.
 *
 * A young generation that one reading fits into, and no collector beside it, leave the reader's own work to be timed:
 * `node --expose-gc --single-threaded-gc --min-semi-space-size=512 --max-semi-space-size=512 bench/run.mjs
 * bench/doubling.ts [reader] [shape]`.
 */

const readers = {
  ascii: readAscii,
  d2: readD2,
  dot: readDot,
  mermaid: readMermaid,
  plantuml: readPlantUml,
  structurizr: readStructurizr,
};

const box = "┌──────┐   ┌──────┐\n│ Api  ├──►│ Db   │\n└──┬───┘   └──────┘\n   ▼\n";
const plain = "+------+   +------+\n| Api  +-->| Db   |\n+--+---+   +------+\n   |\n   v\n";
const samples: readonly (readonly [keyof typeof readers, string, (size: number) => string])[] = [
  ["ascii", "boxes", (size) => box.repeat(size / box.length)],
  ["ascii", "plain boxes", (size) => plain.repeat(size / plain.length)],
  ["ascii", "pluses", (size) => `${"+-".repeat(500)}\n${"| ".repeat(500)}\n`.repeat(size / 2002)],
  ["ascii", "corners", (size) => `${"┌─".repeat(500)}\n${"│ ".repeat(500)}\n`.repeat(size / 2002)],
  ["ascii", "one row", (size) => "┌─→ a ".repeat(size / 6)],
  ["ascii", "bars", (size) => "|\n".repeat(size / 2)],
  ["ascii", "arrows", (size) => "Client → Proxy → Store\n   ↓\n".repeat(size / 28)],
  ["ascii", "led by arrows", (size) => `client\n${"→ proxy\n".repeat(size / 8)}`],
  ["ascii", "fan", (size) => `client\n  |\n${"  +--> path\n      -> store\n".repeat(size / 26)}`],
  ["ascii", "dashes", (size) => "┌ ─ ─ ─ ┐ ┌ ─ ─ ─ ┐\n│       │ │       │\n".repeat(size / 40)],
  ["ascii", "to the left", (size) => "a ← b ".repeat(size / 6)],
  ["ascii", "hyphens", (size) => "-".repeat(size)],
  ["ascii", "stars", (size) => `→ ${"*".repeat(size)}a`],
  ["ascii", "upright bars", (size) => `→ a${"|".repeat(size)}a`],
  ["ascii", "tall box", (size) => `┌────────┐\n${"│        ├─► a\n".repeat(size / 15)}└────────┘\n`],
  ["ascii", "floors", (size) => `┌────┐\n${"│ ab ├──► a\n├────┤\n".repeat(size / 19)}└────┘\n`],
  ["ascii", "one line", (size) => ["│   ", "▼   ", "abc "].map((piece) => piece.repeat(size / 12)).join("\n")],
  ["ascii", "margin", (size) => `${"│ ".repeat(size / 4)}${"→ a        ".repeat(size / 22)}\n`.repeat(2)],
  ["d2", "chain", (size) => "a.b -> c: label {style.x: 1}\n".repeat(size / 29)],
  ["d2", "braces", (size) => "a: {".repeat(size / 4)],
  ["d2", "quotes", (size) => `"x\n'`.repeat(size / 4)],
  ["d2", "blanks", (size) => `a${" ".repeat(size)}b`],
  ["d2", "path", (size) => "a.".repeat(size / 2)],
  ["d2", "traits", (size) => counted(size / 20, (at) => `a: {style.x${at}: 1}\n`)],
  ["dot", "edges", (size) => `digraph {\n${'a -> "b c" [label=x];\n'.repeat(size / 22)}}`],
  ["dot", "braces", (size) => "digraph {".repeat(size / 9)],
  ["dot", "angles", (size) => `digraph { a [label=${"<".repeat(size)}`],
  ["dot", "quotes", (size) => `digraph { "${"\\".repeat(size)}`],
  ["dot", "product", (size) => `digraph { {${"a b ".repeat(size / 8)}} -> {${counted(size / 16, (at) => `a${at} `)}}}`],
  [
    "dot",
    "subgraphs",
    (size) => `digraph { subgraph a {${counted(size / 16, (at) => `a${at} `)}}${"subgraph a {}\n".repeat(size / 28)}}`,
  ],
  ["dot", "defaults", (size) => `digraph { ${counted(size / 14, (at) => `node [a${at}=1]\n`)}}`],
  [
    "dot",
    "long label",
    (size) => `digraph { node [label="${"x".repeat(size / 2)}"] ${counted(size / 16, (at) => `a${at} `)}}`,
  ],
  ["mermaid", "flowchart", (size) => `flowchart LR\n${"A[Api] -->|calls| B[(Db)]\n".repeat(size / 26)}`],
  ["mermaid", "nodes", (size) => `flowchart LR\n${counted(size / 20, (at) => `a${at} --> b${at}\n`)}`],
  ["mermaid", "subgraphs", (size) => `flowchart LR\n${"subgraph x [y]\nA\n".repeat(size / 17)}`],
  ["mermaid", "products", (size) => `flowchart LR\n${"A & B & C --> D & E & F\n".repeat(size / 24)}`],
  ["mermaid", "sequence", (size) => `sequenceDiagram\n${"A->>+B: call\nB-->>-A: reply\n".repeat(size / 28)}`],
  ["mermaid", "state", (size) => `stateDiagram-v2\n${"[*] --> a : b\n".repeat(size / 14)}`],
  ["mermaid", "class", (size) => `classDiagram\n${'A "1" <|-- "n" B : c\n'.repeat(size / 21)}`],
  ["mermaid", "er", (size) => `erDiagram\n${"A ||--o{ B : c\n".repeat(size / 15)}`],
  ["mermaid", "c4", (size) => `C4Context\n${'Person(a, "b")\nRel(a, b, "c")\n'.repeat(size / 30)}`],
  ["mermaid", "open", (size) => `flowchart LR\n${'A["x'.repeat(size / 4)}`],
  ["plantuml", "components", (size) => 'component "A b" as a\na --> b : calls\n'.repeat(size / 38)],
  ["plantuml", "sequence", (size) => "participant a\na -> b : calls\nactivate b\n".repeat(size / 39)],
  ["plantuml", "one line", (size) => `a ${"-".repeat(size)}`],
  ["plantuml", "brackets", (size) => "Rel(a, (".repeat(size / 8)],
  ["plantuml", "open notes", (size) => "note left\n".repeat(size / 10)],
  ["plantuml", "braces", (size) => `${"{\n".repeat(size / 4)}${"a --> b\n".repeat(size / 16)}`],
  ["structurizr", "containers", (size) => 'a = container "A" "b" "Go"\na -> a "calls"\n'.repeat(size / 42)],
  ["structurizr", "quotes", (size) => '"'.repeat(size)],
  ["structurizr", "nested", (size) => 'deploymentNode "a" {\n'.repeat(size / 21)],
];

function counted(count: number, make: (at: string) => string): string {
  return Array.from({ length: Math.floor(count) }, (_, at) => make(String(at))).join("");
}

const [only, shape] = process.argv.slice(2);
const sizes = [64, 128, 256, 512, 1024];
/** Growth above this is not linear. */
const highest = 1.1;
/** Runs of each size; the fastest counts. */
const repeats = 5;
/** Seconds of reading before the compiler is done with the reader. */
const warmth = 1;
/** Below so many milliseconds the clock says more than the reader; a shape quicker than that at 1 MB is no trouble. */
const noise = 20;

/** Milliseconds of the processor, other programs' left out. */
function timeOf(run: () => unknown): number {
  globalThis.gc?.();
  const start = process.cpuUsage();
  run();
  return process.cpuUsage(start).user / 1000;
}

/** For each size the fastest of some runs, which take turns so that a busy moment spoils no size alone. */
function timesOf(read: (kilobytes: number) => unknown): number[] {
  for (const start = process.uptime(); process.uptime() - start < warmth;) read(128);
  const times = sizes.map(() => Infinity);
  for (let repeat = 0; repeat < repeats; repeat++) {
    sizes.forEach(
      (size, at) =>
        (times[at] = Math.min(
          times[at] ?? Infinity,
          timeOf(() => read(size)),
        )),
    );
  }
  return times;
}

/** The slope of the straight line through the doublings that are above the noise; undefined for fewer than two. */
function exponentOf(times: readonly number[]): number | undefined {
  const values = times.filter((time) => time >= noise).map(Math.log2);
  if (values.length < 2) return undefined;
  const middle = (values.length - 1) / 2;
  const rise = values.reduce((sum, value, at) => sum + (at - middle) * value, 0);
  return rise / values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
}

for (const [reader, name, make] of samples) {
  if ((only ?? reader) !== reader || (shape ?? name) !== name) continue;
  const sources = new Map(sizes.map((size) => [size, standalone(make(size * 1024))]));
  const times = timesOf((size) => readers[reader](sources.get(size) ?? standalone("")));
  const exponent = exponentOf(times);
  const isOver = exponent !== undefined && exponent > highest;
  if (isOver) process.exitCode = 1;
  const shown = times.map((time) => time.toFixed(0).padStart(5)).join(" ");
  const verdict = exponent === undefined ? `under ${String(noise)} ms` : `exponent ${exponent.toFixed(2)}`;
  console.log(
    `${reader.padEnd(12)} ${name.padEnd(12)} ${shown} ms  ${verdict}${isOver ? `  OVER ${String(highest)}` : ""}`,
  );
}
