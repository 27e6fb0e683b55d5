import type { Example } from "./readings.ts";
import { randomOf } from "./random.ts";
import type { WordTable } from "./vectors.ts";

export const concernCount = 20;

/** An example with its words and flags as rows of the tables. */
export interface Encoded {
  readonly words: Int32Array;
  readonly heading: Int32Array;
  readonly ancestors: Int32Array;
  readonly context: Int32Array;
  readonly flags: Int32Array;
  readonly targets: Float32Array;
  readonly weights: Float32Array;
}

export interface Settings {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly sparseDecay: number;
  readonly wordDropout: number;
  readonly headingDropout: number;
  readonly hiddenDropout: number;
  readonly sparse: boolean;
  readonly positive: number;
  readonly seed: number;
}

export const settings: Settings = {
  hidden: 64, epochs: 8, rate: 0.002, decay: 0.01, sparseDecay: 0.02, wordDropout: 0.15, headingDropout: 0.2, hiddenDropout: 0.2, sparse: true, positive: 1, seed: 7,
};

/** The parameters of the reader, before they are made small. */
export interface Parameters {
  readonly flags: readonly string[];
  readonly dense: number;
  readonly hidden: number;
  readonly first: Float32Array;
  readonly flagRows: Float32Array;
  readonly firstBias: Float32Array;
  readonly second: Float32Array;
  readonly secondBias: Float32Array;
  readonly wordRows: Float32Array;
  readonly headingRows: Float32Array;
}

export function denseSize(dimensions: number): number {
  return 4 * (dimensions + concernCount) + concernCount;
}

export function encoder(table: WordTable, flags: readonly string[]): (example: Example) => Encoded {
  const wordIndex = new Map(table.stems.map((stem, at) => [stem, at]));
  const flagIndex = new Map(flags.map((flag, at) => [flag, at]));
  const idsOf = (words: readonly string[], index: ReadonlyMap<string, number>): Int32Array =>
    Int32Array.from([...new Set(words)].flatMap((word) => index.get(word) ?? []));
  return ({ statement, section, targets, weights }) => ({
    words: idsOf(statement.words, wordIndex),
    heading: idsOf(section.heading, wordIndex),
    ancestors: idsOf(section.ancestors, wordIndex),
    context: idsOf(statement.context, wordIndex),
    flags: idsOf([...statement.flags, ...section.flags], flagIndex),
    targets,
    weights,
  });
}

/** Flags that occur in at least `least` examples. */
export function flagsOf(examples: readonly Example[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const { statement, section } of examples) {
    for (const flag of [...statement.flags, ...section.flags]) counts.set(flag, (counts.get(flag) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= least).map(([flag]) => flag).sort();
}

/** Writes the pooled words at `offset`: their mean company by rarity, the strongest topics, and (own words) their sum. */
export function pool(ids: ArrayLike<number>, table: WordTable, into: Float32Array, offset: number, sums: boolean, keep?: () => boolean): number {
  const { dimensions, company, topics, rarity } = table;
  const topicsAt = offset + dimensions;
  into.fill(0, offset, topicsAt + concernCount * (sums ? 2 : 1));
  let total = 0;
  let used = 0;
  for (let i = 0; i < ids.length; i++) {
    if (keep && !keep()) continue;
    const id = ids[i]!;
    const share = rarity[id]!;
    total += share;
    used++;
    for (let d = 0; d < dimensions; d++) into[offset + d]! += share * company[id * dimensions + d]!;
    for (let c = 0; c < concernCount; c++) {
      const topic = topics[id * concernCount + c]!;
      if (topic > into[topicsAt + c]!) into[topicsAt + c] = topic;
      if (sums) into[topicsAt + concernCount + c]! += topic;
    }
  }
  if (total > 0) for (let d = 0; d < dimensions; d++) into[offset + d]! /= total + 0.3;
  if (sums && used > 0) for (let c = 0; c < concernCount; c++) into[topicsAt + concernCount + c]! /= Math.sqrt(used) ;
  return used;
}

/** The input of an example. */
export function inputOf(e: Encoded, table: WordTable, into: Float32Array, keep?: () => boolean, noHeading = false): void {
  const part = table.dimensions + concernCount;
  pool(e.words, table, into, 0, true, keep);
  pool(noHeading ? [] : e.heading, table, into, part + concernCount, false);
  pool(noHeading ? [] : e.ancestors, table, into, 2 * part + concernCount, false);
  pool(e.context, table, into, 3 * part + concernCount, false);
}

export function scoreOf(e: Encoded, table: WordTable, p: Parameters, input: Float32Array): Float32Array {
  inputOf(e, table, input);
  const { hidden, dense } = p;
  const out = Float32Array.from(p.secondBias);
  for (let h = 0; h < hidden; h++) {
    let sum = p.firstBias[h]!;
    for (let d = 0; d < dense; d++) sum += p.first[h * dense + d]! * input[d]!;
    for (const flag of e.flags) sum += p.flagRows[flag * hidden + h]!;
    if (sum <= 0) continue;
    for (let c = 0; c < concernCount; c++) out[c]! += sum * p.second[c * hidden + h]!;
  }
  const scale = 1 / Math.sqrt(Math.max(1, e.words.length));
  for (const id of e.words) for (let c = 0; c < concernCount; c++) out[c]! += scale * p.wordRows[id * concernCount + c]!;
  const hs = 1 / Math.sqrt(Math.max(1, e.heading.length));
  for (const id of e.heading) for (let c = 0; c < concernCount; c++) out[c]! += hs * p.headingRows[id * concernCount + c]!;
  return out.map((x) => 1 / (1 + Math.exp(-x)));
}

/** Adam over the rows of one table that a batch touched. */
class Adam {
  readonly value: Float32Array;
  readonly gradient: Float32Array;
  private readonly mean: Float32Array;
  private readonly square: Float32Array;
  constructor(size: number, init: (at: number) => number) {
    this.value = Float32Array.from({ length: size }, (_, at) => init(at));
    this.gradient = new Float32Array(size);
    this.mean = new Float32Array(size);
    this.square = new Float32Array(size);
  }
  step(rate: number, decay: number, from = 0, to = this.value.length): void {
    const { value, gradient, mean, square } = this;
    for (let i = from; i < to; i++) {
      const g = gradient[i]!;
      const m = (mean[i] = 0.9 * mean[i]! + 0.1 * g);
      const s = (square[i] = 0.999 * square[i]! + 0.001 * g * g);
      value[i]! -= rate * (m / (Math.sqrt(s) + 1e-5) + decay * value[i]!);
      gradient[i] = 0;
    }
  }
}

export function train(examples: readonly Encoded[], table: WordTable, flags: readonly string[], s: Settings = settings): Parameters {
  const random = randomOf(s.seed);
  const dense = denseSize(table.dimensions);
  const { hidden } = s;
  const normal = (scale: number) => () => (random() + random() + random() - 1.5) * 2 * scale;
  const first = new Adam(hidden * dense, normal(Math.sqrt(1 / 60)));
  const flagRows = new Adam(flags.length * hidden, normal(0.05));
  const firstBias = new Adam(hidden, () => 0.05);
  const second = new Adam(concernCount * hidden, normal(Math.sqrt(1 / hidden)));
  const secondBias = new Adam(concernCount, () => -3);
  const wordRows = new Adam(table.stems.length * concernCount, () => 0);
  const headingRows = new Adam(table.stems.length * concernCount, () => 0);
  const input = new Float32Array(dense);
  const activation = new Float32Array(hidden);
  const back = new Float32Array(hidden);
  const order = examples.map((_, i) => i);
  const batch = 24;
  const steps = s.epochs * Math.ceil(order.length / batch);
  let step = 0;
  const touchedWords = new Set<number>();
  const touchedHeadings = new Set<number>();
  const keepWord = () => random() >= s.wordDropout;
  for (let epoch = 0; epoch < s.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (let at = 0; at < order.length; at++) {
      const e = examples[order[at]!]!;
      const noHeading = random() < s.headingDropout;
      inputOf(e, table, input, keepWord, noHeading);
      const useFlags = noHeading ? e.flags.filter((f) => !flags[f]!.includes("role ")) : e.flags;
      activation.set(firstBias.value);
      for (let h = 0; h < hidden; h++) {
        let sum = activation[h]!;
        const row = h * dense;
        for (let d = 0; d < dense; d++) sum += first.value[row + d]! * input[d]!;
        for (const flag of useFlags) sum += flagRows.value[flag * hidden + h]!;
        activation[h] = sum > 0 && random() >= s.hiddenDropout ? sum / (1 - s.hiddenDropout) : 0;
      }
      const ws = 1 / Math.sqrt(Math.max(1, e.words.length));
      const hs = 1 / Math.sqrt(Math.max(1, e.heading.length));
      back.fill(0);
      for (let c = 0; c < concernCount; c++) {
        const weight = e.weights[c]!;
        if (weight === 0) continue;
        let out = secondBias.value[c]!;
        for (let h = 0; h < hidden; h++) out += activation[h]! * second.value[c * hidden + h]!;
        if (s.sparse) {
          for (const id of e.words) out += ws * wordRows.value[id * concernCount + c]!;
          if (!noHeading) for (const id of e.heading) out += hs * headingRows.value[id * concernCount + c]!;
        }
        const y = e.targets[c]!;
        const g = (weight * (y > 0.5 ? s.positive : 1) * (1 / (1 + Math.exp(-out)) - y)) / batch;
        if (Math.abs(g) < 1e-6) continue;
        secondBias.gradient[c]! += g;
        for (let h = 0; h < hidden; h++) {
          const a = activation[h]!;
          if (a === 0) continue;
          second.gradient[c * hidden + h]! += g * a;
          back[h]! += g * second.value[c * hidden + h]!;
        }
        if (s.sparse) {
          for (const id of e.words) { wordRows.gradient[id * concernCount + c]! += g * ws; touchedWords.add(id); }
          if (!noHeading) for (const id of e.heading) { headingRows.gradient[id * concernCount + c]! += g * hs; touchedHeadings.add(id); }
        }
      }
      for (let h = 0; h < hidden; h++) {
        const g = activation[h]! > 0 ? back[h]! / (1 - s.hiddenDropout) : 0;
        if (g === 0) continue;
        firstBias.gradient[h]! += g;
        const row = h * dense;
        for (let d = 0; d < dense; d++) first.gradient[row + d]! += g * input[d]!;
        for (const flag of useFlags) flagRows.gradient[flag * hidden + h]! += g;
      }
      if ((at + 1) % batch !== 0 && at !== order.length - 1) continue;
      const rate = s.rate * Math.min(1, (step + 1) / 200) * (1 - step / steps) + 1e-5;
      step++;
      first.step(rate, s.decay);
      flagRows.step(rate, s.decay);
      firstBias.step(rate, 0);
      second.step(rate, s.decay);
      secondBias.step(rate, 0);
      for (const id of touchedWords) wordRows.step(rate * 2, s.sparseDecay, id * concernCount, (id + 1) * concernCount);
      for (const id of touchedHeadings) headingRows.step(rate * 2, s.sparseDecay, id * concernCount, (id + 1) * concernCount);
      touchedWords.clear();
      touchedHeadings.clear();
    }
  }
  return { flags, dense, hidden, first: first.value, flagRows: flagRows.value, firstBias: firstBias.value, second: second.value, secondBias: secondBias.value, wordRows: wordRows.value, headingRows: headingRows.value };
}
