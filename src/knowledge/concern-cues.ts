import { type DesignConcern, designConcerns } from "../model/concern.ts";
import data from "./data/concern-cues.json" with { type: "json" };

/** A cue: words in a row; a starred one may go on for up to twelve letters. */
interface Cue {
  readonly concern: number;
  readonly words: readonly { readonly stem: string; readonly open: boolean }[];
}

/** How far a starred word goes on. */
const furthest = 12;

/** Cues by the first two letters of their first word: few are left to try at each word of a text. */
const cuesByHead = new Map<string, Cue[]>();
designConcerns.forEach((name, concern) => {
  for (const phrase of data.cues[name]) {
    const words = phrase.split(" ").map((word) => ({ stem: word.replace("*", ""), open: word.endsWith("*") }));
    const head = phrase.slice(0, 2);
    cuesByHead.set(head, [...(cuesByHead.get(head) ?? []), { concern, words }]);
  }
});

const word = /[\p{L}\d_]+(?:'t)?/gu;

/** The concerns that a statement's words are likely to speak about. Cues only: the learnt reader weighs them. */
export function cuedConcerns(text: string): DesignConcern[] {
  const words = text.toLowerCase().match(word) ?? [];
  const found = new Set<number>();
  words.forEach((first, at) => {
    for (const cue of cuesByHead.get(first.slice(0, 2)) ?? []) {
      if (!found.has(cue.concern) && cue.words.every(({ stem, open }, next) => fits(words[at + next], stem, open))) {
        found.add(cue.concern);
      }
    }
  });
  return designConcerns.filter((_, concern) => found.has(concern));
}

function fits(candidate: string | undefined, stem: string, open: boolean): boolean {
  if (!candidate?.startsWith(stem)) return false;
  const rest = candidate.length - stem.length;
  return rest === 0 || (open && rest <= furthest);
}
