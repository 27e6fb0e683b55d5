import { type DesignConcern, designConcerns } from "../model/concern.ts";
import data from "./data/concern-cues.json" with { type: "json" };

const patterns: readonly (readonly [DesignConcern, RegExp])[] = designConcerns.map((concern) => [
  concern,
  new RegExp(`(?<![\\p{L}\\d_])(?:${data.cues[concern].map(patternOf).join("|")})(?![\\p{L}\\d_])`, "iu"),
]);

function patternOf(phrase: string): string {
  return phrase.replace(/\*/g, "\\p{L}{0,12}").replace(/ /g, "[ -]?");
}

/** The concerns that a statement's words are likely to speak about. Cues only: the learnt reader weighs them. */
export function cuedConcerns(text: string): DesignConcern[] {
  return patterns.flatMap(([concern, pattern]) => (pattern.test(text) ? [concern] : []));
}
