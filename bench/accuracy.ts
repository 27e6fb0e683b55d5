/**
 * The project's instrument: measures the linter against the labelled sets beside the project.
 *
 *   npm run bench:accuracy -- [PART…]
 *
 * `program`: the program as it ships, on both halves of the benchmark; its reader has seen other documents of some of
 * those repositories. With `FOLDS`, the folder of readers that `npm run train:concerns` writes, `folds`: what readers
 * say of repositories that they never saw, the kind taken from the labels. With `CORPUS` besides (the corpus,
 * unpacked) also of the training set; `asking`: whether a reviewer would raise it; `kind`: the kind of a document.
 * Behind each headline figure stands what bench/figures.json has; `UPDATE_FIGURES=1` writes it there, and leaves what
 * was not measured. Of the blind half only sums are printed, never a document.
 */
import { join } from "node:path";
import { reportAsking } from "./accuracy/asking.ts";
import { readBy, reportConcerns } from "./accuracy/concerns.ts";
import { openLedger } from "./accuracy/figures.ts";
import { kindDocuments, reportKinds } from "./accuracy/kind.ts";
import { measureProgram } from "./accuracy/program.ts";
import { foldReaders, openingDocuments, trainingDocuments } from "./train/documents.ts";
import { foldScores, train } from "./train/kind-model.ts";
import { readLabels, shared } from "./train/labels.ts";
import { raisingOf } from "./train/raising.ts";

const sets = ["real", "template"] as const;
const { FOLDS: folds, CORPUS: corpus } = process.env;
const parts = process.argv.slice(2);
const asked = (part: string): boolean => parts.length === 0 || parts.includes(part);
const ledger = openLedger();

if (asked("program")) for (const set of sets) measureProgram(set, ledger);
if (folds !== undefined && asked("folds")) measureBenchmark(folds);
if (folds !== undefined && corpus !== undefined && ["folds", "asking", "kind"].some(asked)) measureTraining(folds);
ledger.close();

function measureBenchmark(folder: string): void {
  const readers = foldReaders(folder);
  for (const set of sets) {
    const labels = readLabels(`benchmark/${set}/labels.jsonl`);
    // None saw these repositories, and one alone is some points off the others: all are counted.
    const read = readers.flatMap((reader) => readBy(labels, join(shared, "benchmark", set), () => reader));
    reportConcerns(`folds, ${set}`, read, ledger);
  }
}

function measureTraining(folder: string): void {
  const readers = foldReaders(folder);
  const training = trainingDocuments(readers);
  const labelled = training.filter(({ set }) => set === "labels");
  for (const drawn of asked("folds") ? (["random", "enriched"] as const) : []) {
    const own = labelled.filter(({ sample }) => sample === drawn);
    reportConcerns(`folds, ${drawn}`, own, ledger);
  }
  if (asked("asking")) reportAsking(raisingOf([...training, ...openingDocuments(readers)]), ledger);
  if (!asked("kind")) return;
  const documents = kindDocuments(training);
  reportKinds(documents, foldScores(documents), train(documents), ledger);
}
