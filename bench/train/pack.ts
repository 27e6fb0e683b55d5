import type { Combination, Network, PackedReader, PackedTable, WordTable } from "../../src/knowledge/concern-reader.ts";
import { designConcerns } from "../../src/model/concern.ts";

const headingStems = 2500;

/** Makes the reader small: each number a byte. */
export function pack(table: WordTable, network: Network, combination: Combination): PackedReader {
  const { company, topics, rarity } = table;
  const { first, flagRows, firstBias, second, secondBias, wordRows } = network;
  // Beyond the commonest stems, labelled headings teach nothing.
  const headingRows = network.headingRows.slice(0, headingStems * designConcerns.length);
  const tables = { company, topics, rarity, first, flagRows, firstBias, second, secondBias, wordRows, headingRows };
  return {
    about:
      "The learnt reader of concerns: word vectors and topics from an unlabelled corpus, and a small network over them. Made by bench/train/train.ts; do not edit.",
    source:
      "11,572 public design documents (unlabelled: co-occurrence of words, and the headings that they stand under); 8,000 statements and 496 whole documents labelled by reading.",
    dimensions: table.dimensions,
    hidden: network.hidden,
    stems: table.stems.join(" "),
    flags: network.flags,
    combination,
    tables: Object.fromEntries(
      Object.entries(tables).map(([name, numbers]) => [name, packTable(numbers)]),
    ) as PackedReader["tables"],
  };
}

/** The largest numbers are cut off, so that one of them does not cost all others their precision. */
function packTable(numbers: Float32Array): PackedTable {
  const sorted = numbers.map(Math.abs).sort();
  const bound = sorted[Math.floor((sorted.length - 1) * 0.9995)] ?? 1;
  const scale = Number((Math.max(bound, 1e-6) / 127).toPrecision(6));
  const bytes = Int8Array.from(numbers, (value) => Math.max(-127, Math.min(127, Math.round(value / scale))));
  return { scale, bytes: Buffer.from(bytes.buffer).toString("base64") };
}
