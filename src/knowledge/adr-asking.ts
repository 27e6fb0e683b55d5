import type { AdrConcern } from "../model/concern.ts";

/** How often a reviewer who reads a decision record misses a concern, by what the text holds of it. */
export interface Asked {
  /** Where nothing was found. */
  readonly absent: number;
  /** Where it is only touched. */
  readonly vague: number;
}

/**
 * Measured on 135 labelled decision records of public repositories, one reader each: the share in which the reader missed
 * the concern, of those in which the reading of the text found nothing, or little. Hardly any lacked a status, a context,
 * an outcome or a reason, so that those numbers are cautious guesses.
 */
export const askedOfRecord: Readonly<Record<AdrConcern, Asked>> = {
  status: { absent: 0.9, vague: 0.3 },
  date: { absent: 0.91, vague: 0.15 },
  deciders: { absent: 0.87, vague: 0.1 },
  context: { absent: 0.5, vague: 0.2 },
  options: { absent: 0.67, vague: 0.14 },
  outcome: { absent: 0.5, vague: 0.2 },
  justification: { absent: 0.4, vague: 0.2 },
  "positive-consequences": { absent: 0.2, vague: 0.17 },
  "negative-consequences": { absent: 0.6, vague: 0.08 },
  links: { absent: 0.9, vague: 0.1 },
};
