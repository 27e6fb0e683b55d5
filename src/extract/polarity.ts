import {
  counterExampleHeading,
  formerly,
  hypothesis,
  postNegation,
  postponement,
  preNegation,
  pseudoNegation,
  reasonWords,
} from "../knowledge/polarity.ts";
import type { Polarity } from "../model/statement.ts";
import type { Heading } from "./content.ts";

const polarities = new WeakMap<readonly Heading[], Polarity[]>();

/** What the headings above a statement say of its polarity; `affirmed` where they say nothing. */
export function polarityOfSection(sections: readonly Heading[], index: number): Polarity {
  const known = polarities.get(sections) ?? sections.map((_, at) => polarityUnder(sections, at));
  polarities.set(sections, known);
  return known[index] ?? "affirmed";
}

function polarityUnder(sections: readonly Heading[], index: number): Polarity {
  for (let at = index; at > 0; at = sections[at]?.parent ?? -1) {
    const section = sections[at];
    if (!section) break;
    if (counterExampleHeading.test(section.title)) return "example";
    if (section.depth === 1 && section.index === 1) break; // The document's title is no section of examples or history.
    const { roles } = section;
    if (roles.includes("non-goals") && !roles.includes("goals")) return "out-of-scope";
    if (roles.includes("alternatives") && !roles.includes("decisions")) return "rejected";
    if (roles.includes("current-state")) return "former";
    if (roles.includes("future") || roles.includes("open-questions")) return "postponed";
    if (roles.includes("examples")) return "example";
  }
  return "affirmed";
}

/** The polarity of a statement by its own words, under a section whose headings say `inherited`. */
export function polarityOf(text: string, inherited: Polarity): Polarity {
  if (inherited !== "affirmed") return inherited;
  if (/\?\s*$/.test(text)) return "hypothetical";
  if (postponement.test(text)) return "postponed";
  if (formerly.test(text)) return "former";
  if (isDenied(text)) return "denied";
  if (hypothesis.test(text)) return "hypothetical";
  return "affirmed";
}

const everyPseudoNegation = new RegExp(pseudoNegation.source, "gi");

/** Whether the main claim of a sentence is a denial with no reason given. */
function isDenied(text: string): boolean {
  if (!preNegation.test(text) && !postNegation.test(text)) return false;
  if (reasonWords.test(text)) return false;
  const bare = text.replace(everyPseudoNegation, " ");
  if (postNegation.test(bare)) return true;
  const opening = /^(?:[\w ,'’-]{0,60}?)(?=\b(?:but|however|although|unless|while|whereas|which)\b|[;:—.]|$)/i.exec(
    bare,
  );
  const clause = opening?.[0] ?? bare;
  return /\b(?:no|not|never|without|lacks?|none|neither|nothing)\b|n't\b/i.test(clause.slice(0, 80));
}
