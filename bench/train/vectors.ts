import type { WordTable } from "../../src/knowledge/concern-reader.ts";
import { designConcerns } from "../../src/model/concern.ts";
import { concernsOfHeading } from "../../src/knowledge/concern-headings.ts";
import { randomOf } from "./random.ts";

/** A statement without labels: its stems and those of the heading it stands under. */
export interface Passage {
  readonly words: readonly string[];
  readonly heading: readonly string[];
}

const longest = 40;

export function learnWords(documents: Iterable<readonly Passage[]>, size: number, dimensions: number): WordTable {
  const list = [...documents];
  const { stems, rarity } = vocabularyOf(list, size);
  const index = new Map(stems.map((stem, at) => [stem, at]));
  const idsOf = (words: readonly string[]): number[] =>
    [...new Set(words)].flatMap((word) => index.get(word) ?? []).slice(0, longest);
  const counts = new Float32Array(stems.length * stems.length);
  const under = new Float64Array(stems.length * (designConcerns.length + 1));
  const concernIndex = new Map(designConcerns.map((concern, at) => [concern as string, at]));
  for (const passages of list) {
    for (const { words, heading } of passages) {
      const ids = idsOf(words);
      const headingIds = idsOf(heading);
      const share = 1 / Math.max(4, ids.length);
      for (const a of ids) {
        for (const b of ids) if (a !== b) add(counts, a * stems.length + b, share);
        for (const b of headingIds) {
          if (a === b) continue;
          add(counts, a * stems.length + b, share);
          add(counts, b * stems.length + a, share);
        }
      }
      const concerns = [...concernsOfHeading(heading)];
      for (const id of ids) {
        add(under, id * 21 + 20, 1);
        for (const concern of concerns) add(under, id * 21 + (concernIndex.get(concern) ?? 0), 1);
      }
    }
  }
  return { stems, dimensions, rarity, company: companyOf(counts, stems.length, dimensions), topics: topicsOf(under) };
}

function add(into: Float32Array | Float64Array, at: number, value: number): void {
  into[at] = (into[at] ?? 0) + value;
}

/** The commonest words by documents, with a fifth of the places for pairs ("dead_letter") that keep together. */
function vocabularyOf(
  documents: readonly (readonly Passage[])[],
  size: number,
): { stems: string[]; rarity: Float32Array } {
  const single = frequencyOf(documents, (word) => !word.includes("_") && word.length <= 20);
  const words = leading(single.documents, Math.floor(size * 0.8));
  const known = new Set(words);
  const pairs = frequencyOf(documents, (word) => {
    const [first, second, ...more] = word.split("_");
    return more.length === 0 && second !== undefined && known.has(first ?? "") && known.has(second);
  });
  const cohesion = new Map<string, number>();
  for (const [pair, count] of pairs.documents) {
    const [first = "", second = ""] = pair.split("_");
    const together = pairs.occurrences.get(pair) ?? 0;
    const expected = ((single.occurrences.get(first) ?? 1) * (single.occurrences.get(second) ?? 1)) / single.total;
    if (count >= 40 && together > 4 * expected && !pair.includes("#"))
      cohesion.set(pair, count * Math.log(together / expected));
  }
  const stems = [...words, ...leading(cohesion, size - words.length)];
  const occurrences = (stem: string): number => single.occurrences.get(stem) ?? pairs.occurrences.get(stem) ?? 0;
  return { stems, rarity: Float32Array.from(stems, (stem) => 1e-3 / (1e-3 + occurrences(stem) / single.total)) };
}

function leading(scores: ReadonlyMap<string, number>, size: number): string[] {
  return [...scores]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, size)
    .map(([stem]) => stem);
}

interface Frequency {
  readonly documents: Map<string, number>;
  readonly occurrences: Map<string, number>;
  readonly total: number;
}

function frequencyOf(documents: readonly (readonly Passage[])[], counts: (word: string) => boolean): Frequency {
  const frequency = new Map<string, number>();
  const occurrences = new Map<string, number>();
  let total = 0;
  for (const passages of documents) {
    const seen = new Set<string>();
    for (const { words, heading } of passages) {
      for (const word of [...words, ...heading]) {
        if (!counts(word)) continue;
        seen.add(word);
        occurrences.set(word, (occurrences.get(word) ?? 0) + 1);
        total++;
      }
    }
    for (const word of seen) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return { documents: frequency, occurrences, total };
}

/** The leading eigenvectors of the positive pointwise mutual information, by orthogonal iteration; rows of unit length. */
function companyOf(counts: Float32Array, size: number, dimensions: number): Float32Array {
  const { starts, columns, values } = mutualInformation(counts, size);
  const random = randomOf(1);
  let basis = Float64Array.from({ length: size * dimensions }, () => random() - 0.5);
  const roots = new Float64Array(dimensions);
  for (let round = 0; round < 8; round++) {
    orthonormalize(basis, size, dimensions);
    const image = new Float64Array(size * dimensions);
    for (let row = 0; row < size; row++) {
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
        const from = (columns[at] ?? 0) * dimensions;
        const value = values[at] ?? 0;
        for (let d = 0; d < dimensions; d++) add(image, row * dimensions + d, value * (basis[from + d] ?? 0));
      }
    }
    for (let d = 0; d < dimensions; d++) {
      let norm = 0;
      for (let row = 0; row < size; row++) norm += (image[row * dimensions + d] ?? 0) ** 2;
      roots[d] = Math.sqrt(norm);
    }
    basis = image;
  }
  orthonormalize(basis, size, dimensions);
  const company = new Float32Array(size * dimensions);
  for (let row = 0; row < size; row++) {
    const vector = Float64Array.from(
      { length: dimensions },
      (_, d) => (basis[row * dimensions + d] ?? 0) * Math.sqrt(roots[d] ?? 0),
    );
    const length = Math.hypot(...vector) || 1;
    vector.forEach((value, d) => (company[row * dimensions + d] = value / length));
  }
  return company;
}

function mutualInformation(
  counts: Float32Array,
  size: number,
): { starts: Uint32Array; columns: Uint32Array; values: Float32Array } {
  const sums = new Float64Array(size);
  let total = 0;
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) add(sums, row, counts[row * size + column] ?? 0);
  for (const sum of sums) total += sum;
  const smoothed = Float64Array.from(sums, (sum) => sum ** 0.75);
  const smoothedTotal = smoothed.reduce((sum, value) => sum + value, 0);
  const starts = new Uint32Array(size + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const count = counts[row * size + column] ?? 0;
      if (count < 0.2) continue;
      const information = Math.log((count * smoothedTotal) / ((sums[row] ?? 1) * (smoothed[column] ?? 1)));
      if (information > 0) {
        columns.push(column);
        values.push(information);
      }
    }
    starts[row + 1] = columns.length;
  }
  return { starts, columns: Uint32Array.from(columns), values: Float32Array.from(values) };
}

function orthonormalize(basis: Float64Array, size: number, dimensions: number): void {
  for (let d = 0; d < dimensions; d++) {
    for (let other = 0; other < d; other++) {
      let product = 0;
      for (let row = 0; row < size; row++)
        product += (basis[row * dimensions + d] ?? 0) * (basis[row * dimensions + other] ?? 0);
      for (let row = 0; row < size; row++)
        add(basis, row * dimensions + d, -product * (basis[row * dimensions + other] ?? 0));
    }
    let norm = 0;
    for (let row = 0; row < size; row++) norm += (basis[row * dimensions + d] ?? 0) ** 2;
    const scale = 1 / (Math.sqrt(norm) || 1);
    for (let row = 0; row < size; row++) basis[row * dimensions + d] = (basis[row * dimensions + d] ?? 0) * scale;
  }
}

function topicsOf(under: Float64Array): Float32Array {
  const words = under.length / 21;
  const totals = new Float64Array(21);
  for (let at = 0; at < under.length; at++) add(totals, at % 21, under[at] ?? 0);
  const all = totals[20] ?? 1;
  const topics = new Float32Array(words * 20);
  for (let word = 0; word < words; word++) {
    const count = under[word * 21 + 20] ?? 0;
    for (let concern = 0; concern < 20; concern++) {
      const prior = (totals[concern] ?? 0) / all;
      const rate = ((under[word * 21 + concern] ?? 0) + 8 * prior) / (count + 8);
      topics[word * 20 + concern] = Math.max(-1, Math.min(1, Math.log(rate / prior) / 3));
    }
  }
  return topics;
}
