import { logit } from "../../src/extract/concerns.ts";
import type { Combination } from "../../src/knowledge/concern-reader.ts";
import { designConcerns } from "../../src/model/concern.ts";

/** What the network said of one concern in one document, and what the label says. */
export interface Case {
  readonly concern: number;
  readonly best: number;
  readonly second: number;
  readonly missing: boolean;
  readonly weight: number;
}

const inputsOf = ({ best, second }: Case): [number, number] => [logit(best), logit(second)];
/** From where on a concern counts as absent: the F1 by folds is best here. */
const absent = 0.5;
const typical = [-1, -2];
const spread = [2, 2];

/** Logistic regression by gradient descent, a bias a concern held near the common one. */
export function fitCombination(cases: readonly Case[]): Combination {
  const slopes = [-1.5, -0.5];
  const bias = new Float64Array(designConcerns.length);
  let common = -1;
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const standard = cases.map((one) => inputsOf(one).map((value, i) => (value - (typical[i] ?? 0)) / (spread[i] ?? 1)));
  for (let round = 0; round < 3000; round++) {
    const slopeGradient = [0, 0];
    const biasGradient = bias.map((value) => 0.001 * value);
    let commonGradient = 0;
    cases.forEach((one, index) => {
      const x = standard[index] ?? [];
      const z = x.reduce((sum, value, i) => sum + value * (slopes[i] ?? 0), common + (bias[one.concern] ?? 0));
      const g = (one.weight / total) * (1 / (1 + Math.exp(-z)) - (one.missing ? 1 : 0));
      x.forEach((value, i) => (slopeGradient[i] = (slopeGradient[i] ?? 0) + g * value));
      biasGradient[one.concern] = (biasGradient[one.concern] ?? 0) + g;
      commonGradient += g;
    });
    slopeGradient.forEach((g, i) => (slopes[i] = (slopes[i] ?? 0) - 0.8 * g));
    biasGradient.forEach((g, c) => (bias[c] = (bias[c] ?? 0) - 8 * g));
    common -= 0.8 * commonGradient;
  }
  const [best = 0, second = 0] = slopes.map((slope, i) => slope / (spread[i] ?? 1));
  const shift = [best, second].reduce((sum, slope, i) => sum - slope * (typical[i] ?? 0), common);
  const round = (value: number): number => Number(value.toFixed(4));
  return {
    bias: [...bias].map((value) => round(value + shift)),
    best: round(best),
    second: round(second),
    absent,
  };
}
