import { scoreOdds } from "../../src/extract/concerns.ts";
import type { Sureness } from "../../src/knowledge/concern-reader.ts";
import { designConcerns } from "../../src/model/concern.ts";

/** What the network said of one concern in one document, and what the label says. */
export interface Case {
  readonly concern: number;
  /** The score of the best statement. */
  readonly best: number;
  readonly missing: boolean;
  readonly weight: number;
}

/** From where on a concern counts as absent: the F1 by folds is best here. */
const absent = 0.45;
/** Log odds of a best statement, and how far they spread. */
const typical = -1;
const spread = 2;

/** Logistic regression by gradient descent, a bias a concern held near the common one. */
export function fitSureness(cases: readonly Case[]): Sureness {
  let slope = -1.5;
  const bias = new Float64Array(designConcerns.length);
  let common = -1;
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const standard = cases.map(({ best }) => (scoreOdds(best) - typical) / spread);
  for (let round = 0; round < 3000; round++) {
    let slopeGradient = 0;
    const biasGradient = bias.map((value) => 0.001 * value);
    let commonGradient = 0;
    cases.forEach(({ concern, missing, weight }, index) => {
      const x = standard[index] ?? 0;
      const z = slope * x + common + (bias[concern] ?? 0);
      const g = (weight / total) * (1 / (1 + Math.exp(-z)) - (missing ? 1 : 0));
      slopeGradient += g * x;
      biasGradient[concern] = (biasGradient[concern] ?? 0) + g;
      commonGradient += g;
    });
    slope -= 0.8 * slopeGradient;
    biasGradient.forEach((g, c) => (bias[c] = (bias[c] ?? 0) - 8 * g));
    common -= 0.8 * commonGradient;
  }
  const round = (value: number): number => Number(value.toFixed(4));
  const shift = common - (slope / spread) * typical;
  return { bias: [...bias].map((value) => round(value + shift)), slope: round(slope / spread), absent };
}
