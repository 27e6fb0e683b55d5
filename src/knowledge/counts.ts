const words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A count, at most three words and a plural, right before a colon at the end of a text. */
const announced = new RegExp(
  `(?<![\\w.,/%§#-])(${words.join("|")}|[2-9]|1[0-9]|20)\\s+((?:[\\p{L}'’-]+\\s+){0,3}?[\\p{L}-]*[a-rt-z]s(?: of (?:operation|work|use|access|deployment|change|failure|attack|data|storage))?)\\s*:\\s*$`,
  "iu",
);

/** Words between a count and its colon that show that it counts something else: "two of the steps", "3 days and tests". */
const other =
  /\b(?:other|of|and|or|per|in|on|for|with|as|has|is|does|to|seconds|minutes|hours|days|weeks|months|years|times|bytes|percent|points|lines|characters|meses|días|semanas|años|mois|jours)\b/i;

/** Words before a count that leave it open. */
export const openCount =
  /\b(?:at least|at most|more than|less than|fewer than|up to|about|around|over|or|between|than|some|to|other|another|remaining|top|version|with|option|week|day|phase|step|section|chapter|level|tier|the|these|those|all|any|both|our|§|en|every|after|if|once|when|within|across|through|last|first|next|previous|following|big|top)\s*$/i;

/** The number of things that a text announces at its end, and where it says so. */
export function countAnnounced(
  text: string,
): { readonly count: number; readonly noun: string; readonly start: number; readonly end: number } | undefined {
  const hit = announced.exec(text.slice(-160));
  if (!hit) return undefined;
  const [, number = "", noun = ""] = hit;
  if (other.test(noun.replace(/ of \w+$/, ""))) return undefined;
  const start = Math.max(0, text.length - 160) + hit.index;
  const count = words.indexOf(number.toLowerCase()) + 2;
  return { count: count > 1 ? count : Number(number), noun, start, end: start + hit[0].replace(/\s*:\s*$/, "").length };
}
