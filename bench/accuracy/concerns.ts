import { readFileSync } from "node:fs";
import { join } from "node:path";
import { concernsOf } from "../../src/extract/concerns.ts";
import { layOut } from "../../src/extract/content.ts";
import { statementsOf } from "../../src/extract/statements.ts";
import type { ConcernReader } from "../../src/knowledge/concern-reader.ts";
import { readMarkdown } from "../../src/markdown/read.ts";
import { type ConcernVerdict, type DesignConcern, designConcerns } from "../../src/model/concern.ts";
import { halfOf, halves, type LabelledDocument } from "../train/labels.ts";
import type { Ledger, Share } from "./figures.ts";
import { averagePrecision, printReliability, printTallies, ratesOf, type Tally } from "./rates.ts";

/** A labelled document with the verdicts of a reader that saw none of its repository. */
export interface ReadDocument {
  readonly doc: string;
  readonly kind: LabelledDocument["kind"];
  readonly concerns?: LabelledDocument["concerns"];
  readonly verdicts: readonly ConcernVerdict[];
}

/** The documents in `folder` as read by `readerOf`. */
export function readBy(
  labels: readonly LabelledDocument[],
  folder: string,
  readerOf: (doc: string) => ConcernReader | undefined,
): ReadDocument[] {
  return labels.flatMap(({ doc, kind, concerns }): ReadDocument[] => {
    const reader = readerOf(doc);
    const text = readFileSync(join(folder, doc), "utf8").replace(/^\uFEFF/, "");
    const reading = readMarkdown(text);
    if (kind !== "design" || !reader || "refusal" in reading) return [];
    const content = layOut(text, reading.outline);
    return [{ doc, kind, concerns, verdicts: concernsOf(content, statementsOf(content), reader) }];
  });
}

/** One concern in one design document: what its reader labelled, and what the linter read. */
interface Outcome {
  readonly half: (typeof halves)[number];
  readonly concern: DesignConcern;
  readonly label: "A" | "P" | "N" | "X";
  readonly flagged: boolean;
  /** The reading's probability that the text does not address the concern. */
  readonly silence: number;
}

function outcomesOf(documents: readonly ReadDocument[]): Outcome[] {
  return documents
    .filter(({ kind }) => kind === "design")
    .flatMap(({ doc, concerns, verdicts }) =>
      designConcerns.flatMap((concern): Outcome[] => {
        const label = concerns?.[concern]?.label;
        const verdict = verdicts.find((one) => one.concern === concern);
        if (label === undefined || !verdict) return [];
        const { state, score } = verdict;
        return [{ half: halfOf(doc), concern, label, flagged: state !== "addressed", silence: 1 - score }];
      }),
    );
}

/** Prints how well absent concerns are told, by concern and in all, with the calibration. */
export function reportConcerns(name: string, documents: readonly ReadDocument[], ledger: Ledger): void {
  const outcomes = outcomesOf(documents);
  const byConcern = designConcerns.map((concern) => {
    const tally = tallyOf(outcomes.filter((one) => one.concern === concern));
    return [concern, tally, `F1 ${ledger.note(`${name}, ${concern}, F1`, ratesOf(tally).F1)}`] as const;
  });
  const byHalf = halves.map((half) => [half, tallyOf(outcomes.filter((one) => one.half === half))] as const);
  printTallies(name, [...byConcern, ...byHalf, ["ALL", tallyOf(outcomes)]]);
  const answers = decided(outcomes).map(({ silence, label }) => ({ said: silence, isSo: label === "N" }));
  const distance = printReliability(`${name}: silence`, answers);
  ledger.print(name, { ...ratesOf(tallyOf(outcomes)), ...sureness(outcomes), "calibration error": distance });
}

/** How well a reader tells what is absent, in two numbers. */
export function absentFigures(documents: readonly ReadDocument[]): Record<string, Share> {
  const outcomes = outcomesOf(documents);
  return { F1: ratesOf(tallyOf(outcomes)).F1, ...sureness(outcomes) };
}

function sureness(outcomes: readonly Outcome[]): Record<string, Share> {
  const ordered = decided(outcomes).sort((a, b) => b.silence - a.silence);
  return { "average precision": averagePrecision(ordered.map(({ label }) => label === "N")) };
}

const decided = (outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.filter(({ label }) => label === "A" || label === "N");

function tallyOf(outcomes: readonly Outcome[]): Tally {
  const count = (label: Outcome["label"], flagged: boolean): number =>
    outcomes.filter((one) => one.label === label && one.flagged === flagged).length;
  return {
    tp: count("N", true),
    fp: count("A", true),
    fn: count("N", false),
    tn: count("A", false),
    unasked: count("X", true),
  };
}
