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

/** How the strongest statement, its runners-up and the rest of the document make a verdict; a row a concern. */
export interface Combination {
  readonly bias: readonly number[];
  readonly best: number;
  readonly second: number;
  readonly coverage: number;
  readonly length: number;
  readonly heading: number;
  readonly label: number;
}

export interface ConcernReader {
  readonly table: WordTable;
  readonly wordIndex: ReadonlyMap<string, number>;
  readonly network: Network;
  readonly flagIndex: ReadonlyMap<string, number>;
  readonly combination: Combination;
}

let decoded: ConcernReader | undefined;

/** The learnt reader, decoded at its first use. */
export function concernReader(): ConcernReader {
  return (decoded ??= decode());
}

function decode(): ConcernReader {
  const { tables, stems, flags, dimensions, hidden, combination } = data;
  const list = stems.split(" ");
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
      first: numbers(tables.first),
      flagRows: numbers(tables.flagRows),
      firstBias: numbers(tables.firstBias),
      second: numbers(tables.second),
      secondBias: numbers(tables.secondBias),
      wordRows: numbers(tables.wordRows),
      headingRows: numbers(tables.headingRows),
    },
    flagIndex: new Map(flags.map((flag, at) => [flag, at])),
    combination,
  };
}

/** Signed bytes in base64, times their scale. */
function numbers({ scale, bytes }: { readonly scale: number; readonly bytes: string }): Float32Array {
  return Float32Array.from(Int8Array.from(atob(bytes), (char) => char.charCodeAt(0)), (byte) => byte * scale);
}
