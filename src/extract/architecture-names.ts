import { plainWord } from "../knowledge/names.ts";
import type { Part, Parts } from "./architecture-nodes.ts";
import type { Named } from "./architecture-edges.ts";

interface Spelling {
  readonly words: readonly string[];
  readonly part: Part;
}

/** Shorter names are words of every sentence. */
const shortestName = 3;
const word = /[\p{L}\p{N}]+/gu;

/** Finds the components that a text names, longest names first, from left to right. */
export function nameFinder({ all }: Parts): (text: string) => Named[] {
  const byFirst = new Map<string, Spelling[]>();
  for (const part of all) {
    for (const words of spellingsOf(part)) {
      const known = byFirst.get(words[0] ?? "") ?? [];
      known.push({ words, part });
      byFirst.set(words[0] ?? "", known);
    }
  }
  for (const spellings of byFirst.values()) spellings.sort((a, b) => b.words.length - a.words.length);
  return (text) => (byFirst.size === 0 ? [] : find(text, byFirst));
}

function find(text: string, byFirst: ReadonlyMap<string, readonly Spelling[]>): Named[] {
  const words = [...text.matchAll(word)].map((match) => ({ text: plainWord(match[0]), start: match.index }));
  const found: Named[] = [];
  for (let at = 0; at < words.length; at++) {
    const spellings = byFirst.get(words[at]?.text ?? "") ?? [];
    const match = spellings.find((spelling) =>
      spelling.words.every((expected, offset) => words[at + offset]?.text === expected),
    );
    if (!match) continue;
    const first = words[at];
    at += match.words.length - 1;
    const last = words[at];
    if (first && last) found.push({ part: match.part, start: first.start, end: endOf(text, last.start) });
  }
  return found;
}

function endOf(text: string, start: number): number {
  return start + (/^[\p{L}\p{N}]+/u.exec(text.slice(start, start + 200))?.[0].length ?? 0);
}

function spellingsOf({ name, aliases }: Part): string[][] {
  const spellings = new Map<string, string[]>();
  for (const written of [name, ...aliases]) {
    const bare = written.replace(/[([{][^)\]}]{0,200}[)\]}]/g, " ");
    const split = bare.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
    const words = wordsOf(bare);
    for (const spelling of [words, wordsOf(split), [words.join("")]]) {
      const text = spelling.join(" ");
      if (text.length >= shortestName && spelling.length <= 8) spellings.set(text, spelling);
    }
  }
  return [...spellings.values()];
}

const wordsOf = (text: string): string[] => (text.match(word) ?? []).map(plainWord);
