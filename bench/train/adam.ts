/** Numbers that are learnt, with the gradient of the batch at hand. */
export interface Learnt {
  readonly value: Float32Array;
  readonly gradient: Float32Array;
  /** Moves `[from, to)` against the gradient and clears it; `decay` pulls towards zero. */
  step(rate: number, decay: number, from?: number, to?: number): void;
}

/** Numbers learnt by Adam (Kingma and Ba 2014) with decoupled decay. */
export function learnt(size: number, initial: () => number): Learnt {
  const value = Float32Array.from({ length: size }, initial);
  const gradient = new Float32Array(size);
  const mean = new Float32Array(size);
  const square = new Float32Array(size);
  return {
    value,
    gradient,
    step(rate, decay, from = 0, to = size) {
      for (let i = from; i < to; i++) {
        const g = gradient[i] ?? 0;
        const m = 0.9 * (mean[i] ?? 0) + 0.1 * g;
        const s = 0.999 * (square[i] ?? 0) + 0.001 * g * g;
        const old = value[i] ?? 0;
        mean[i] = m;
        square[i] = s;
        value[i] = old - rate * (m / (Math.sqrt(s) + 1e-5) + decay * old);
        gradient[i] = 0;
      }
    },
  };
}
