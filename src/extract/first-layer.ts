import type { ConcernReader } from "../knowledge/concern-reader.ts";
import { designConcerns } from "../model/concern.ts";

const concerns = designConcerns.length;

/** The rarity that a group of words has before its first, so that common words alone weigh little. */
export const leastRarity = 0.3;

/** Adds to the hidden units what the layer makes of `values`, which stand in its input from `first` on. */
export function addProduct(hidden: Float32Array, columns: Float32Array, values: Float32Array, first: number): void {
  const units = hidden.length;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value === 0) continue;
    for (let h = 0, at = (first + i) * units; h < units; h++, at++)
      hidden[h] = (hidden[h] ?? 0) + value * (columns[at] ?? 0);
  }
}

/**
 * Adds to the hidden units what the layer makes of a statement's words, pooled as `poolWords` does. Their mean company
 * and their summed topics go through it word by word as well as together, and statements share their words.
 */
export function addWords(hidden: Float32Array, words: readonly number[], reader: ConcernReader): void {
  const { table, columns } = reader;
  const shares = sharesOf(reader);
  const { strongest } = shares;
  strongest.fill(0);
  let total = leastRarity;
  for (const word of words) {
    if (shares.met[word] === 0) meet(word, shares, reader);
    total += table.rarity[word] ?? 0;
    for (let c = 0, row = word * concerns; c < concerns; c++) {
      const topic = table.topics[row + c] ?? 0;
      if (topic > (strongest[c] ?? 0)) strongest[c] = topic;
    }
  }
  const evenly = 1 / Math.sqrt(words.length);
  const units = hidden.length;
  for (const word of words) {
    const rarely = (table.rarity[word] ?? 0) / total;
    for (let h = 0, at = word * units; h < units; h++, at++)
      hidden[h] = (hidden[h] ?? 0) + rarely * (shares.company[at] ?? 0) + evenly * (shares.topics[at] ?? 0);
  }
  addProduct(hidden, columns, strongest, table.dimensions);
}

/** What single words add to the hidden units, words × units, worked out when a word is first met. */
interface WordShares {
  /** By the company that the word keeps. */
  readonly company: Float32Array;
  /** By its topics. */
  readonly topics: Float32Array;
  /** By word, 1 where it was met. */
  readonly met: Uint8Array;
  /** By concern, the strongest topic of the words of the statement at hand. */
  readonly strongest: Float32Array;
}

const sharesOfReaders = new WeakMap<ConcernReader, WordShares>();

function sharesOf(reader: ConcernReader): WordShares {
  const size = reader.table.stems.length;
  const made = (): Float32Array => new Float32Array(size * reader.network.hidden);
  const shares = sharesOfReaders.get(reader) ?? {
    company: made(),
    topics: made(),
    met: new Uint8Array(size),
    strongest: new Float32Array(concerns),
  };
  sharesOfReaders.set(reader, shares);
  return shares;
}

function meet(word: number, { company, topics, met }: WordShares, { table, columns, network }: ConcernReader): void {
  const row = (of: Float32Array, width: number): Float32Array => of.subarray(word * width, (word + 1) * width);
  met[word] = 1;
  addProduct(row(company, network.hidden), columns, row(table.company, table.dimensions), 0);
  addProduct(row(topics, network.hidden), columns, row(table.topics, concerns), table.dimensions + concerns);
}
