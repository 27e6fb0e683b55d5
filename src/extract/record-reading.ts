import { isHollow } from "../knowledge/blank.ts";
import type { RecordPart } from "../knowledge/record.ts";
import type { ConcernState } from "../model/concern.ts";
import type { Decision } from "../model/facts.ts";
import type { MetadataEntry, MetadataKey } from "../model/metadata.ts";
import type { Span } from "../model/span.ts";
import type { Content } from "./content.ts";
import type { Passage } from "./record.ts";
import { splitSentences } from "./statements.ts";

/** What one concern rests on, before it is a verdict. */
export interface Reading {
  readonly state: ConcernState;
  /** Where the evidence stands and what it says. */
  readonly found?: { readonly text: string; readonly span: Span };
  readonly reason: string;
  readonly place: Span;
}

export interface DecisionText {
  readonly content: Content;
  readonly metadata: readonly MetadataEntry[];
  readonly passages: readonly Passage[];
  readonly decision: Decision | undefined;
  readonly title: Span;
  /** All prose of the record. */
  readonly text: string;
}

/** Words that a context needs where no heading names it. */
const contextWords = 25;

export function entriesOf(record: DecisionText, key: MetadataKey): MetadataEntry[] {
  return record.metadata.filter((entry) => entry.key === key);
}

/** Whether the record holds too few words to tell of a context or a reason. */
export function isShort(record: DecisionText): boolean {
  return record.text.split(/\s+/).length < contextWords;
}

export function filled(record: DecisionText, part: RecordPart): Passage | undefined {
  return record.passages.find((passage) => passage.part === part && !isHollow(passage.text));
}

export function addressed({ at, text }: Passage, reason: string): Reading {
  return { state: "addressed", found: { text, span: at.span }, reason, place: at.span };
}

export function addressedEntry(entry: MetadataEntry, reason: string): Reading {
  return { state: "addressed", found: { text: entry.value, span: entry.valueSpan }, reason, place: entry.span };
}

/** The reading of a concern that lives in the metadata: said, or there is at least a place for it. */
export function fromEntry(
  record: DecisionText,
  said: MetadataEntry | undefined,
  near: MetadataEntry | undefined,
  what: string,
): Reading {
  if (said) return addressedEntry(said, what);
  if (near) return { ...addressedEntry(near, `the place for ${what}`), state: "vague" };
  return { state: "absent", reason: `no ${what}`, place: record.title };
}

/** The reading of a concern by its words in the parts where it belongs. */
export function fromWords(
  record: DecisionText,
  words: RegExp,
  parts: readonly RecordPart[],
  place: Span,
  reason: string,
): Reading {
  const [first] = sentencesWith(record, words, parts);
  return first ? { state: "vague", found: first, reason, place } : { state: "absent", reason: `no ${reason}`, place };
}

/** The sentences of some parts in which `words` occur. */
export function sentencesWith(record: DecisionText, words: RegExp, parts: readonly RecordPart[]) {
  return record.passages
    .filter(({ part }) => parts.includes(part))
    .flatMap(({ text, at }) =>
      splitSentences(text).map((range) => ({ text: text.slice(range.start, range.end), span: at.span })),
    )
    .filter(({ text }) => words.test(text));
}

/** The first paragraph in which `words` occur. */
export function paragraphWith(record: DecisionText, words: RegExp): { text: string; span: Span } | undefined {
  for (const { block } of record.content.units) {
    if (block.type !== "paragraph" || !words.test(block.inline.text)) continue;
    return { text: block.inline.text, span: block.span };
  }
  return undefined;
}
