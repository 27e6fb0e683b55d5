/**
 * Measures the reading of concerns against the labelled sets beside the project: `npm run bench:accuracy`.
 * The program as it ships is scored on both halves of the benchmark; its reader has seen other documents of some of
 * those repositories. With `FOLDS`, the folder of readers that `npm run train:concerns` writes, it also measures what
 * readers say of repositories that they never saw, the kind taken from the labels; with `CORPUS` besides (the corpus,
 * unpacked), of the training set by folds. Of the blind half only sums are printed, never a document.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { concernsOf } from "../src/extract/concerns.ts";
import { layOut } from "../src/extract/content.ts";
import { statementsOf } from "../src/extract/statements.ts";
import { type ConcernReader, decodeReader } from "../src/knowledge/concern-reader.ts";
import { readMarkdown } from "../src/markdown/read.ts";
import { type DesignConcern, designConcerns } from "../src/model/concern.ts";
import { foldOf, halfOf, type LabelledDocument, readLabels, shared } from "./train/labels.ts";

const sets = ["real", "template"] as const;
const halves = ["read", "blind"] as const;
const { FOLDS: foldsFolder, CORPUS: corpus } = process.env;

for (const set of sets) scoreProgram(set);
if (foldsFolder !== undefined) measureFolds(foldsFolder);

interface Score {
  readonly kind: number;
  readonly concerns: Readonly<Record<"precision" | "effectivePrecision" | "recall" | "f1", number | null>>;
  readonly raise: { readonly precisionAtRecall: Readonly<Record<string, number>> };
}

/** Runs the built program over a set and has the benchmark's own scorer judge its report, half by half. */
function scoreProgram(set: (typeof sets)[number]): void {
  const folder = mkdtempSync(join(tmpdir(), "faultlint-accuracy-"));
  const labels = readLabels(`benchmark/${set}/labels.jsonl`);
  for (const preset of ["strict", "recommended"]) {
    const report = join(folder, `${preset}.json`);
    const program = resolve(import.meta.dirname, "../dist/bin.cjs");
    const args = ["check", "--no-config", "--exit-zero", "--preset", preset, "--format", `json=${report}`, "."];
    execFileSync(process.execPath, [program, ...args], { cwd: join(shared, "benchmark", set) });
    for (const half of halves) {
      const file = join(folder, "labels.jsonl");
      const own = labels.filter(({ doc }) => halfOf(doc) === half);
      writeFileSync(file, own.map((label) => JSON.stringify(label)).join("\n"));
      const scorer = join(shared, "benchmark/score.mjs");
      const printed = execFileSync(process.execPath, [scorer, "--labels", file, "--findings", report, "--json"]);
      const { concerns, kind, raise } = JSON.parse(printed.toString()) as Score;
      const at = [0.1, 0.3, 0.5].map((recall) => percent(raise.precisionAtRecall[String(recall)])).join(" ");
      console.log(
        `${`${set}, ${half}, ${preset}`.padEnd(28)} precision ${percent(concerns.precision)}, effective ` +
          `${percent(concerns.effectivePrecision)}, recall ${percent(concerns.recall)}, F1 ${percent(concerns.f1)}; ` +
          `kind ${percent(kind)}; raised, at recall 10 30 50 %: ${at}`,
      );
    }
  }
  rmSync(folder, { recursive: true });
}

interface Outcome {
  readonly half: (typeof halves)[number];
  readonly concern: DesignConcern;
  readonly label: "A" | "P" | "N" | "X";
  readonly flagged: boolean;
  /** The reading's probability that the text does not address the concern. */
  readonly silence: number;
}

function measureFolds(folder: string): void {
  const readers: ConcernReader[] = [];
  for (let fold = 0; existsSync(join(folder, `fold-${String(fold)}.bin`)); fold++) {
    readers.push(decodeReader(readFileSync(join(folder, `fold-${String(fold)}.bin`))));
  }
  for (const set of sets) {
    const labels = readLabels(`benchmark/${set}/labels.jsonl`);
    // None saw these repositories, and one alone is some points off the others: all are counted.
    report(
      `benchmark/${set}`,
      readers.flatMap((reader) => outcomesOf(labels, join(shared, "benchmark", set), () => reader)),
    );
  }
  if (corpus === undefined) return;
  for (const sample of ["random", "enriched"] as const) {
    const labels = readLabels("training/labels.jsonl").filter((label) => label.sample === sample);
    report(
      `training, ${sample}`,
      outcomesOf(labels, corpus, ({ doc }) => readers[foldOf(doc, readers.length)]),
    );
  }
}

function outcomesOf(
  labels: readonly LabelledDocument[],
  root: string,
  readerOf: (label: LabelledDocument) => ConcernReader | undefined,
): Outcome[] {
  return labels.flatMap((label) => {
    const reader = readerOf(label);
    const text = readFileSync(join(root, label.doc), "utf8").replace(/^\uFEFF/, "");
    const reading = readMarkdown(text);
    if (label.kind !== "design" || !reader || "refusal" in reading) return [];
    const content = layOut(text, reading.outline);
    return concernsOf(content, statementsOf(content), reader).flatMap(({ concern, state, score }): Outcome[] => {
      const known = label.concerns[concern]?.label;
      if (known === undefined || !isDesignConcern(concern)) return [];
      return [{ half: halfOf(label.doc), concern, label: known, flagged: state !== "addressed", silence: 1 - score }];
    });
  });
}

function isDesignConcern(concern: string): concern is DesignConcern {
  return (designConcerns as readonly string[]).includes(concern);
}

function report(name: string, outcomes: readonly Outcome[]): void {
  console.log(`\n${name.padEnd(28)}  prec   rec    F1    tp   fp   fn   tn unasked`);
  for (const concern of designConcerns) {
    const own = outcomes.filter((one) => one.concern === concern);
    console.log(row(concern, own));
  }
  for (const half of halves) {
    const own = outcomes.filter((one) => one.half === half);
    console.log(row(half, own));
  }
  console.log(row("ALL", outcomes));
  const asked = outcomes.filter(({ label }) => label === "A" || label === "N");
  const bins = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((from) => {
    const inside = asked.filter(({ silence }) => silence >= from && silence < from + 0.1);
    return `${percent(inside.filter(({ label }) => label === "N").length / inside.length)} of ${String(inside.length)}`;
  });
  console.log(`calibration, silence .0–.1 … .9–1: ${bins.join(", ")}`);
}

function row(name: string, outcomes: readonly Outcome[]): string {
  const count = (label: Outcome["label"], flagged: boolean): number =>
    outcomes.filter((one) => one.label === label && one.flagged === flagged).length;
  const [tp, fp, fn, tn] = [count("N", true), count("A", true), count("N", false), count("A", false)];
  const counts = [tp, fp, fn, tn, count("X", true)].map((value) => String(value).padStart(5)).join("");
  const rates = [tp / (tp + fp), tp / (tp + fn), (2 * tp) / (2 * tp + fp + fn)];
  return `${name.padEnd(28)}${rates.map((rate) => percent(rate).padStart(6)).join("")} ${counts}`;
}

function percent(share: number | null | undefined): string {
  return share === null || share === undefined || Number.isNaN(share) ? "–" : `${(100 * share).toFixed(0)}%`;
}
