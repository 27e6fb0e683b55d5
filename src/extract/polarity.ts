import {
  counterExampleHeading,
  flatDenial,
  formerly,
  hypothesis,
  postNegation,
  postponement,
  preNegation,
  pseudoNegation,
  reasonWords,
  wholeDenial,
} from "../knowledge/polarity.ts";
import type { Polarity } from "../model/statement.ts";
import type { Heading } from "./content.ts";

const polarities = new WeakMap<readonly Heading[], Polarity[]>();

/** What the headings above a statement say of its polarity; `affirmed` where they say nothing. */
export function polarityOfSection(sections: readonly Heading[], index: number): Polarity {
  const known = polarities.get(sections) ?? polaritiesOf(sections);
  polarities.set(sections, known);
  return known[index] ?? "affirmed";
}

function polaritiesOf(sections: readonly Heading[]): Polarity[] {
  // The document's title is no section of examples or history; of several headings of its level none is the title.
  const [first, second] = sections.filter(({ depth }) => depth === 1);
  const title = first?.index === 1 && !second ? 1 : -1;
  return sections.map((_, at) => polarityUnder(sections, at, title));
}

function polarityUnder(sections: readonly Heading[], index: number, title: number): Polarity {
  for (let at = index; at > 0; at = sections[at]?.parent ?? -1) {
    const section = sections[at];
    if (!section) break;
    if (counterExampleHeading.test(section.title)) return "example";
    if (section.index === title) break;
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
  if (wholeDenial.test(text)) return true;
  if (reasonWords.test(text)) return false;
  const bare = text.replace(everyPseudoNegation, " ");
  if (postNegation.test(bare) || flatDenial.test(bare)) return true;
  const clause = claimOf(bare).slice(0, clauseLength).split(clauseEnd)[0] ?? "";
  return negative.test(clause);
}

/** Whether a sentence leaves nothing of what it speaks of, as a prohibition ("must not log") does not. */
export function isFlatDenial(text: string): boolean {
  return wholeDenial.test(text) || flatDenial.test(claimOf(text));
}

/** A sentence without its label and without a clause or phrase before its main claim: "If a van is late, ". */
function claimOf(text: string): string {
  return text.replace(leadingLabel, "").replace(opening, "");
}

/** A full stop inside a label belongs to a name: "spec.paths: ". */
const leadingLabel = /^\W*(?!there\b)(?:[^:.;]|[.;](?=\S)){1,40}:\s+(?=\S)/i;
const opening =
  /^\W*(?:if|when|while|once|after|before|although|though|unless|until|as|since|in|for|to|with|on|by|during)\b[^,;]{1,120},\s*/i;
const clauseEnd = /[;—.]|\b(?:but|however|although|unless|while|whereas|which|that|who|if|when|where)\b/i;
const negative = /\b(?:no|not|never|without|lacks?|none|neither|nothing|cannot)\b|n['’]t\b/i;
/** A denial farther from the start of the claim denies something in it. */
const clauseLength = 90;
