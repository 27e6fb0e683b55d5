import { isStatusChoice, lifecycleOf } from "../knowledge/lifecycle.ts";
import type { Lifecycle, MetadataEntry } from "../model/metadata.ts";

/** The status that a document gives itself, by its first entry that names one; a link to a successor outweighs it. */
export function documentLifecycle(
  metadata: readonly MetadataEntry[],
): { readonly state: Lifecycle; readonly entry: MetadataEntry } | undefined {
  const successor = metadata.find((entry) => entry.key === "superseded-by" && /\d|\]\(|\.md\b/.test(entry.value));
  if (successor) return { state: "superseded", entry: successor };
  for (const entry of metadata) {
    if (entry.key !== "status" || isStatusChoice(entry.value)) continue;
    const state = lifecycleOf(entry.value);
    if (state) return { state, entry };
  }
  return undefined;
}
