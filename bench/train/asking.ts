// Trains the model of what a reviewer asks and writes src/knowledge/data/asking.json; bench/accuracy.ts measures it.
// Its argument is the folder of readers that `npm run train:concerns` wrote.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type AskingModel, calibrated, trainAsking } from "./asking-model.ts";
import { foldReaders, openingDocuments, trainingDocuments } from "./documents.ts";
import { type FindingCalibration, raisingOf } from "./raising.ts";

const readers = foldReaders(process.argv[2] ?? "");
const { examples, asking, finding } = raisingOf([...trainingDocuments(readers), ...openingDocuments(readers)]);
write(calibrated(trainAsking(examples), asking), finding);

function write({ facts, means, concerns }: AskingModel, { slope, offset, touched }: FindingCalibration): void {
  const round = (value: number): number => Number(value.toFixed(4));
  const data = {
    about:
      "Log-odds that a reviewer raises a concern on which the text is silent: a bias, and a weight for each fact; and what puts right the chance of a finding, by its log-odds.",
    source: `${String(examples.length)} public documents, verdicts of readers (training/labels.jsonl, training/documents.tsv, bench/train/read); made by bench/train/asking.ts`,
    finding: { slope: round(slope), offset: round(offset), touched: round(touched) },
    facts,
    means: means.map(round),
    concerns: Object.fromEntries(
      Object.entries(concerns).map(([concern, { bias, weights }]) => [
        concern,
        { bias: round(bias), weights: weights.map(round) },
      ]),
    ),
  };
  writeFileSync(join(import.meta.dirname, "../../src/knowledge/data/asking.json"), `${JSON.stringify(data)}\n`);
}
