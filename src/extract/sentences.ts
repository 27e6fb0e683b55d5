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

const sentencesOfContents = new WeakMap<Content, readonly Sentence[]>();

/** The authored sentences of a document: no quotations, no code, no tables. Several extractors ask for them. */
export function sentencesOf(content: Content): readonly Sentence[] {
  const known = sentencesOfContents.get(content) ?? split(content);
  sentencesOfContents.set(content, known);
  return known;
}

function split(content: Content): Sentence[] {
  return content.units.flatMap((unit) => {
    const { block } = unit;
    if (block.type !== "paragraph" || unit.quoted) return [];
    const inherited = polarityOfSection(content.sections, unit.section);
    return splitSentences(block.inline.text).flatMap(({ start, end }) => {
      if (end - start > longestSentence) return [];
      const text = block.inline.text.slice(start, end);
      let polarity: Polarity | undefined;
      return {
        text,
        inline: block.inline,
        start,
        unit,
        // Few sentences say anything of which it matters.
        get polarity() {
          return (polarity ??= polarityOf(text, inherited));
        },
      };
    });
  });
}

/** Whether a sentence says how things are, or are not. */
export function isSaid({ polarity }: Sentence): boolean {
  return polarity === "affirmed" || polarity === "denied";
}

/** The words of `sentence` between the offsets `start` and `end` into its text. */
export function wordsOf(sentence: Sentence, start: number, end: number): Mention {
  return mentionOf(sentence.inline, sentence.start + start, sentence.start + end);
}
