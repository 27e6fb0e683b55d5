import { readAscii } from "../src/diagrams/ascii.ts";
import { readD2 } from "../src/diagrams/d2.ts";
import { readDot } from "../src/diagrams/dot.ts";
import { readPlantUml } from "../src/diagrams/plantuml.ts";
import { readStructurizr } from "../src/diagrams/structurizr.ts";
import { standalone } from "./diagrams.ts";

/**
 * Times the readers on sources that double to 1 MB, ordinary and hostile; prints the exponent of the growth.
 *
 * A young generation that one reading fits into, and no collector beside it, leave the reader's own work to be timed:
 * `node --expose-gc --single-threaded-gc --min-semi-space-size=256 --max-semi-space-size=256 bench/run.mjs
 * bench/doubling.ts [reader]`.
 */

const readers = { ascii: readAscii, d2: readD2, dot: readDot, plantuml: readPlantUml, structurizr: readStructurizr };

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
  ["d2", "chain", (size) => "a.b -> c: label {style.x: 1}\n".repeat(size / 29)],
  ["d2", "braces", (size) => "a: {".repeat(size / 4)],
  ["d2", "quotes", (size) => `"x\n'`.repeat(size / 4)],
  ["d2", "blanks", (size) => `a${" ".repeat(size)}b`],
  ["dot", "edges", (size) => `digraph {\n${'a -> "b c" [label=x];\n'.repeat(size / 22)}}`],
  ["dot", "braces", (size) => "digraph {".repeat(size / 9)],
  ["dot", "angles", (size) => `digraph { a [label=${"<".repeat(size)}`],
  ["dot", "quotes", (size) => `digraph { "${"\\".repeat(size)}`],
  ["plantuml", "components", (size) => 'component "A b" as a\na --> b : calls\n'.repeat(size / 38)],
  ["plantuml", "sequence", (size) => "participant a\na -> b : calls\nactivate b\n".repeat(size / 39)],
  ["plantuml", "one line", (size) => `a ${"-".repeat(size)}`],
  ["plantuml", "brackets", (size) => "Rel(a, (".repeat(size / 8)],
  ["plantuml", "open notes", (size) => "note left\n".repeat(size / 10)],
  ["structurizr", "containers", (size) => 'a = container "A" "b" "Go"\na -> a "calls"\n'.repeat(size / 42)],
  ["structurizr", "quotes", (size) => '"'.repeat(size)],
];

const [only] = process.argv.slice(2);
const repeats = 7;
const sizes = [64, 128, 256, 512, 1024];

/** Milliseconds of the processor, other programs' left out; the fastest of some runs. */
function timeOf(run: () => unknown): number {
  let fastest = Infinity;
  for (let repeat = 0; repeat < repeats; repeat++) {
    globalThis.gc?.();
    const start = process.cpuUsage();
    run();
    fastest = Math.min(fastest, process.cpuUsage(start).user / 1000);
  }
  return fastest;
}

/** The slope of the straight line through values one step apart. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const rise = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  return rise / values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
}

for (const [reader, name, make] of samples) {
  if (only !== undefined && only !== reader) continue;
  const times = sizes.map((kilobytes) => {
    const source = standalone(make(kilobytes * 1024));
    return timeOf(() => readers[reader](source));
  });
  const exponent = slopeOf(times.slice(1).map((time) => Math.log2(Math.max(time, 1))));
  const shown = times.map((time) => time.toFixed(0)).join(" ");
  console.log(`${reader.padEnd(12)} ${name.padEnd(12)} ${shown.padEnd(28)} ms  exponent ${exponent.toFixed(2)}`);
}
