import type { SectionFeatures } from "../../src/extract/features.ts";
import { inputLayout, poolWords, rowsOf } from "../../src/extract/learnt.ts";
import type { WordTable } from "../../src/knowledge/concern-reader.ts";
import type { Example } from "./readings.ts";

/** An example with its words and flags as rows of the tables. */
export interface Encoded {
  readonly words: readonly number[];
  readonly heading: readonly number[];
  /** The pooled words of the headings and the body of its section, made once a section. */
  readonly section: Float32Array;
  readonly context: readonly number[];
  readonly flags: readonly number[];
  readonly targets: Float32Array;
  readonly weights: Float32Array;
}

/** Makes examples ready for a network over `table` that knows `flags`. */
export function encoder(table: WordTable, flags: readonly string[]): (example: Example) => Encoded {
  const wordIndex = new Map(table.stems.map((stem, at) => [stem, at]));
  const flagIndex = new Map(flags.map((flag, at) => [flag, at]));
  const pooled = new WeakMap<SectionFeatures, Float32Array>();
  const { heading, ancestors, body, context } = inputLayout(table.dimensions);
  const poolSection = (section: SectionFeatures): Float32Array => {
    const known = pooled.get(section);
    if (known) return known;
    const groups = new Float32Array(context - heading);
    poolWords(rowsOf(section.heading, wordIndex), table, groups, 0, false);
    poolWords(rowsOf(section.ancestors, wordIndex), table, groups, ancestors - heading, false);
    poolWords(rowsOf(section.body, wordIndex), table, groups, body - heading, false);
    pooled.set(section, groups);
    return groups;
  };
  return ({ statement, section, targets, weights }) => ({
    words: rowsOf(statement.words, wordIndex),
    heading: rowsOf(section.heading, wordIndex),
    section: poolSection(section),
    context: rowsOf(statement.context, wordIndex),
    flags: rowsOf([...statement.flags, ...section.flags], flagIndex),
    targets,
    weights,
  });
}

/** Flags that occur in at least `least` examples. */
export function flagsOf(examples: readonly Example[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const { statement, section } of examples) {
    for (const flag of [...statement.flags, ...section.flags]) counts.set(flag, (counts.get(flag) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([flag]) => flag)
    .sort();
}
