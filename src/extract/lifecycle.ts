import { isStatusChoice, lifecycleOf, ownStatusKey } from "../knowledge/lifecycle.ts";
import type { Document } from "../model/document.ts";
import type { MetadataEntry, StatedStatus } from "../model/metadata.ts";

/** The status that a document gives itself, by its first entry that names one; a link to a successor outweighs it. */
export function documentLifecycle(metadata: readonly MetadataEntry[]): StatedStatus | undefined {
  const successor = metadata.find((entry) => entry.key === "superseded-by" && /\d|\]\(|\.md\b/.test(entry.value));
  if (successor) return { state: "superseded", entry: successor };
  for (const entry of metadata) {
    if (entry.key !== "status" || isStatusChoice(entry.value)) continue;
    const state = lifecycleOf(entry.value);
    if (state) return { state, entry };
  }
  return undefined;
}

/** A status is short; longer, it is a sentence about several. */
const longestStatus = 60;

/** All the statuses that a document gives itself, by keys that mean its own and by tags of one word. */
export function statusesOf({ metadata }: Document): StatedStatus[] {
  return metadata.flatMap((entry) => {
    const words = wordsOfStatus(entry);
    const state = words === undefined ? undefined : lifecycleOf(words);
    return state ? [{ state, entry }] : [];
  });
}

function wordsOfStatus({ key, name, value }: MetadataEntry): string | undefined {
  if (key === "status") return ownStatusKey.test(name.trim()) && value.length < longestStatus ? value : undefined;
  return key === "tags" && /^tags?$/i.test(name.trim())
    ? /^[\["']*(\p{L}+)[\]"']*$/u.exec(value.trim())?.[1]
    : undefined;
}
