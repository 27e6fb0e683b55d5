import type { ConcernVerdict } from "../model/concern.ts";
import data from "./data/asking.json" with { type: "json" };

/** Log-odds beyond this tell nothing more. */
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
  const both = Math.min(1 - bound, Math.max(bound, asking.probability * (1 - score)));
  const { slope, offset, touched } = data.finding;
  const confidence = 1 / (1 + Math.exp(-(slope * Math.log(both / (1 - both)) + offset)));
  return state === "vague" ? touched * confidence : confidence;
}
