import type { Lifecycle } from "../model/metadata.ts";
import vocabulary from "./data/statuses.json" with { type: "json" };

const anywhere = wordsOf(vocabulary.statuses);
const alone = wordsOf(vocabulary.alone);
const longestStatus = Math.max(...[...anywhere.keys()].map((word) => word.split(" ").length));
/** How many words a sentence may put before its status ("Status of this record: accepted"). */
const leadingWords = 6;

function wordsOf(statuses: Readonly<Record<string, readonly string[]>>): Map<string, Lifecycle> {
  const words = new Map<string, Lifecycle>();
  for (const [status, names] of Object.entries(statuses)) {
    if (!isLifecycle(status)) continue;
    // What is written with a hyphen is written without it too.
    for (const name of names) words.set(name, status).set(name.replaceAll("-", " "), status);
  }
  return words;
}

function isLifecycle(status: string): status is Lifecycle {
  return status in vocabulary.statuses;
}

/**
 * The canonical status that a status text names: "✅ Accepted (2024-05-01)", "Superseded by ADR-7". Undefined for a
 * template's list of all statuses, and for words that are no status.
 */
export function lifecycleOf(value: string): Lifecycle | undefined {
  const text = value
    .toLowerCase()
    .replace(/<!--[\s\S]*?-->/g, " ")
    .replace(/[^\p{L}\p{N}'/-]+/gu, " ")
    .trim();
  const exact = anywhere.get(text) ?? alone.get(text);
  if (exact) return exact;
  if (/\b(?:supersed|superced|replaced|substitu|reemplaza)\p{L}* (?:by|por)\b/u.test(text)) return "superseded";
  const words = text.split(/[ /]+/);
  for (let from = 0; from < Math.min(words.length, leadingWords); from++) {
    for (let length = longestStatus; length >= 1; length--) {
      const status = anywhere.get(words.slice(from, from + length).join(" "));
      if (status) return status;
    }
  }
  return alone.get(words[0] ?? "") && words.slice(1).every((word) => /^\d|^(?:on|in|since)$/.test(word))
    ? alone.get(words[0] ?? "")
    : undefined;
}

/**
 * The alternative that is chosen in a status that lists them all: the only one that is bold, ticked or not struck
 * through ("~~Proposed~~ | **Accepted** | ~~Superseded~~"). `markdown` is the source of the value.
 */
export function chosenStatus(markdown: string): string {
  const kept = markdown
    .replace(/~~[^~]{0,80}~~/g, " ")
    .replace(/(?:[-*]\s*)?\[ \][^[|,\n]{0,60}/g, " ")
    .replace(/<!--[\s\S]*?-->/g, " ");
  const ticked = /\[x\]\s*([^[|\n]{1,60})/i.exec(kept)?.[1];
  if (ticked !== undefined) return plain(ticked);
  const alternatives = kept.split(/\s*[|•·]\s*|\s+\/\s+|\s\*\s/).filter((part) => plain(part) !== "");
  const named = alternatives.filter((part) => lifecycleOf(plain(part)) !== undefined);
  if (named.length < 2) return plain(named.length === 1 && alternatives.length > 1 ? (named[0] ?? "") : kept);
  const bold = named.filter((part) => /\*\*|__/.test(part));
  return bold.length === 1 ? plain(bold[0] ?? "") : plain(kept);
}

/** Whether a status text lists several alternatives and picks none, as templates do. */
export function isStatusChoice(value: string): boolean {
  const named = value.split(/\s*[|•·/,]\s*/).filter((part) => lifecycleOf(part) !== undefined);
  return named.length >= 3;
}

function plain(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^()]*\)/g, "$1")
    .replace(/^[\s>*_`~#-]+|[*_`~]{1,3}/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Keys that mean the state of the document; "stage" or "phase" may mean that of the work. */
export const ownStatusKey =
  /^(?:(?:adr|rfc|kep|document|doc|decision|proposal|current)[ _-])?(?:status|state|estado|statut)$/i;
/** A box that is ticked when a document gets the status that is the group. */
export const boxOfStatus =
  /^(?:enhancement|proposal|kep|rfc|design) is [`"]?(implementable|implemented|accepted|approved)[`"]?\.?$/i;
/** Statuses that say that all of the work is still to come. */
export const ahead = /^implementable$/i;
/** Statuses under which part of the work is still to come. */
export const partlyAhead = /implementable|partial|progress|provisional|experimental/i;
/** Statuses that say that the work rests on purpose. */
export const resting = /\bhold\b|\bstagnant\b/i;
/** Headings over boxes that are ticked as the work is done. */
export const signOff = /\b(?:sign-?off|release checklist|action plan)\b/i;
/** A status of one word, which leaves no room for what took its place. */
export const oneWord = /^[^\p{L}]*\p{L}+[^\p{L}\p{N}]*$/u;
/** Where a document says what took its place, or that of a part of it. */
export const tellsSuccessor =
  /\b(?:superse[dc]ed|replaced|obsoleted|succeeded|reemplazad[oa]|sustituid[oa]|substituíd[oa])\W{1,4}(?:\d{4}-\d\d-\d\d\W{1,3})?(?:by|with|por)\b|\b(?:in favou?r of|superse[dc]ing|successor|moved to|merged into|redesigned)\b/iu;
/** A key under which front matter says more of its status. */
export const statusNote = /^status[ _-]?(?:notes?|reasons?|comments?)[ \t]*:/im;
