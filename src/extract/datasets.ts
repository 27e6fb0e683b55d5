import { nameKey } from "../knowledge/names.ts";
import type { CodeBlock, Dataset } from "../model/facts.ts";
import type { Content } from "./content.ts";
import { datasetsOfProse } from "./ownership-prose.ts";
import { datasetsOfTables } from "./ownership-tables.ts";
import { databasesOfTables } from "./shared-databases.ts";
import { datasetsOfCode } from "./state-maps.ts";
import { distinctWriters } from "./writers.ts";

/** The datasets that a document names with their writers; one named in several places is one, its writers joined. */
export function datasetsOf(content: Content, blocks: readonly CodeBlock[]): Dataset[] {
  const named = [
    ...datasetsOfTables(content),
    ...databasesOfTables(content),
    ...datasetsOfCode(blocks, content.text),
    ...datasetsOfProse(content),
  ];
  const merged = new Map<string, Dataset>();
  for (const dataset of named) {
    const key = `${dataset.kind} ${nameKey(dataset.name)}`;
    const known = merged.get(key);
    merged.set(key, known ? merge(known, dataset) : dataset);
  }
  return [...merged.values()].sort((a, b) => a.span.start - b.span.start);
}

function merge(first: Dataset, second: Dataset): Dataset {
  return {
    ...second,
    ...first,
    writers: distinctWriters([...first.writers, ...second.writers]),
    readers: [...first.readers, ...second.readers],
    ...(first.ownerExpected ? {} : { ownerSpan: second.ownerSpan, ownerExpected: second.ownerExpected }),
  };
}
