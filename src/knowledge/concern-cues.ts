import { type DesignConcern, designConcerns } from "../model/concern.ts";
import data from "./data/concern-cues.json" with { type: "json" };
import { longestKept } from "./stem.ts";

/** A cue: words in a row; a starred one may go on for up to twelve letters. */
interface Cue {
  readonly concern: number;
  readonly words: readonly { readonly stem: string; readonly open: boolean }[];
}

/** How far a starred word goes on. */
const furthest = 12;

/** Cues by the first two letters of their first word. */
const cuesByHead = new Map<string, Cue[]>();
designConcerns.forEach((name, concern) => {
  for (const phrase of data.cues[name]) {
    const words = phrase.split(" ").map((word) => ({ stem: word.replace("*", ""), open: word.endsWith("*") }));
    const head = phrase.slice(0, 2);
    cuesByHead.set(head, [...(cuesByHead.get(head) ?? []), { concern, words }]);
  }
});

/** Cues by a first word that was met: most words of a text were met before. */
const cuesByWord = new Map<string, readonly Cue[]>();
/** Beyond this many distinct words, their cues are looked for anew. */
const kept = 50_000;

const word = /[\p{L}\d_]+(?:'t)?/gu;

/** The concerns that a statement's words are likely to speak about. Cues only: the learnt reader weighs them. */
export function cuedConcerns(text: string): DesignConcern[] {
  const words = text.toLowerCase().match(word) ?? [];
  const found = new Set<number>();
  words.forEach((first, at) => {
    for (const { concern, words: parts } of cuesFrom(first)) {
      if (!found.has(concern) && parts.every(({ stem, open }, next) => fits(words[at + next], stem, open)))
        found.add(concern);
    }
  });
  return found.size === 0 ? [] : designConcerns.filter((_, concern) => found.has(concern));
}

function cuesFrom(first: string): readonly Cue[] {
  const met = cuesByWord.get(first);
  if (met) return met;
  const cues = (cuesByHead.get(first.slice(0, 2)) ?? []).filter(({ words: [start] }) =>
    fits(first, start?.stem ?? "", start?.open ?? false),
  );
  if (cuesByWord.size < kept && first.length <= longestKept) cuesByWord.set(first, cues);
  return cues;
}

function fits(candidate: string | undefined, stem: string, open: boolean): boolean {
  if (!candidate?.startsWith(stem)) return false;
  const rest = candidate.length - stem.length;
  return rest === 0 || (open && rest <= furthest);
}
