import vocabulary from "./data/adr-headings.json" with { type: "json" };
import { normalizeHeading } from "./roles.ts";

/** What a section of an architecture decision record holds. */
export type RecordPart = keyof typeof vocabulary.parts;

const byHeading = new Map<string, RecordPart>();
for (const [part, headings] of Object.entries(vocabulary.parts)) {
  if (isPart(part)) for (const heading of headings) if (!byHeading.has(heading)) byHeading.set(heading, part);
}

function isPart(part: string): part is RecordPart {
  return part in vocabulary.parts;
}

/** The part of a decision record that `heading` names; a heading with more words counts by how it begins or ends. */
export function recordPartOf(heading: string): RecordPart | undefined {
  const text = normalizeHeading(heading.replace(/:.*$/, ""));
  const exact = byHeading.get(text);
  if (exact) return exact;
  const words = text.split(" ");
  if (words.length > 6) return undefined;
  for (let length = Math.min(words.length - 1, 4); length >= 1; length--) {
    const part = byHeading.get(words.slice(0, length).join(" ")) ?? byHeading.get(words.slice(-length).join(" "));
    if (part) return part;
  }
  return undefined;
}

/** Words after which a text names what was chosen; the first group is the choice. */
export const chosenOption: readonly RegExp[] = [
  /\b(?:chosen|selected|preferred) (?:option|alternative|solution|approach)s?\b(?:\s+is\b\s*:?|\s*[:—–-]|(?=\s*["“]))\s*(?:\([^()]{0,30}\)\s*)?["“”'‘`*_]{0,4}(?!\s*to [a-z])([^"“”`*\n]{2,120}?)(?=["”`*\n]|,|;|\.\s|\.$| because| since| as it|$)/i,
  /\bopci[oó]n elegida\s*:\s*["“”'‘`*_]{0,4}([^"“”`*\n,.;]{2,120})/i,
];

/** The opening of a decision in one sentence: cheaper to look for than all of it. */
export const inContext = /in the context of/i;

/** A decision in one sentence, a Y-statement; the groups are what it takes and what it does not. */
export const decisionInContext =
  /\bin the context of\b[\s\S]{1,600}?\b(?:decided|chose|opted)(?: for| to use| on)?\s+([\s\S]{2,200}?)(?:,?\s+(?:and\s+)?(?:neglect(?:ed|ing)|reject(?:ed|ing)|against|over)\s+([\s\S]{2,200}?))?,?\s+(?:in order )?to achieve\b/i;

/** Headings over a collection of decisions; a single "Decision" heads one. */
export const decisionsHeading = /\bdecisions\b|\bdecision (?:log|register|records?|history|summary)\b/i;

/** Words of such a heading by which its decisions are still to be taken, or stand elsewhere. */
export const otherDecisions =
  /\b(?:related|open|pending|outstanding|needed|required|future|deferred|to make|points)\b/i;

/** Words that decide. */
export const decides =
  /\b(?:we|the team) (?:will|have|has|decided|chose|agreed|propose|use|are going)\b|\bdecided\b|\bchosen\b/i;

/** Words that give a reason. */
export const reasonGiven =
  /\b(?:because|since|due to|given that|given the|given our|so that|in order to|therefore|hence|thus|thanks to|as (?:it|they|we|this|these|the|our)\b|for (?:the|this|these) reasons?|the reason|rationale|justification|motivated by|driven by|based on|to (?:avoid|allow|enable|ensure|reduce|keep|make|prevent|support|minimi[sz]e|simplify|improve|provide|meet|achieve)|allows? (?:us|for|the|our|you)|enables?|gives us|lets us|which means|this (?:means|way|makes|ensures|avoids|provides|keeps)|advantages?|benefits?|best (?:fit|meets|option|balance)|simpl(?:er|est)|easi(?:er|est)|cheap(?:er|est)|fast(?:er|est)|better|provides?|porque|ya que|debido a|para (?:evitar|permitir|reducir)|pois|parce que|car|afin de|weil|damit|um)\b/i;

/** Words of a gain. */
export const gain =
  /✅|👍|\b(?:good|pros?|positive\w*|benefits?|advantages?|easier|simpler|simplif\w+|faster|quicker|cheaper|better|improv\w+|reduc\w+|enabl\w+|allow\w*|avoid\w*|eliminat\w+|remov\w+|prevent\w*|ensur\w+|consisten\w+|clear\w*|flexib\w+|robust\w*|reliab\w+|secure\w*|scal\w+|maintainab\w+|reus\w+|no longer|can now|will be able|able to|free(?:s|d)?|less|fewer|lower|sav(?:e|es|ing|ings)|gain\w*|support\w*|provid\w+|guarante\w+|single source|confidence|increase\w*|makes? it (?:possible|easy)|decoupl\w+|standardi\w+|positiv\w+|ventajas?|mejora\w*|vantagens?|permit\w+|facilit\w+)\b/i;

/** Words of a loss. */
export const loss =
  /❌|👎|⚠️?|\b(?:bad|cons?|negative\w*|drawbacks?|disadvantages?|downsides?|harder|difficult\w*|complex\w*|slower|costs?|costly|expensive|overhead|risk\w*|however|but|although|though|must|need(?:s|ed)? to|have to|has to|require[sd]?|additional|extra|more (?:work|code|effort|time|difficult|complicated)|burden|learning curve|trade-?offs?|los(?:e|es|s|ing)|cannot|can't|unable|won't|not (?:be )?(?:able|possible|supported|available)|limit\w*|lock-?in|dependen\w+|maintenance|debt|break\w*|fail\w*|worse|unfortunately|careful\w*|latency|at the (?:cost|expense)|duplicat\w+|migrat\w+|challeng\w+|problem\w*|delay\w*|concern\w*|confus\w+|desventajas?|desvantagens?|riesgos?|riscos?|negativ\w+|coste?s?|complej\w+|complex\w+)\b/i;

/** Words of a loss that need no section on consequences around them. */
export const plainLoss =
  /❌|👎|\b(?:bad,? because|cons?:|negative (?:consequences?|impact|effect)|drawbacks?|disadvantages?|downsides?|trade-?offs?|at the (?:cost|expense) of|overhead|harder to|more (?:complex|difficult|complicated|expensive|costly)|(?:adds?|increases?|added|additional|extra) (?:complexity|cost|latency|overhead|effort|work|maintenance)|learning curve|lock-?in|technical debt|unfortunately|desventajas?|desvantagens?)\b/i;

/** Losses that are avoided, and so are none: "without having to", "reduces complexity". */
export const avoidedLoss =
  /\b(?:without|no longer|not|no|avoid\w*|reduc\w+|remov\w+|eliminat\w+|less|fewer|lower\w*|prevent\w*|minimi[sz]\w+|simplif\w+)\s+(?:[\w-]+\s+){0,3}[\w-]+/gi;

/** Sentences that the templates ship and authors leave in. */
export const guidance =
  /what becomes easier or more difficult to do (?:and any risks|because of)[^.\n]*\.?|the change that we're proposing or have agreed to implement\.?|the issue motivating this decision, and any context[^.\n]*\.?|what is the (?:issue|change|status)[^?.\n]{0,120}(?:motivating|proposing|such as)[^?.\n]{0,200}[?.]/gi;

/** Words that name who took part in a decision, short of listing its deciders. */
export const takingPart =
  /\b(?:decided|agreed|approved|accepted|chosen|signed off|reviewed|proposed) by\b|\b(?:team|developers|engineers|architects?|committee|board|guild|working group)\b[^.\n]{0,60}\b(?:decided|agreed|approved|discussed|chose|investigated|met)\b/i;

/** Words that weigh the choice against another. */
export const comparison =
  /\b(?:alternativ\w+|instead of|rather than|as opposed to|compared (?:to|with)|versus|vs\.?|other options?|options? (?:considered|were|are|would)|considered (?:using|the|a|an|and|but|other)|we (?:also )?(?:considered|looked at|evaluated|investigated|compared)|evaluated|ruled out|rejected|not chosen|opted (?:for|not)|could (?:have|also)|in favou?r of|over (?:the )?(?:other|alternatives?)|en lugar de|en vez de|em vez de|ao invés de|plutôt que|statt)\b/i;

/** A text that accepts what it names as it is. */
export const acceptance =
  /\b(?:accept(?:ed|able|ance|ing)?|tolera(?:te|ted|ble)|out of scope|won't fix|no (?:action|mitigation|handling) (?:is )?(?:needed|required|necessary|planned)|by design|as intended|not a concern|negligible|(?<!un|not )resolved|closed|(?<!un|not |not yet )mitigated|aceptad[oa]|aceito)\b/i;

/** A pointer to another document, issue or decision that is written without a link. */
export const reference =
  /https?:\/\/|\b(?:ADR|RFC|RFD|KEP|PEP|ODH)[- #]?\d{1,5}\b|(?:^|\s)#\d{1,6}\b|\b[\w-]+\.md\b|\b(?!(?:UTF|SHA|AES|ISO|RSA|SSE|HMAC|IEEE|X)-)[A-Z][A-Z0-9]{1,9}-\d{2,6}\b/;
