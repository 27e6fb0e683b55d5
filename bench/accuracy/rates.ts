import type { Share } from "./figures.ts";

/** What was flagged of what was labelled, as the benchmark's scorer counts; `unasked` is flagged where nobody would ask. */
export interface Tally {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
  readonly unasked: number;
}

export function ratesOf({ tp, fp, fn, unasked }: Tally): Record<string, Share> {
  return {
    precision: tp / (tp + fp),
    "effective precision": tp / (tp + fp + unasked),
    recall: tp / (tp + fn),
    F1: (2 * tp) / (2 * tp + fp + fn),
  };
}

export function printTallies(title: string, rows: readonly (readonly [name: string, tally: Tally, note?: string])[]) {
  console.log(`\n${title.padEnd(28)}  prec   eff   rec    F1    tp   fp   fn   tn unasked`);
  for (const [name, tally, note = ""] of rows) {
    const rates = Object.values(ratesOf(tally)).map((rate) => percent(rate).padStart(6));
    const { tp, fp, fn, tn, unasked } = tally;
    const counts = [tp, fp, fn, tn, unasked].map((count) => String(count).padStart(5));
    console.log(`${name.padEnd(28)}${rates.join("")} ${counts.join("")}   ${note}`.trimEnd());
  }
}

export function percent(share: Share): string {
  return share === null || share === undefined || Number.isNaN(share) ? "–" : `${(100 * share).toFixed(0)}%`;
}

/** The precision where `recall` of `wanted` is first reached, of answers from the surest on. */
export function precisionAtRecall(ordered: readonly boolean[], wanted: number, recall: number): Share {
  let right = 0;
  const at = ordered.findIndex((isRight) => (right += isRight ? 1 : 0) >= recall * wanted && right > 0);
  return at < 0 ? undefined : right / (at + 1);
}

/** The mean of the precisions at each right answer, from the surest on. */
export function averagePrecision(ordered: readonly boolean[]): Share {
  let right = 0;
  const sum = ordered.reduce((total, isRight, at) => (isRight ? total + ++right / (at + 1) : total), 0);
  return sum / right;
}

const steps = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Prints how often what was said with some probability was so; gives the mean distance of the two. */
export function printReliability(title: string, answers: readonly { said: number; isSo: boolean }[]): Share {
  console.log(`\n${title.padEnd(28)}  said  true    of`);
  const distances = steps.slice(0, -1).map((from, at) => {
    const to = steps[at + 1] ?? 1;
    const inside = answers.filter(({ said }) => said >= from && (said < to || to === 1));
    const said = inside.reduce((sum, one) => sum + one.said, 0) / inside.length;
    const so = inside.filter(({ isSo }) => isSo).length / inside.length;
    const cells = [percent(said), percent(so), String(inside.length)].map((cell) => cell.padStart(6));
    console.log(`${`${from.toFixed(2)}–${to.toFixed(2)}`.padEnd(28)}${cells.join("")}`);
    return inside.length === 0 ? 0 : inside.length * Math.abs(said - so);
  });
  return distances.reduce((sum, distance) => sum + distance, 0) / answers.length;
}
