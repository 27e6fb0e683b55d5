/**
 * The learning curve: how well is read what readers learn from a quarter, a half and all of the labelled repositories.
 *
 *   npm run bench:curve -- FOLDER [STEP…]
 *
 * FOLDER is that of `npm run train:concerns`, whose material and whose readers of the folds (all repositories) are
 * taken from there. Each step leaves its result in FOLDER, as in training, so that steps named one by one may run side
 * by side: `fold-0-of-25` to `fold-3-of-50` train a reader; `absent` measures them on the repositories of their folds;
 * `policy` learns and measures the kind and what a reviewer raises, concerns read by readers of all repositories. A draw
 * of repositories is the same for statements and documents of every set. The calibrations are fitted to all
 * documents: they are a few numbers each.
 */
import { absentFigures, readBy } from "./accuracy/concerns.ts";
import { precisionsOf } from "./accuracy/asking.ts";
import { openLedger } from "./accuracy/figures.ts";
import { isRandom, kindDocuments, rightShare } from "./accuracy/kind.ts";
import { type ConcernReader, decodeReader } from "../src/knowledge/concern-reader.ts";
import { corpusFolder } from "./train/corpus.ts";
import { openingDocuments, trainingDocuments } from "./train/documents.ts";
import { foldName, foldResult, folds, materialOf, packFolds } from "./train/folds.ts";
import { foldScores } from "./train/kind-model.ts";
import { foldOf, isDrawn, readLabels } from "./train/labels.ts";
import { raisingOf } from "./train/raising.ts";

const shares = [0.25, 0.5, 1];
const [folder = "", ...steps] = process.argv.slice(2);
const asked = (step: string): boolean => steps.length === 0 || steps.includes(step);

for (const share of shares) for (const fold of folds) if (asked(foldName(fold, share))) foldResult(folder, fold, share);
const ledger = openLedger();
if (asked("absent")) measureAbsent();
if (asked("policy")) measurePolicy();
ledger.close();

function measureAbsent(): void {
  const corpus = corpusFolder();
  for (const share of shares) {
    const readers = readersOf(share);
    for (const drawn of ["random", "enriched"] as const) {
      const labels = readLabels("training/labels.jsonl").filter(({ sample }) => sample === drawn);
      const read = readBy(labels, corpus, (doc) => readers[foldOf(doc, folds.length)]);
      ledger.print(`${nameOf(share)}, absent, ${drawn}`, absentFigures(read));
    }
  }
}

function measurePolicy(): void {
  const readers = readersOf(1);
  const training = trainingDocuments(readers);
  const documents = kindDocuments(training);
  const judged = [...training, ...openingDocuments(readers)];
  for (const share of shares) {
    const isLearnt = (doc: string): boolean => isDrawn(doc, share);
    const name = "precision at recall 30";
    ledger.print(nameOf(share), {
      kind: rightShare(documents, foldScores(documents, isLearnt), isRandom),
      [`asking, ${name}`]: precisionsOf(raisingOf(judged, isLearnt))[name],
    });
  }
}

function readersOf(share: number): ConcernReader[] {
  const results = folds.map((fold) => foldResult(folder, fold, share));
  return packFolds(materialOf(folder).table, results).readers.map(decodeReader);
}

function nameOf(share: number): string {
  return `curve, ${String(100 * share)} %`;
}
