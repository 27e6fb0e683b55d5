// Trains the reader of a document's kind and writes src/knowledge/data/kind.json; prints how right it is on folds.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openLedger } from "../accuracy/figures.ts";
import { kindDocuments, reportKinds } from "../accuracy/kind.ts";
import { trainingDocuments } from "./documents.ts";
import { calibrationOf, foldScores, type KindModel, scaleOf, train } from "./kind-model.ts";
import type { Calibration } from "./logistic.ts";

/** Weights smaller than this decide nothing and are left out. */
const least = 0.004;

const documents = kindDocuments(trainingDocuments());
const scores = foldScores(documents);
const model = train(documents);
reportKinds(documents, scores, model, openLedger());
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
