import type { WordTable } from "../../src/knowledge/concern-reader.ts";
import { designConcerns } from "../../src/model/concern.ts";
import { concernsOfHeading } from "../../src/knowledge/concern-headings.ts";
import { companyOf } from "./company.ts";

/** A statement without labels: its stems and those of the heading it stands under. */
export interface Passage {
  readonly words: readonly string[];
  readonly heading: readonly string[];
}

/** So many words of a statement are counted. */
const longest = 40;
/** A count for each concern, and one for all statements. */
const columns = designConcerns.length + 1;

export function learnWords(documents: Iterable<readonly Passage[]>, size: number, dimensions: number): WordTable {
  const list = [...documents];
  const { stems, rarity } = vocabularyOf(list, size);
  const index = new Map(stems.map((stem, at) => [stem, at]));
  const idsOf = (words: readonly string[]): number[] =>
    [...new Set(words)].flatMap((word) => index.get(word) ?? []).slice(0, longest);
  const counts = new Float32Array(stems.length * stems.length);
  const under = new Float64Array(stems.length * columns);
  for (const { words, heading } of list.flat()) {
    const ids = idsOf(words);
    countCompany(counts, stems.length, ids, idsOf(heading));
    countTopics(under, ids, heading);
  }
  return { stems, dimensions, rarity, company: companyOf(counts, stems.length, dimensions), topics: topicsOf(under) };
}

/** Each word keeps company with the others of its statement, and with its heading's both ways. */
function countCompany(counts: Float32Array, size: number, ids: readonly number[], headingIds: readonly number[]): void {
  const share = 1 / Math.max(4, ids.length);
  for (const a of ids) {
    for (const b of ids) if (a !== b) add(counts, a * size + b, share);
    for (const b of headingIds.filter((id) => id !== a)) {
      add(counts, a * size + b, share);
      add(counts, b * size + a, share);
    }
  }
}

function countTopics(under: Float64Array, ids: readonly number[], heading: readonly string[]): void {
  const concerns = [...concernsOfHeading(heading)].map((concern) => designConcerns.indexOf(concern));
  for (const id of ids) {
    add(under, id * columns + designConcerns.length, 1);
    for (const concern of concerns) add(under, id * columns + concern, 1);
  }
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

/** How much oftener than others a word stands under each concern's headings; rare words are held near "not at all". */
function topicsOf(under: Float64Array): Float32Array {
  const concerns = designConcerns.length;
  const totals = new Float64Array(columns);
  under.forEach((count, at) => {
    add(totals, at % columns, count);
  });
  const all = totals[concerns] ?? 1;
  const topics = new Float32Array((under.length / columns) * concerns);
  for (let at = 0; at < topics.length; at++) {
    const concern = at % concerns;
    const row = ((at - concern) / concerns) * columns;
    const prior = (totals[concern] ?? 0) / all;
    const rate = ((under[row + concern] ?? 0) + 8 * prior) / ((under[row + concerns] ?? 0) + 8);
    topics[at] = Math.max(-1, Math.min(1, Math.log(rate / prior) / 3));
  }
  return topics;
}
