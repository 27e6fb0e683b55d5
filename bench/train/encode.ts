import type { SectionFeatures } from "../../src/extract/features.ts";
import { inputLayout, poolWords, rowsOf, rowsWithPairs } from "../../src/extract/learnt.ts";
import { stemIndexOf, type WordTable } from "../../src/knowledge/concern-reader.ts";
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
  const stemIndex = stemIndexOf(table.stems);
  const flagIndex = new Map(flags.map((flag, at) => [flag, at]));
  const pooled = new WeakMap<SectionFeatures, Float32Array>();
  const { heading, ancestors, body, context } = inputLayout(table.dimensions);
  const poolSection = (section: SectionFeatures): Float32Array => {
    const known = pooled.get(section);
    if (known) return known;
    const groups = new Float32Array(context - heading);
    poolWords(rowsWithPairs(section.heading, stemIndex), table, groups, 0, false);
    poolWords(rowsWithPairs(section.ancestors, stemIndex), table, groups, ancestors - heading, false);
    poolWords(rowsWithPairs(section.body, stemIndex), table, groups, body - heading, false);
    pooled.set(section, groups);
    return groups;
  };
  return ({ statement, section, targets, weights }) => ({
    words: rowsWithPairs(statement.words, stemIndex),
    heading: rowsWithPairs(section.heading, stemIndex),
    section: poolSection(section),
    context: rowsOf(statement.context, (stem) => stemIndex.get(stem)?.row),
    flags: rowsOf([...statement.flags, ...section.flags], (flag) => flagIndex.get(flag)),
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
