import data from "./data/concern-reader.json" with { type: "json" };

/** What a corpus without labels says of words. Tables are row by row, a row a stem. */
export interface WordTable {
  readonly stems: readonly string[];
  readonly dimensions: number;
  /** Unit vectors of the company that words keep. */
  readonly company: Float32Array;
  /** A number a concern: how much oftener a word stands under its headings than elsewhere, as shrunk log odds in [-1, 1]. */
  readonly topics: Float32Array;
  /** 0 to 1: how much a word counts in a mean; near 0 for those of every document. */
  readonly rarity: Float32Array;
}

/** One hidden layer over pooled words and flags, and weights of single words that go past it. */
export interface Network {
  readonly flags: readonly string[];
  readonly hidden: number;
  /** hidden × input. */
  readonly first: Float32Array;
  /** flags × hidden. */
  readonly flagRows: Float32Array;
  readonly firstBias: Float32Array;
  /** concerns × hidden. */
  readonly second: Float32Array;
  readonly secondBias: Float32Array;
  /** stems × concerns: the commonest stems only. */
  readonly wordRows: Float32Array;
  readonly headingRows: Float32Array;
}

/** How the best statement, the second best and the number of statements make the log odds of "not addressed". */
export interface Combination {
  /** A number a concern. */
  readonly bias: readonly number[];
  readonly best: number;
  readonly second: number;
  readonly length: number;
  /** From which probability of "not addressed" on the concern counts as absent. */
  readonly absent: number;
}

export interface ConcernReader {
  readonly table: WordTable;
  readonly wordIndex: ReadonlyMap<string, number>;
  readonly network: Network;
  /** The first layer, input × hidden: so that inputs which are zero cost nothing. */
  readonly columns: Float32Array;
  readonly flagIndex: ReadonlyMap<string, number>;
  readonly combination: Combination;
}

/** A table of small numbers as it ships: signed bytes in base64, to be multiplied by `scale`. */
export interface PackedTable {
  readonly scale: number;
  readonly bytes: string;
}

type Tables = keyof Omit<WordTable, "stems" | "dimensions"> | keyof Omit<Network, "flags" | "hidden">;

/** The reader as it ships. */
export interface PackedReader {
  readonly about: string;
  readonly source: string;
  readonly dimensions: number;
  readonly hidden: number;
  /** Stems, and pairs of them ("dead_letter"), with a space between. */
  readonly stems: string;
  readonly flags: readonly string[];
  readonly combination: Combination;
  readonly tables: Readonly<Record<Tables, PackedTable>>;
}

let decoded: ConcernReader | undefined;

/** The learnt reader, decoded at its first use. */
export function concernReader(): ConcernReader {
  return (decoded ??= decodeReader(data));
}

export function decodeReader({ tables, stems, flags, dimensions, hidden, combination }: PackedReader): ConcernReader {
  const list = stems.split(" ");
  const first = numbers(tables.first);
  return {
    table: {
      stems: list,
      dimensions,
      company: numbers(tables.company),
      topics: numbers(tables.topics),
      rarity: numbers(tables.rarity),
    },
    wordIndex: new Map(list.map((stem, at) => [stem, at])),
    network: {
      flags,
      hidden,
      first,
      flagRows: numbers(tables.flagRows),
      firstBias: numbers(tables.firstBias),
      second: numbers(tables.second),
      secondBias: numbers(tables.secondBias),
      wordRows: numbers(tables.wordRows),
      headingRows: numbers(tables.headingRows),
    },
    columns: transposed(first, hidden),
    flagIndex: new Map(flags.map((flag, at) => [flag, at])),
    combination,
  };
}

function numbers({ scale, bytes }: PackedTable): Float32Array {
  const binary = atob(bytes);
  const values = new Float32Array(binary.length);
  for (let at = 0; at < binary.length; at++) {
    const byte = binary.charCodeAt(at);
    values[at] = scale * (byte < 128 ? byte : byte - 256);
  }
  return values;
}

function transposed(rows: Float32Array, height: number): Float32Array {
  const width = rows.length / height;
  return rows.map((_, at) => rows[(at % height) * width + Math.floor(at / height)] ?? 0);
}
