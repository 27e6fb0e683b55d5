import type { ConcernReader } from "../knowledge/concern-reader.ts";
import { stemOf } from "../knowledge/stem.ts";
import type { Statement } from "../model/statement.ts";
import type { Heading } from "./content.ts";
import { type ConcernReading, headingWeight, wordWeights } from "./learnt.ts";

/** Words and headings that weigh less are not named. */
const worthNaming = 0.25;
const mostWords = 3;

/** What made a statement count for the concern at `at`, ready to print: `heading "Failure modes"; words "retry", "backoff"`. */
export function reasonOf(
  statement: Statement,
  index: number,
  at: number,
  sections: readonly Heading[],
  reading: ConcernReading,
  reader: ConcernReader,
): string {
  const features = reading.features.statements[index];
  const section = reading.sections[statement.section];
  const hidden = reading.hidden[index];
  if (!features || !section || !hidden) return "";
  const parts: string[] = [];
  const title = sections[statement.section]?.title ?? "";
  if (title !== "" && headingWeight(section, at, reader) > worthNaming) parts.push(`heading "${title}"`);
  const written = wordsByStem(statement.text);
  const words = wordWeights(features, hidden, at, reader)
    .filter(({ weight }) => weight > worthNaming)
    .map(({ word }) =>
      (reader.table.stems[word] ?? "")
        .split("_")
        .map((stem) => written.get(stem) ?? stem)
        .join(" "),
    );
  const named = [...new Set(words)].slice(0, mostWords);
  if (named.length > 0) parts.push(`word${named.length > 1 ? "s" : ""} ${named.map((word) => `"${word}"`).join(", ")}`);
  if (parts.length === 0)
    parts.push(statement.label === undefined ? "its words together" : `label "${statement.label}"`);
  return parts.join("; ");
}

function wordsByStem(text: string): Map<string, string> {
  const words = text.match(/[\p{L}\p{M}’']+/gu) ?? [];
  return new Map(words.map((word) => [stemOf(word.toLowerCase()), word]));
}
