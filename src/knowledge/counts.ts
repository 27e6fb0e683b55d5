const words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A count, as a pattern. */
const number = `(${words.join("|")}|[2-9]|1[0-9]|20)`;

/** A count, at most three words and a plural, right before a colon at the end of a text. */
const announced = new RegExp(
  `(?<![\\w.,/%§#-])${number}\\s+((?:[\\p{L}'’-]+\\s+){0,3}?[\\p{L}-]*[a-rt-z]s(?: of (?:operation|work|use|access|deployment|change|failure|attack|data|storage))?)\\s*:\\s*$`,
  "iu",
);

/** A sentence at the end of a text that says how many things or steps there are; what it says of them may stand between. */
const said: readonly RegExp[] = [
  `\\bthere (?:are|were|will be)(?: currently| basically)? ${number}\\s+((?:[\\p{L}-]+\\s+){0,3}?[\\p{L}-]*[a-rt-z]s)\\b`,
  `\\b(?:divided|split|broken(?: down)?|grouped) in(?:to)? ${number}\\s+((?:[\\p{L}-]+\\s+){0,2}?[\\p{L}-]*[a-rt-z]s)\\b`,
  `\\ba ${number}[- ]((?:step|stage|phase)(?:ed)? (?:process|procedure|approach|plan|migration|rollout|workflow))\\b`,
].map((sentence) => new RegExp(`${sentence}(?!.*\\b(?:following|but|each)\\b)[^.:;\\d]{0,120}[.:]\\s*$`, "iu"));

/** Words between a count and its colon that show that it counts something else: "two of the steps", "3 days and tests". */
const other =
  /\b(?:other|of|and|or|per|in|on|for|with|as|has|is|does|to|seconds|minutes|hours|days|weeks|months|years|times|bytes|percent|points|lines|characters|meses|días|semanas|años|mois|jours)\b/i;

/** Words before a count that leave it open. */
export const openCount =
  /\b(?:at least|at most|more than|less than|fewer than|up to|about|around|over|or|between|than|some|to|other|another|remaining|top|version|with|option|week|day|phase|step|section|chapter|level|tier|the|these|those|all|any|both|our|§|en|every|after|if|once|when|within|across|through|last|first|next|previous|following|big|top)\s*$/i;

/** A number of things that a text announces at its end, and where it says so. */
interface CountAnnounced {
  readonly count: number;
  readonly noun: string;
  readonly start: number;
  readonly end: number;
}

/** How much of a text may hold the announcement at its end [characters]. */
const reach = 240;

/** What a text announces right before its last colon. */
export function countAnnounced(text: string): CountAnnounced | undefined {
  return countIn(text, announced);
}

/** What the last sentence of a text says that there is of something, for a list that is numbered. */
export function countSaid(text: string): CountAnnounced | undefined {
  for (const pattern of said) {
    const found = countIn(text, pattern);
    if (found) return found;
  }
  return undefined;
}

function countIn(text: string, pattern: RegExp): CountAnnounced | undefined {
  const hit = pattern.exec(text.slice(-reach));
  if (!hit) return undefined;
  const [, counted = "", noun = ""] = hit;
  if (other.test(noun.replace(/ of \w+$/, ""))) return undefined;
  const at = hit[0].indexOf(counted);
  const start = Math.max(0, text.length - reach) + hit.index;
  const count = words.indexOf(counted.toLowerCase()) + 2;
  const end = start + hit[0].indexOf(noun, at) + noun.length;
  return { count: count > 1 ? count : Number(counted), noun, start: start + at, end };
}
