import { type DesignConcern, designConcerns } from "../model/concern.ts";
import type { Section } from "../model/section.ts";
import data from "./data/concern-headings.json" with { type: "json" };
import { stemsOf } from "./stem.ts";

/** Phrases by their first stem. */
const phrases = new Map<string, { concern: DesignConcern; stems: readonly string[]; phrase: string }[]>();
for (const concern of designConcerns) {
  for (const phrase of data.concerns[concern]) {
    const stems = stemsOf(phrase);
    const first = stems[0];
    if (first !== undefined) phrases.set(first, [...(phrases.get(first) ?? []), { concern, stems, phrase }]);
  }
}

/** The concerns that a heading, a label or a column header names, given by its stems. */
export function concernsOfHeading(stems: readonly string[]): Set<DesignConcern> {
  const found = new Set<DesignConcern>();
  stems.forEach((stem, at) => {
    for (const candidate of phrases.get(stem) ?? []) {
      if (candidate.stems.every((part, offset) => stems[at + offset] === part)) found.add(candidate.concern);
    }
  });
  // "Non-goals" and "out of scope" are no goals.
  if (found.has("non-goals")) found.delete("goals");
  return found;
}

/** The concerns that the heading of a section names. */
export function concernsNamedBy({ title, depth }: Pick<Section, "title" | "depth">): ReadonlySet<DesignConcern> {
  return depth === 0 ? new Set() : concernsOfHeading(stemsOf(title));
}

/** By the stems of a whole phrase, the first phrase that names the same concerns; made when first asked for. */
let firstNames: ReadonlyMap<string, string> | undefined;

/** One heading for all that mean the same ("Observability" is "monitoring"), where the whole heading is a known phrase. */
export function commonHeading(stems: readonly string[]): string | undefined {
  return (firstNames ??= namesByStems()).get(stems.join(" "));
}

function namesByStems(): Map<string, string> {
  const names = new Map<string, string>();
  const nameOfConcerns = new Map<string, string>();
  for (const phrase of designConcerns.flatMap((concern) => data.concerns[concern])) {
    const stems = stemsOf(phrase);
    const concerns = [...concernsOfHeading(stems)].join(" ");
    const name = nameOfConcerns.get(concerns) ?? phrase;
    nameOfConcerns.set(concerns, name);
    names.set(stems.join(" "), name);
  }
  return names;
}
