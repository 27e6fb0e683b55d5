import type { Inline } from "../markdown/inline.ts";
import type { Mention } from "../model/facts.ts";
import type { Polarity } from "../model/statement.ts";
import type { Content, Unit } from "./content.ts";
import { mentionOf } from "./mention.ts";
import { polarityOf, polarityOfSection } from "./polarity.ts";
import { splitSentences } from "./statements.ts";

/** A sentence of a paragraph or list item, with the inline text that holds it. */
export interface Sentence {
  readonly text: string;
  readonly inline: Inline;
  /** Where it begins in `inline`. */
  readonly start: number;
  readonly unit: Unit;
  readonly polarity: Polarity;
}

/** Longer ones are no sentences, and would cost the patterns over them too much. */
const longestSentence = 500;

/** The authored sentences of a document: no quotations, no code, no tables. */
export function sentencesOf(content: Content): Sentence[] {
  return content.units.flatMap((unit) => {
    const { block } = unit;
    if (block.type !== "paragraph" || unit.quoted) return [];
    const inherited = polarityOfSection(content.sections, unit.section);
    return splitSentences(block.inline.text).flatMap(({ start, end }) => {
      if (end - start > longestSentence) return [];
      const text = block.inline.text.slice(start, end);
      return { text, inline: block.inline, start, unit, polarity: polarityOf(text, inherited) };
    });
  });
}

/** The words of `sentence` between the offsets `start` and `end` into its text. */
export function wordsOf(sentence: Sentence, start: number, end: number): Mention {
  return mentionOf(sentence.inline, sentence.start + start, sentence.start + end);
}
