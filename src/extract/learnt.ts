import type { ConcernReader, IndexedStem, StemIndex, WordTable } from "../knowledge/concern-reader.ts";
import { designConcerns } from "../model/concern.ts";
import { sigmoid } from "../model/odds.ts";
import type { Statement } from "../model/statement.ts";
import {
  documentFeatures,
  gap,
  type DocumentFeatures,
  type SectionFeatures,
  type SectionPart,
  type StatementFeatures,
} from "./features.ts";
import { addProduct, addWords, leastRarity } from "./first-layer.ts";

const concerns = designConcerns.length;

/** A document as the learnt reader read it. */
export interface ConcernReading {
  readonly features: DocumentFeatures;
  /** By section, where it holds statements. */
  readonly sections: readonly SectionReading[];
  /** By statement, what the network's hidden units hold of it. */
  readonly hidden: readonly Float32Array[];
  /** By statement and concern, 0 to 1: how far it is evidence that the text addresses the concern. */
  readonly scores: readonly Float32Array[];
}

/** Reads every statement of a document for all concerns. */
export function readConcerns(
  sections: readonly SectionPart[],
  statements: readonly Statement[],
  reader: ConcernReader,
): ConcernReading {
  const features = documentFeatures(sections, statements);
  const read: SectionReading[] = [];
  // One buffer for all statements: an array of its own costs as much as reading one.
  const allHidden = new Float32Array(statements.length * reader.network.hidden);
  const allScores = new Float32Array(statements.length * concerns);
  const hidden: Float32Array[] = [];
  const scores: Float32Array[] = [];
  features.statements.forEach((own, index) => {
    const at = statements[index]?.section ?? 0;
    const under = features.sections[at];
    if (!under) return;
    const section = (read[at] ??= readSection(under, reader));
    const words = rowsWithPairs(own.words, reader.stemIndex);
    const units = rowAt(allHidden, index, reader.network.hidden);
    fillHidden(units, own, words, section, reader);
    hidden[index] = units;
    const row = rowAt(allScores, index, concerns);
    fillScores(row, units, words, section, reader);
    scores[index] = row;
  });
  return { features, sections: read, hidden, scores };
}

function rowAt(table: Float32Array, row: number, width: number): Float32Array {
  return table.subarray(row * width, (row + 1) * width);
}

/** Where the five groups of words stand in the network's input, and how long it is. */
export interface InputLayout {
  readonly words: number;
  readonly heading: number;
  readonly ancestors: number;
  readonly body: number;
  readonly context: number;
  readonly size: number;
}

/** The layout for word vectors of `dimensions` numbers. */
export function inputLayout(dimensions: number): InputLayout {
  const group = dimensions + concerns;
  const heading = group + concerns;
  return {
    words: 0,
    heading,
    ancestors: heading + group,
    body: heading + 2 * group,
    context: heading + 3 * group,
    size: heading + 4 * group,
  };
}

/**
 * Writes a group of words at `offset` of `into`: their mean company, rare words counting more; for each concern the
 * strongest topic among them; and with `sums` the topics' sum, so that several weak words count as well.
 */
export function poolWords(
  ids: readonly number[],
  { dimensions, company, topics, rarity }: WordTable,
  into: Float32Array,
  offset: number,
  sums: boolean,
): void {
  const strongest = offset + dimensions;
  const summed = strongest + concerns;
  into.fill(0, offset, sums ? summed + concerns : summed);
  let total = leastRarity;
  for (const id of ids) {
    const share = rarity[id] ?? 0;
    total += share;
    for (let d = 0, row = id * dimensions; d < dimensions; d++)
      into[offset + d] = (into[offset + d] ?? 0) + share * (company[row + d] ?? 0);
    for (let c = 0, row = id * concerns; c < concerns; c++) {
      const topic = topics[row + c] ?? 0;
      if (topic > (into[strongest + c] ?? 0)) into[strongest + c] = topic;
      if (sums) into[summed + c] = (into[summed + c] ?? 0) + topic;
    }
  }
  for (let d = 0; d < dimensions; d++) into[offset + d] = (into[offset + d] ?? 0) / total;
  if (!sums || ids.length === 0) return;
  const scale = 1 / Math.sqrt(ids.length);
  for (let c = 0; c < concerns; c++) into[summed + c] = (into[summed + c] ?? 0) * scale;
}

function at(table: Float32Array, index: number): number {
  return table[index] ?? 0;
}

/** What a section adds to the reading of each of its statements. */
export interface SectionReading {
  readonly hidden: Float32Array;
  readonly out: Float32Array;
}

/** The rows of the names that have one, each once. */
export function rowsOf(names: readonly string[], rowOf: (name: string) => number | undefined): number[] {
  const rows = new Set<number>();
  for (const name of names) {
    const row = rowOf(name);
    if (row !== undefined) rows.add(row);
  }
  return [...rows];
}

/** The rows of the stems that `index` knows and of the pairs that they make, each once. */
export function rowsWithPairs(stems: readonly string[], index: StemIndex): number[] {
  const rows = new Set<number>();
  let before: IndexedStem | undefined;
  for (const stem of stems) {
    const known = stem === gap ? undefined : index.get(stem);
    const pair = before?.next?.get(stem);
    if (pair !== undefined) rows.add(pair);
    if (known?.row !== undefined) rows.add(known.row);
    before = known;
  }
  return [...rows];
}

function readSection(features: SectionFeatures, reader: ConcernReader): SectionReading {
  const { network, table, flagIndex, stemIndex } = reader;
  const layout = inputLayout(table.dimensions);
  const input = new Float32Array(layout.size);
  const heading = rowsWithPairs(features.heading, stemIndex);
  poolWords(heading, table, input, layout.heading, false);
  poolWords(rowsWithPairs(features.ancestors, stemIndex), table, input, layout.ancestors, false);
  poolWords(rowsWithPairs(features.body, stemIndex), table, input, layout.body, false);
  const hidden = network.firstBias.slice();
  addProduct(hidden, reader.columns, input.subarray(layout.heading, layout.context), layout.heading);
  addFlags(
    hidden,
    reader,
    rowsOf(features.flags, (flag) => flagIndex.get(flag)),
  );
  const out = network.secondBias.slice();
  addRows(out, network.headingRows, heading);
  return { hidden, out };
}

/** Writes by concern, 0 to 1, how far a statement is evidence that the text addresses it. */
function fillScores(
  scores: Float32Array,
  hidden: Float32Array,
  words: readonly number[],
  section: SectionReading,
  { network }: ConcernReader,
): void {
  scores.set(section.out);
  const { second } = network;
  const units = hidden.length;
  for (let c = 0, row = 0; c < concerns; c++, row += units) {
    let sum = scores[c] ?? 0;
    for (let h = 0; h < units; h++) {
      const value = hidden[h] ?? 0;
      if (value > 0) sum += value * (second[row + h] ?? 0);
    }
    scores[c] = sum;
  }
  addRows(scores, network.wordRows, words);
  for (let c = 0; c < concerns; c++) scores[c] = sigmoid(scores[c] ?? 0);
}

/** Writes what the hidden units hold of a statement. */
function fillHidden(
  hidden: Float32Array,
  features: StatementFeatures,
  words: readonly number[],
  section: SectionReading,
  reader: ConcernReader,
): void {
  hidden.set(section.hidden);
  addWords(hidden, words, reader);
  const context = rowsOf(features.context, (stem) => reader.stemIndex.get(stem)?.row);
  if (context.length > 0) {
    const layout = inputLayout(reader.table.dimensions);
    const pooled = new Float32Array(layout.size - layout.context);
    poolWords(context, reader.table, pooled, 0, false);
    addProduct(hidden, reader.columns, pooled, layout.context);
  }
  addFlags(
    hidden,
    reader,
    rowsOf(features.flags, (flag) => reader.flagIndex.get(flag)),
  );
}

function addFlags(hidden: Float32Array, { network }: ConcernReader, flags: readonly number[]): void {
  for (const flag of flags) {
    for (let h = 0, row = flag * hidden.length; h < hidden.length; h++)
      hidden[h] = (hidden[h] ?? 0) + (network.flagRows[row + h] ?? 0);
  }
}

/** Adds the rows' mean by square root of their number; rows beyond the table weigh nothing. */
function addRows(out: Float32Array, table: Float32Array, rows: readonly number[]): void {
  const scale = 1 / Math.sqrt(Math.max(1, rows.length));
  for (const row of rows) {
    for (let c = 0, from = row * concerns; c < concerns; c++) out[c] = (out[c] ?? 0) + scale * (table[from + c] ?? 0);
  }
}

/** How much each word of a statement speaks for `concern`, by the slope of the network where the statement stands. */
export function wordWeights(
  { words: stems }: StatementFeatures,
  hidden: Float32Array,
  concern: number,
  reader: ConcernReader,
): { readonly word: number; readonly weight: number }[] {
  const { network, table } = reader;
  const words = rowsWithPairs(stems, reader.stemIndex);
  const slope = slopeOf(hidden, concern, reader);
  const rarity = words.reduce((sum, word) => sum + at(table.rarity, word), leastRarity);
  const scale = 1 / Math.sqrt(Math.max(1, words.length));
  return words
    .map((word) => {
      let weight = scale * at(network.wordRows, word * concerns + concern);
      const share = at(table.rarity, word) / rarity;
      for (let d = 0; d < table.dimensions; d++)
        weight += share * at(table.company, word * table.dimensions + d) * at(slope, d);
      for (let c = 0; c < concerns; c++) {
        const topic = at(table.topics, word * concerns + c);
        weight +=
          topic * (Math.max(0, at(slope, table.dimensions + c)) + scale * at(slope, table.dimensions + concerns + c));
      }
      return { word, weight };
    })
    .sort((a, b) => b.weight - a.weight);
}

/** By input of a statement's words: how much `concern` rises with it, of the units that its reading has made active. */
function slopeOf(hidden: Float32Array, concern: number, { network, table, columns }: ConcernReader): Float32Array {
  const units = hidden.length;
  const share = hidden.map((value, h) => (value > 0 ? at(network.second, concern * units + h) : 0));
  const slope = new Float32Array(table.dimensions + 2 * concerns);
  for (let i = 0; i < slope.length; i++) {
    let sum = 0;
    for (let h = 0, column = i * units; h < units; h++) sum += (share[h] ?? 0) * (columns[column + h] ?? 0);
    slope[i] = sum;
  }
  return slope;
}

/** How much the headings and the body of a section speak for `concern`. */
export function headingWeight(section: SectionReading, concern: number, { network }: ConcernReader): number {
  let weight = at(section.out, concern) - at(network.secondBias, concern);
  section.hidden.forEach((value, h) => {
    if (value > 0) weight += (value - at(network.firstBias, h)) * at(network.second, concern * network.hidden + h);
  });
  return weight;
}
