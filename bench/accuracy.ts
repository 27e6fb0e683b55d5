/**
 * Measures the verdicts on design concerns against the labelled sets: absent (N) against addressed (A), as the strict
 * preset reports them, kind taken from the labels. Readers that never saw a document's repository read it: run
 * `node bench/run.mjs bench/train/train.ts --folds DIR` first, then `node bench/run.mjs bench/accuracy.ts DIR`.
 * Of the blind half only sums are printed, never a document.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { concernsOf } from "../src/extract/concerns.ts";
import { layOut } from "../src/extract/content.ts";
import { statementsOf } from "../src/extract/statements.ts";
import { type ConcernReader, decodeReader, type PackedReader } from "../src/knowledge/concern-reader.ts";
import { readMarkdown } from "../src/markdown/read.ts";
import { type DesignConcern, designConcerns } from "../src/model/concern.ts";
import { corpusFolder } from "./train/corpus.ts";
import { foldOf, halfOf, type LabelledDocument, readLabels, shared } from "./train/labels.ts";

interface Outcome {
  readonly half: "read" | "blind";
  readonly concern: DesignConcern;
  readonly label: "A" | "P" | "N" | "X";
  readonly flagged: boolean;
  /** The reading's probability that the text does not address the concern. */
  readonly silence: number;
}

interface Tally {
  tp: number;
  fp: number;
  fn: number;
  tn: number;
  unasked: number;
}

const folder = process.argv[2] ?? "";
const readers = [0, 1, 2, 3].map((fold) =>
  decodeReader(JSON.parse(readFileSync(join(folder, `fold-${String(fold)}.json`), "utf8")) as PackedReader),
);
const timing = { documents: 0, characters: 0, parsing: 0, reading: 0 };

function outcomesOf(label: LabelledDocument, text: string, reader: ConcernReader): Outcome[] {
  const start = performance.now();
  const outline = readMarkdown(text);
  if ("refusal" in outline) return [];
  const parsed = performance.now();
  const content = layOut(text, outline.outline);
  const verdicts = concernsOf(content, statementsOf(content), reader);
  timing.documents++;
  timing.characters += text.length;
  timing.parsing += parsed - start;
  timing.reading += performance.now() - parsed;
  return designConcerns.flatMap((concern, at): Outcome[] => {
    const known = label.concerns[concern]?.label;
    const verdict = verdicts[at];
    if (known === undefined || verdict === undefined) return [];
    const flagged = verdict.state !== "addressed";
    return [{ half: halfOf(label.doc), concern, label: known, flagged, silence: 1 - verdict.score }];
  });
}

function tallyOf(outcomes: readonly Outcome[]): Tally {
  const tally = { tp: 0, fp: 0, fn: 0, tn: 0, unasked: 0 };
  for (const { label, flagged } of outcomes) {
    if (label === "N") tally[flagged ? "tp" : "fn"]++;
    if (label === "A") tally[flagged ? "fp" : "tn"]++;
    if (label === "X" && flagged) tally.unasked++;
  }
  return tally;
}

function row(name: string, { tp, fp, fn, tn, unasked }: Tally): string {
  const percent = (part: number, whole: number): string =>
    (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(0)}%`).padStart(6);
  const counts = [tp, fp, fn, tn, unasked].map((count) => String(count).padStart(5)).join("");
  return `${name.padEnd(28)}${percent(tp, tp + fp)}${percent(tp, tp + fn)}${percent(2 * tp, 2 * tp + fp + fn)} ${counts}`;
}

function report(name: string, outcomes: readonly Outcome[]): void {
  console.log(`\n${name.padEnd(28)}  prec   rec    F1    tp   fp   fn   tn unasked`);
  for (const concern of designConcerns)
    console.log(row(concern, tallyOf(outcomes.filter((one) => one.concern === concern))));
  for (const half of ["read", "blind"] as const)
    console.log(row(half, tallyOf(outcomes.filter((one) => one.half === half))));
  console.log(row("ALL", tallyOf(outcomes)));
  const asked = outcomes.filter(({ label }) => label === "A" || label === "N");
  const bins = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((from) => {
    const inside = asked.filter(({ silence }) => silence >= from && silence < from + 0.1);
    const missing = inside.filter(({ label }) => label === "N").length;
    return inside.length === 0 ? "–" : `${((100 * missing) / inside.length).toFixed(0)} % of ${String(inside.length)}`;
  });
  console.log(`calibration, silence .0–.1 … .9–1: ${bins.join(", ")}`);
}

for (const set of ["real", "template"]) {
  const labels = readLabels(`benchmark/${set}/labels.jsonl`).filter(({ kind }) => kind === "design");
  const outcomes = labels.flatMap((label) => {
    const text = readFileSync(join(shared, "benchmark", set, label.doc), "utf8").replace(/^\uFEFF/, "");
    return readers[0] ? outcomesOf(label, text, readers[0]) : [];
  });
  report(`benchmark/${set}`, outcomes);
}
const corpus = corpusFolder();
for (const sample of ["random", "enriched"] as const) {
  const labels = readLabels("training/labels.jsonl").filter(
    (label) => label.kind === "design" && label.sample === sample,
  );
  const outcomes = labels.flatMap((label) => {
    const reader = readers[foldOf(label.doc, readers.length)];
    return reader
      ? outcomesOf(label, readFileSync(join(corpus, label.doc), "utf8").replace(/^\uFEFF/, ""), reader)
      : [];
  });
  report(`training, ${sample}`, outcomes);
}
const { documents, characters, parsing, reading } = timing;
console.log(
  `\n${String(documents)} documents, ${(characters / documents / 1000).toFixed(1)} K characters each: ` +
    `parsing ${(parsing / documents).toFixed(1)} ms, reading ${(reading / documents).toFixed(1)} ms a document`,
);
