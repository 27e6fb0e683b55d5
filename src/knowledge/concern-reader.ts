import { readFileSync } from "node:fs";
import { join } from "node:path";

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

/** How the log odds of the best statement make those of "not addressed". */
export interface Sureness {
  /** A number a concern. */
  readonly bias: readonly number[];
  readonly slope: number;
  /** From which probability of "not addressed" on the concern counts as absent. */
  readonly absent: number;
}

/** A stem that the table knows by itself or as the first of pairs of neighbours ("dead_letter"). */
export interface IndexedStem {
  readonly row?: number;
  /** The rows of the pairs, by their second stem. */
  readonly next?: ReadonlyMap<string, number>;
}

export type StemIndex = ReadonlyMap<string, IndexedStem>;

export interface ConcernReader {
  readonly table: WordTable;
  readonly stemIndex: StemIndex;
  readonly network: Network;
  /** The first layer, input × hidden: so that inputs which are zero cost nothing. */
  readonly columns: Float32Array;
  readonly flagIndex: ReadonlyMap<string, number>;
  readonly sureness: Sureness;
}

/** A table as it ships: so many signed bytes, to be multiplied by `scale`. */
export interface PackedTable {
  readonly scale: number;
  readonly length: number;
}

export type TableName = keyof Omit<WordTable, "stems" | "dimensions"> | keyof Omit<Network, "flags" | "hidden">;

/** The first line of the reader as it ships, in JSON; the bytes of its tables follow, in their order here. */
export interface PackedHeader {
  readonly about: string;
  readonly source: string;
  readonly dimensions: number;
  readonly hidden: number;
  /** Stems, and pairs of them ("dead_letter"), with a space between. */
  readonly stems: string;
  readonly flags: readonly string[];
  readonly sureness: Sureness;
  readonly tables: Readonly<Record<TableName, PackedTable>>;
}

let decoded: ConcernReader | undefined;

/** The learnt reader. Its data is no module: it is read with the first design, and by runs without one never. */
export function concernReader(): ConcernReader {
  return (decoded ??= decodeReader(readFileSync(join(import.meta.dirname, "data/concern-reader.bin"))));
}

export function decodeReader(packed: Buffer): ConcernReader {
  const end = packed.indexOf("\n");
  const header = JSON.parse(packed.toString("utf8", 0, end)) as PackedHeader;
  const { stems, flags, dimensions, hidden, sureness } = header;
  const tables = decodeTables(header, packed.subarray(end + 1));
  const list = stems.split(" ");
  return {
    table: { stems: list, dimensions, company: tables.company, topics: tables.topics, rarity: tables.rarity },
    stemIndex: stemIndexOf(list),
    network: { flags, hidden, ...tables },
    columns: transposed(tables.first, hidden),
    flagIndex: new Map(flags.map((flag, at) => [flag, at])),
    sureness,
  };
}

/** Where stems and pairs of them stand; pairs are looked up by their parts, so that they need not be put together. */
export function stemIndexOf(stems: readonly string[]): StemIndex {
  const index = new Map<string, { row?: number; next?: Map<string, number> }>();
  stems.forEach((stem, at) => {
    const joint = stem.indexOf("_");
    const first = joint < 0 ? stem : stem.slice(0, joint);
    const known = index.get(first) ?? {};
    if (joint < 0) known.row = at;
    else known.next = (known.next ?? new Map<string, number>()).set(stem.slice(joint + 1), at);
    index.set(first, known);
  });
  return index;
}

function decodeTables({ tables }: PackedHeader, bytes: Uint8Array): Record<TableName, Float32Array> {
  let start = 0;
  const next = (name: TableName): Float32Array => {
    const { scale, length } = tables[name];
    const values = new Float32Array(new Int8Array(bytes.buffer, bytes.byteOffset + start, length));
    for (let at = 0; at < length; at++) values[at] = scale * (values[at] ?? 0);
    start += length;
    return values;
  };
  return {
    company: next("company"),
    topics: next("topics"),
    rarity: next("rarity"),
    first: next("first"),
    flagRows: next("flagRows"),
    firstBias: next("firstBias"),
    second: next("second"),
    secondBias: next("secondBias"),
    wordRows: next("wordRows"),
    headingRows: next("headingRows"),
  };
}

function transposed(rows: Float32Array, height: number): Float32Array {
  const width = rows.length / height;
  const columns = new Float32Array(rows.length);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) columns[column * height + row] = rows[row * width + column] ?? 0;
  return columns;
}
