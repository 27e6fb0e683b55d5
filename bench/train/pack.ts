import type {
  Sureness,
  Network,
  PackedHeader,
  PackedTable,
  TableName,
  WordTable,
} from "../../src/knowledge/concern-reader.ts";
import { designConcerns } from "../../src/model/concern.ts";

const headingStems = 2500;

/** Makes the reader small: a line of JSON, then each number as a byte. */
export function pack(table: WordTable, network: Network, sureness: Sureness): Buffer {
  const { company, topics, rarity } = table;
  const { first, flagRows, firstBias, second, secondBias, wordRows } = network;
  const tables: Record<TableName, { scale: number; bytes: Int8Array }> = {
    // Bounded, and packed again as they are when only the network is learnt anew.
    company: packTable(company, 1),
    topics: packTable(topics, 1),
    rarity: packTable(rarity, 1),
    first: packTable(first),
    flagRows: packTable(flagRows),
    firstBias: packTable(firstBias),
    second: packTable(second),
    secondBias: packTable(secondBias),
    wordRows: packTable(wordRows),
    // Beyond the commonest stems, labelled headings teach nothing.
    headingRows: packTable(network.headingRows.slice(0, headingStems * designConcerns.length)),
  };
  const sizeOf = (name: TableName): PackedTable => ({ scale: tables[name].scale, length: tables[name].bytes.length });
  const header: PackedHeader = {
    about:
      "The learnt reader of concerns: word vectors and topics from an unlabelled corpus, and a small network over them. Made by bench/train/train.ts; do not edit.",
    source:
      "11,572 public design documents (unlabelled: co-occurrence of words, and the headings that they stand under); 8,000 statements and 496 whole documents labelled by reading.",
    dimensions: table.dimensions,
    hidden: network.hidden,
    stems: table.stems.join(" "),
    flags: network.flags,
    sureness,
    tables: {
      company: sizeOf("company"),
      topics: sizeOf("topics"),
      rarity: sizeOf("rarity"),
      first: sizeOf("first"),
      flagRows: sizeOf("flagRows"),
      firstBias: sizeOf("firstBias"),
      second: sizeOf("second"),
      secondBias: sizeOf("secondBias"),
      wordRows: sizeOf("wordRows"),
      headingRows: sizeOf("headingRows"),
    },
  };
  const bytes = Object.values(tables).map((packed) => Buffer.from(packed.bytes.buffer));
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...bytes]);
}

/** The largest numbers beyond `share` are cut off, so that one of them does not cost all others their precision. */
function packTable(numbers: Float32Array, share = 0.9995): { scale: number; bytes: Int8Array } {
  const sorted = numbers.map(Math.abs).sort();
  const bound = sorted[Math.floor((sorted.length - 1) * share)] ?? 1;
  const scale = Number((Math.max(bound, 1e-6) / 127).toPrecision(6));
  return { scale, bytes: Int8Array.from(numbers, (value) => Math.max(-127, Math.min(127, Math.round(value / scale)))) };
}
