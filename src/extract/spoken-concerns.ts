import { cuedConcerns } from "../knowledge/concern-cues.ts";
import type { DesignConcern } from "../model/concern.ts";

/** The concerns on which a text has any words: a glance, for documents that are not read themselves. */
export function spokenConcerns(text: string): ReadonlySet<DesignConcern> {
  return new Set(cuedConcerns(text));
}
