import type { ConcernVerdict } from "../model/concern.ts";
import { logOdds, sigmoid } from "../model/odds.ts";
import data from "./data/asking.json" with { type: "json" };

/** Chances below this, or as near to 1, tell nothing more. */
const bound = 1e-4;

/**
 * How likely a reviewer raises what `verdict` finds: the chance that it is asked where the text is silent, times the
 * chance that the text is silent, put right on labelled documents that neither reader had seen. What the text touches is
 * raised less often than that.
 */
export function findingConfidence({
  asking,
  score,
  state,
}: Pick<ConcernVerdict, "asking" | "score" | "state">): number {
  const { slope, offset, touched } = data.finding;
  const confidence = sigmoid(slope * logOdds(asking.probability * (1 - score), bound) + offset);
  return state === "vague" ? touched * confidence : confidence;
}
