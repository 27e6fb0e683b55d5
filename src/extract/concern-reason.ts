import type { ConcernReader } from "../knowledge/concern-reader.ts";
import { stemOf } from "../knowledge/stem.ts";
import type { Statement } from "../model/statement.ts";
import type { Heading } from "./content.ts";
import type { StatementFeatures } from "./features.ts";
import { type ConcernReading, headingWeight, type SectionReading, wordWeights } from "./learnt.ts";

/** Words and headings that weigh less are not named. */
const worthNaming = 0.25;
const mostWords = 3;

/** What a statement and the headings above it hold, as far as it takes to say what made it count. */
export interface Grounds {
  readonly text: string;
  readonly label: string | undefined;
  readonly title: string;
  readonly features: StatementFeatures | undefined;
  readonly hidden: Float32Array | undefined;
  readonly section: SectionReading | undefined;
}

export function groundsOf(
  { text, label, section }: Statement,
  index: number,
  sections: readonly Heading[],
  reading: ConcernReading,
): Grounds {
  const title = sections[section]?.title ?? "";
  const features = reading.features.statements[index];
  return { text, label, title, features, hidden: reading.hidden[index], section: reading.sections[section] };
}

/** What made a statement count for the concern at `at`, ready to print: `heading "Failure modes"; words "retry", "backoff"`. */
export function reasonOf(
  { text, label, title, features, hidden, section }: Grounds,
  at: number,
  reader: ConcernReader,
): string {
  if (!features || !section || !hidden) return "";
  const parts: string[] = [];
  if (title !== "" && headingWeight(section, at, reader) > worthNaming) parts.push(`heading "${title}"`);
  const written = wordsByStem(text);
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
  if (parts.length === 0) parts.push(label === undefined ? "its words together" : `label "${label}"`);
  return parts.join("; ");
}

function wordsByStem(text: string): Map<string, string> {
  const words = text.match(/[\p{L}\p{M}’']+/gu) ?? [];
  return new Map(words.map((word) => [stemOf(word.toLowerCase()), word]));
}
