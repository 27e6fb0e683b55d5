import { markerAsNoun, markerCue, markers, unwritten } from "../knowledge/placeholders.ts";
import type { Inline } from "../markdown/inline.ts";
import { isLiteral, type Stretch } from "./stretch.ts";
import { fold, splitSentences } from "./statements.ts";

/** A mark such as "TODO", with the sentence around it. */
export interface Marker extends Stretch {
  readonly sentence: Stretch;
}

/** Marks such as "TODO" in a paragraph or cell, where they put something off. */
export function markersIn(inline: Inline): Marker[] {
  const { text } = inline;
  if (!markerCue.test(text)) return [];
  const found: Marker[] = [];
  const sentences = splitSentences(text);
  for (const pattern of markers) {
    for (const hit of text.matchAll(pattern)) {
      const start = hit.index;
      const end = start + hit[0].length;
      if (isLiteral(inline, start, end) || found.some((other) => other.start < end && start < other.end)) continue;
      const sentence = sentences.find((range) => range.start <= start && end <= range.end) ?? { start, end };
      if (markerAsNoun.test(text.slice(sentence.start, sentence.end))) continue;
      found.push({ start, end, sentence });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a body says no more than that it is to be written. */
export function isUnwritten(text: string): boolean {
  return unwritten.has(fold(text).toLowerCase()) || unwritten.has(bare(text));
}

/** The words of a text in lower case, without punctuation around them. */
export function bare(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
