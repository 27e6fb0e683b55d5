/**
 * Reads mutated diagrams of every syntax: `node bench/fuzz-diagrams.ts <folder of documents> [how many] [seed]`, bundled. Stops at the
 * first that throws, takes over a second or has a span outside of its source.
 */
import { argv } from "node:process";
import { readerOf } from "../src/diagrams/detect.ts";
import { sourceOf } from "../src/diagrams/source.ts";
import { spansOf } from "../test/diagrams/reading.ts";
import { codeBlocksUnder } from "./diagrams.ts";
import { headers, pieces } from "./diagram-inputs.ts";

const count = Number(argv[3] ?? 100_000);
let state = Number(argv[4] ?? 1);

/** A whole number below `limit` (xorshift, so that a seed repeats the run). */
function below(limit: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % Math.max(1, limit);
}

function pick(items: readonly string[]): string {
  return items[below(items.length)] ?? "";
}

function mutated(text: string, others: readonly string[]): string {
  let result = text;
  for (let changes = 1 + below(6); changes > 0; changes--) {
    const at = below(result.length);
    const end = at + below(12);
    const other = pick(others);
    const insert =
      [pick(pieces), "", pick(headers), other.slice(below(other.length)).slice(0, 60), "\r"][below(5)] ?? "";
    result = result.slice(0, at) + insert + result.slice(end);
  }
  return result;
}

const drawn = codeBlocksUnder(argv[2] ?? ".").flatMap((block) => {
  const read = readerOf(block);
  return read ? [{ text: block.value.slice(0, 4000), read }] : [];
});
const texts = drawn.map(({ text }) => text);
for (let done = 0; done < count; done++) {
  const origin = drawn[below(drawn.length)];
  if (!origin) throw new Error("The folder has no diagrams");
  const value = mutated(origin.text, texts);
  const lineOffsets = [0, ...[...value.matchAll(/\r\n|\n|\r/g)].map((feed) => feed.index + feed[0].length)];
  const start = performance.now();
  const graph = origin.read(sourceOf({ value, lineOffsets, span: { start: 0, end: value.length } }));
  const took = performance.now() - start;
  const outside = spansOf(graph).find(
    (span) => !(0 <= span.start && span.start <= span.end && span.end <= value.length),
  );
  if (took > 1000 || outside) {
    throw new Error(`${took.toFixed(0)} ms, ${JSON.stringify(outside)}: ${JSON.stringify(value)}`);
  }
}
console.log(`${String(count)} inputs from ${String(texts.length)} diagrams: no throw, no hang, every span inside`);
