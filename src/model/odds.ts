/** The log-odds of a chance, which counts as `least` where it is less and as `most` where it is more. */
export function logOdds(chance: number, least: number, most = 1 - least): number {
  const bounded = Math.min(most, Math.max(least, chance));
  return Math.log(bounded / (1 - bounded));
}

/** The chance that has such log-odds. */
export function sigmoid(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
