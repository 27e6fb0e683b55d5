// Trains the model of what a reviewer asks and writes src/knowledge/data/asking.json; bench/raise.ts measures it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { designConcerns } from "../../src/model/concern.ts";
import { type AskingModel, askingExamples, askingScore, calibrated, isRaised, trainAsking } from "./asking-model.ts";
import { trainingDocuments } from "./documents.ts";
import { calibrationOf, folds, foldScores } from "./kind-model.ts";
import { foldOf } from "./labels.ts";

const training = trainingDocuments();
const scores = foldScores(training);
const { slope, offset } = calibrationOf(training, scores);
const examples = askingExamples(
  training,
  scores.map((score) => slope * score + offset),
);
const unseen = Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
  const inFold = ({ example }: (typeof examples)[number]): boolean => foldOf(example.doc, folds) === fold;
  const model = trainAsking(examples.filter((example) => !inFold(example)));
  return examples.filter(inFold).flatMap((example) =>
    designConcerns.flatMap((concern) => {
      const raised = example.example.sample === "random" ? isRaised(example.example, concern) : undefined;
      return raised === undefined ? [] : [{ score: askingScore(model, example, concern), raised }];
    }),
  );
});
write(
  calibrated(
    trainAsking(examples),
    unseen.map(({ score }) => score),
    unseen.map(({ raised }) => raised),
  ),
);

function write({ facts, means, concerns }: AskingModel): void {
  const round = (value: number): number => Number(value.toFixed(4));
  const data = {
    about: "Log-odds that a reviewer raises a concern on which the text is silent: a bias, and a weight for each fact.",
    source: `${String(examples.length)} public documents, verdicts of readers (training/labels.jsonl, training/documents.tsv); made by bench/train/asking.ts`,
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
