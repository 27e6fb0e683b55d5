import { groupedBy } from "../model/groups.ts";
import { once } from "../model/once.ts";
import guidance from "./data/guidance.json" with { type: "json" };

/** So many first letters tell most fragments apart; none is shorter. */
const prefix = 12;

/** The fragments by how they begin: one pattern of hundreds of alternatives takes twenty times as long. */
const byPrefix = once(() => groupedBy(guidance.fragments, (fragment) => fragment.slice(0, prefix)));

const insideWord = /[\p{L}\p{N}]/u;

/** Whether a sentence, lower case, holds what a template in public use says to its author. */
export function isFromTemplate(sentence: string): boolean {
  for (let at = 0; at + prefix <= sentence.length; at++) {
    if (at > 0 && insideWord.test(sentence.charAt(at - 1))) continue;
    const fragments = byPrefix().get(sentence.slice(at, at + prefix));
    if (fragments?.some((fragment) => sentence.startsWith(fragment, at))) return true;
  }
  return false;
}
