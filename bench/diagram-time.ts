/**
 * Whether the time to read a diagram grows as its length: every header with every piece repeated, at doubling sizes to
 * 1 MB. Prints what grows with an exponent over 1.1 or takes over three seconds. `node bench/diagram-time.ts`, bundled.
 */
import { cpuUsage } from "node:process";
import { readMermaid } from "../src/diagrams/mermaid.ts";
import { sourceOf } from "../src/diagrams/source.ts";
import { headers, pieces } from "./diagram-inputs.ts";

const largest = 1 << 20;
const smallest = 1 << 18;
/** Below this many milliseconds the clock and the collector say more than the reader. */
const noise = 150;

function timeOf(header: string, piece: string, size: number): number {
  const value = header + piece.repeat(Math.ceil(size / piece.length));
  const lineOffsets = [0, ...[...value.matchAll(/\n/g)].map((feed) => feed.index + 1)];
  const source = sourceOf({ value, lineOffsets, span: { start: 0, end: value.length } });
  const start = cpuUsage();
  readMermaid(source);
  return cpuUsage(start).user / 1000;
}

let worst = 0;
let slow = 0;
for (const header of headers) {
  for (const piece of pieces) {
    const long = timeOf(header, piece, largest);
    worst = Math.max(worst, long);
    if (long < noise) continue;
    const best = Math.min(long, ...[1, 2, 3].map(() => timeOf(header, piece, largest)));
    const short = Math.min(...[1, 2, 3, 4, 5, 6].map(() => timeOf(header, piece, smallest)));
    const exponent = Math.log2(best / short) / Math.log2(largest / smallest);
    if (exponent <= 1.1 && best < 3000) continue;
    slow++;
    console.log(`${JSON.stringify(header + piece)}: exponent ${exponent.toFixed(2)}, ${best.toFixed(0)} ms for 1 MB`);
  }
}
console.log(
  `${String(headers.length * pieces.length)} inputs, ${String(slow)} slow; the longest took ${worst.toFixed(0)} ms`,
);
