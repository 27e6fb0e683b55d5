/** One example: the indices and values of its features that are not zero, what it is, and how much it counts. */
export interface Example {
  readonly indices: readonly number[];
  readonly values: readonly number[];
  readonly positive: boolean;
  readonly weight?: number;
}

export interface LogisticModel {
  readonly bias: number;
  readonly weights: Float64Array;
}

/** The log-odds that `model` gives. */
export function logOdds(model: LogisticModel, { indices, values }: Pick<Example, "indices" | "values">): number {
  return indices.reduce((sum, index, at) => sum + (model.weights[index] ?? 0) * (values[at] ?? 0), model.bias);
}

export function sigmoid(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : 1 - 1 / (1 + Math.exp(x));
}

/**
 * Fits a logistic regression by L-BFGS; the summed loss plus `l2`/2 times the squared weights, the bias left free.
 * No randomness: the same examples give the same model.
 */
export function fitLogistic(examples: readonly Example[], size: number, l2: number, rounds = 120): LogisticModel {
  const at = minimize(
    (point, gradient) => objective(examples, point, gradient, l2),
    new Float64Array(size + 1),
    rounds,
  );
  return { bias: at[size] ?? 0, weights: at.subarray(0, size) };
}

function objective(examples: readonly Example[], point: Float64Array, gradient: Float64Array, l2: number): number {
  const size = point.length - 1;
  let loss = 0;
  for (let index = 0; index < size; index++) {
    const weight = point[index] ?? 0;
    loss += (l2 / 2) * weight * weight;
    gradient[index] = l2 * weight;
  }
  gradient[size] = 0;
  const model = { bias: point[size] ?? 0, weights: point };
  for (const example of examples) {
    const score = logOdds(model, example);
    const margin = example.positive ? score : -score;
    const weight = example.weight ?? 1;
    loss += weight * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
    const slope = weight * (sigmoid(score) - (example.positive ? 1 : 0));
    example.indices.forEach((index, position) => {
      gradient[index] = (gradient[index] ?? 0) + slope * (example.values[position] ?? 0);
    });
    gradient[size] = (gradient[size] ?? 0) + slope;
  }
  return loss;
}

type Objective = (point: Float64Array, gradient: Float64Array) => number;

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

function minimize(objectiveOf: Objective, start: Float64Array, rounds: number): Float64Array {
  const memory: { step: Float64Array; change: Float64Array; scale: number }[] = [];
  let point = start;
  let gradient = new Float64Array(start.length);
  let loss = objectiveOf(point, gradient);
  for (let round = 0; round < rounds && dot(gradient, gradient) > 1e-8; round++) {
    const direction = descent(gradient, memory);
    const slope = dot(direction, gradient);
    const next = new Float64Array(point.length);
    const nextGradient = new Float64Array(point.length);
    let length = round === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let nextLoss = Infinity;
    for (let halving = 0; halving < 30; halving++, length /= 2) {
      next.forEach((_, index) => (next[index] = (point[index] ?? 0) + length * (direction[index] ?? 0)));
      nextLoss = objectiveOf(next, nextGradient);
      if (nextLoss <= loss + 1e-4 * length * slope) break;
    }
    if (!(nextLoss < loss)) break;
    const step = next.map((value, index) => value - (point[index] ?? 0));
    const change = nextGradient.map((value, index) => value - (gradient[index] ?? 0));
    const scale = dot(step, change);
    if (scale > 1e-12) memory.push({ step, change, scale });
    if (memory.length > 8) memory.shift();
    [point, gradient, loss] = [next, nextGradient, nextLoss];
  }
  return point;
}

/** The two-loop recursion: the gradient turned and scaled by the curvature that the last steps showed. */
function descent(
  gradient: Float64Array,
  memory: readonly { step: Float64Array; change: Float64Array; scale: number }[],
): Float64Array {
  const direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (const { step, change, scale } of [...memory].reverse()) {
    const share = dot(step, direction) / scale;
    shares.unshift(share);
    change.forEach((value, index) => (direction[index] = (direction[index] ?? 0) - share * value));
  }
  const last = memory.at(-1);
  if (last) {
    const factor = last.scale / dot(last.change, last.change);
    direction.forEach((value, index) => (direction[index] = value * factor));
  }
  memory.forEach(({ step, change, scale }, position) => {
    const share = (shares[position] ?? 0) - dot(change, direction) / scale;
    step.forEach((value, index) => (direction[index] = (direction[index] ?? 0) + share * value));
  });
  return direction;
}

/** A line through log-odds that makes them honest: p = sigmoid(slope × score + offset). */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** Platt's calibration: fitted on scores of examples that the model has not seen. */
export function calibrate(
  scores: readonly number[],
  positive: readonly boolean[],
  weights?: readonly number[],
): Calibration {
  const examples = scores.map((score, index) => ({
    indices: [0],
    values: [score],
    positive: positive[index] ?? false,
    weight: weights?.[index] ?? 1,
  }));
  const { bias, weights: fitted } = fitLogistic(examples, 1, 1e-3);
  return { slope: fitted[0] ?? 1, offset: bias };
}
