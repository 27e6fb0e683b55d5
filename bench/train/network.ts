import { inputLayout, poolWords } from "../../src/extract/learnt.ts";
import type { Network, WordTable } from "../../src/knowledge/concern-reader.ts";
import { designConcerns } from "../../src/model/concern.ts";
import { type Learnt, learnt } from "./adam.ts";
import type { Encoded } from "./encode.ts";
import { randomOf, shuffled } from "./random.ts";

const concerns = designConcerns.length;
const epochs = 4;
const batch = 24;
const rate = 0.002;
const decay = 0.01;
/** Weights of single words learn faster and are held shorter than the layers. */
const rowRate = 2;
const rowDecay = 0.02;
/** Shares that are hidden from the network while it learns: words, all headings of a statement, hidden units. */
const dropped = { words: 0.15, headings: 0.2, units: 0.2 };

/** The network while it learns. */
interface Learner {
  readonly first: Learnt;
  readonly flagRows: Learnt;
  readonly firstBias: Learnt;
  readonly second: Learnt;
  readonly secondBias: Learnt;
  readonly wordRows: Learnt;
  readonly headingRows: Learnt;
}

/** One example on its way through the network. */
interface Pass {
  readonly input: Float32Array;
  /** Stretches of the input that are not all zero, as pairs of offsets. */
  readonly used: readonly number[];
  readonly words: readonly number[];
  readonly heading: readonly number[];
  readonly flags: readonly number[];
  readonly activation: Float32Array;
}

/** Trains on `given`, from numbers drawn by `seed`; half-way, `harder` may add examples that the network so far gets wrong. */
export function train(
  given: readonly Encoded[],
  table: WordTable,
  flags: readonly string[],
  { seed, units }: { readonly seed: number; readonly units: number },
  harder: (network: Network) => readonly Encoded[],
): Network {
  const random = randomOf(seed);
  const learner = newLearner(table, flags, units, random);
  const network = networkOf(learner, flags);
  const underHeadings = flags.map((flag) => /^(?:under|role|heading) /.test(flag));
  const examples = [...given];
  const steps = (epochs * examples.length * 1.1) / batch;
  const touched = { words: new Set<number>(), headings: new Set<number>() };
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (epoch === epochs / 2) examples.push(...harder(network));
    const order = shuffled(examples, random);
    order.forEach((example, at) => {
      const pass = passOf(example, table, underHeadings, units, random);
      forward(pass, network, () => random() < dropped.units);
      backward(pass, example, learner);
      for (const word of pass.words) touched.words.add(word);
      for (const word of pass.heading) touched.headings.add(word);
      if ((at + 1) % batch !== 0 && at !== order.length - 1) return;
      const now = rate * Math.min(1, (step + 1) / 200) * Math.max(0, 1 - step / steps) + 1e-5;
      step++;
      update(learner, touched, now);
    });
  }
  return network;
}

function newLearner(table: WordTable, flags: readonly string[], hidden: number, random: () => number): Learner {
  const normal = (scale: number) => (): number => (random() + random() + random() - 1.5) * 2 * scale;
  const zero = (): number => 0;
  return {
    first: learnt(hidden * inputLayout(table.dimensions).size, normal(Math.sqrt(1 / 60))),
    flagRows: learnt(flags.length * hidden, normal(0.05)),
    firstBias: learnt(hidden, () => 0.05),
    second: learnt(concerns * hidden, normal(Math.sqrt(1 / hidden))),
    secondBias: learnt(concerns, () => -3),
    wordRows: learnt(table.stems.length * concerns, zero),
    headingRows: learnt(table.stems.length * concerns, zero),
  };
}

/** The network of a learner: it shares the numbers, so that it learns with it. */
function networkOf(learner: Learner, flags: readonly string[]): Network {
  const { first, flagRows, firstBias, second, secondBias, wordRows, headingRows } = learner;
  return {
    flags,
    hidden: firstBias.value.length,
    first: first.value,
    flagRows: flagRows.value,
    firstBias: firstBias.value,
    second: second.value,
    secondBias: secondBias.value,
    wordRows: wordRows.value,
    headingRows: headingRows.value,
  };
}

/** An example as the network gets to see it while it learns, with words and sometimes all headings hidden. */
function passOf(
  example: Encoded,
  table: WordTable,
  underHeadings: readonly boolean[],
  units: number,
  random: () => number,
): Pass {
  const headless = random() < dropped.headings;
  const words = example.words.filter(() => random() >= dropped.words);
  const flags = headless ? example.flags.filter((flag) => underHeadings[flag] !== true) : example.flags;
  return {
    ...inputOf(example, words, table, headless, units),
    words,
    heading: headless ? [] : example.heading,
    flags,
  };
}

function inputOf(
  example: Encoded,
  words: readonly number[],
  table: WordTable,
  headless: boolean,
  units: number,
): Pick<Pass, "input" | "used" | "activation"> {
  const { heading, body, context, size } = inputLayout(table.dimensions);
  const input = new Float32Array(size);
  poolWords(words, table, input, 0, true);
  input.set(example.section, heading);
  if (headless) input.fill(0, heading, body);
  if (example.context.length > 0) poolWords(example.context, table, input, context, false);
  const end = example.context.length > 0 ? size : context;
  return { input, used: headless ? [0, heading, body, end] : [0, end], activation: new Float32Array(units) };
}

function forward({ input, used, flags, activation }: Pass, network: Network, drops: () => boolean): void {
  const { hidden, first, flagRows, firstBias } = network;
  for (let h = 0; h < hidden; h++) {
    if (drops()) continue;
    let sum = firstBias[h] ?? 0;
    const row = h * input.length;
    for (let u = 0; u < used.length; u += 2) {
      const end = used[u + 1] ?? 0;
      for (let i = used[u] ?? 0; i < end; i++) sum += (first[row + i] ?? 0) * (input[i] ?? 0);
    }
    for (const flag of flags) sum += flagRows[flag * hidden + h] ?? 0;
    if (sum > 0) activation[h] = sum / (1 - dropped.units);
  }
}

/** The output of one concern before it becomes a probability; `units` scales the hidden layer. */
function outputOf({ activation, words, heading }: Pass, network: Network, concern: number, units: number): number {
  const { hidden } = network;
  let out = network.secondBias[concern] ?? 0;
  for (let h = 0; h < hidden; h++) out += units * (activation[h] ?? 0) * (network.second[concern * hidden + h] ?? 0);
  const wordShare = share(words);
  for (const word of words) out += wordShare * (network.wordRows[word * concerns + concern] ?? 0);
  const headingShare = share(heading);
  for (const word of heading) out += headingShare * (network.headingRows[word * concerns + concern] ?? 0);
  return out;
}

function share(rows: readonly number[]): number {
  return 1 / Math.sqrt(Math.max(1, rows.length));
}

function backward(pass: Pass, { targets, weights }: Encoded, learner: Learner): void {
  const { second, secondBias, wordRows, headingRows } = learner;
  const network = networkOf(learner, []);
  const { hidden } = network;
  const slope = new Float32Array(hidden);
  for (let c = 0; c < concerns; c++) {
    const weight = weights[c] ?? 0;
    if (weight === 0) continue;
    const error = (weight / batch) * (1 / (1 + Math.exp(-outputOf(pass, network, c, 1))) - (targets[c] ?? 0));
    add(secondBias.gradient, c, error);
    for (let h = 0; h < hidden; h++) {
      const active = pass.activation[h] ?? 0;
      if (active === 0) continue;
      add(second.gradient, c * hidden + h, error * active);
      add(slope, h, error * (second.value[c * hidden + h] ?? 0));
    }
    for (const word of pass.words) add(wordRows.gradient, word * concerns + c, error * share(pass.words));
    for (const word of pass.heading) add(headingRows.gradient, word * concerns + c, error * share(pass.heading));
  }
  backwardFirst(pass, slope, learner);
}

function backwardFirst({ input, used, flags, activation }: Pass, slope: Float32Array, learner: Learner): void {
  const { first, flagRows, firstBias } = learner;
  const hidden = activation.length;
  for (let h = 0; h < hidden; h++) {
    if ((activation[h] ?? 0) === 0) continue;
    const error = (slope[h] ?? 0) / (1 - dropped.units);
    add(firstBias.gradient, h, error);
    const row = h * input.length;
    for (let u = 0; u < used.length; u += 2) {
      const end = used[u + 1] ?? 0;
      for (let i = used[u] ?? 0; i < end; i++) add(first.gradient, row + i, error * (input[i] ?? 0));
    }
    for (const flag of flags) add(flagRows.gradient, flag * hidden + h, error);
  }
}

function update(learner: Learner, touched: { words: Set<number>; headings: Set<number> }, now: number): void {
  learner.first.step(now, decay);
  learner.flagRows.step(now, decay);
  learner.firstBias.step(now, 0);
  learner.second.step(now, decay);
  learner.secondBias.step(now, 0);
  const rows: [Set<number>, Learnt][] = [
    [touched.words, learner.wordRows],
    [touched.headings, learner.headingRows],
  ];
  for (const [words, table] of rows) {
    for (const word of words) table.step(rowRate * now, rowDecay, word * concerns, (word + 1) * concerns);
    words.clear();
  }
}

function add(into: Float32Array, at: number, value: number): void {
  into[at] = (into[at] ?? 0) + value;
}

/** By concern, 0 to 1: what the network says of an example. */
export function scoreOf(example: Encoded, table: WordTable, network: Network): Float32Array {
  const pass: Pass = { ...inputOf(example, example.words, table, false, network.hidden), ...example };
  forward(pass, network, () => false);
  return Float32Array.from(
    { length: concerns },
    (_, c) => 1 / (1 + Math.exp(-outputOf(pass, network, c, 1 - dropped.units))),
  );
}
