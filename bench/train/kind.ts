// Trains the reader of a document's kind and writes src/knowledge/data/kind.json; prints how right it is on folds.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchmarkDocuments, type KindExample, trainingDocuments } from "./documents.ts";
import { calibrationOf, foldScores, type KindModel, scaleOf, scoreOf, train } from "./kind-model.ts";
import { halfOf } from "./labels.ts";
import type { Calibration } from "./logistic.ts";

/** Weights smaller than this decide nothing and are left out. */
const least = 0.004;

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

function report(name: string, documents: readonly { document: KindExample; score: number }[]): void {
  const right = documents.filter(({ document, score }) => guess(document, score) === document.kind);
  console.log(`${name.padEnd(28)} ${percent(right.length, documents.length)} of ${String(documents.length)}`);
}

const guess = (document: KindExample, score: number): string => (document.adr ? "adr" : score > 0 ? "other" : "design");

/** The blind halves of the benchmark are for measuring alone. */
const benchmark = (["real", "template"] as const).flatMap((set) => benchmarkDocuments(set));
const documents = [...trainingDocuments(), ...benchmark.filter(({ doc }) => halfOf(doc) === "read")];
const scores = foldScores(documents);
const scored = documents.map((document, at) => ({ document, score: scores[at] ?? 0 }));
const model = train(documents);
const labelled = scored.filter(({ document }) => document.set === "labels");
report("labels, by folds", labelled);
report(
  "  random sample",
  labelled.filter(({ document }) => document.sample === "random"),
);
for (const kind of ["design", "adr", "other"])
  report(
    `  ${kind}`,
    labelled.filter(({ document }) => document.kind === kind),
  );
report(
  "documents.tsv, by folds",
  scored.filter(({ document }) => document.set === "documents"),
);
for (const set of ["real", "template"] as const) {
  const blind = benchmark.filter((document) => document.set === set && halfOf(document.doc) === "blind");
  report(
    `benchmark/${set}, blind half`,
    blind.map((document) => ({ document, score: scoreOf(model, document) })),
  );
}
write(model, calibrationOf(documents, scores));

function write({ names, logistic }: KindModel, { slope, offset }: Calibration): void {
  const groups: Record<string, Record<string, number>> = {};
  names.forEach((name, at) => {
    const weight = (logistic.weights[at] ?? 0) * scaleOf(name);
    if (Math.abs(weight) < least * scaleOf(name)) return;
    const parted = name.indexOf(":");
    (groups[name.slice(0, parted)] ??= {})[name.slice(parted + 1)] = Number(weight.toFixed(3));
  });
  const data = {
    about: "Log-odds that a document is no design document, by trait; a bias; and a calibration of their sum.",
    source: `${String(documents.length)} public documents, kinds told by readers (training/labels.jsonl, training/documents.tsv, bench/train/read); made by bench/train/kind.ts`,
    bias: Number(logistic.bias.toFixed(3)),
    slope: Number(slope.toFixed(3)),
    offset: Number(offset.toFixed(3)),
    weights: groups,
  };
  writeFileSync(
    join(import.meta.dirname, "../../src/knowledge/data/kind.json"),
    `${JSON.stringify(data, undefined, 2)}\n`,
  );
}
