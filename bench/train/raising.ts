import { type DesignConcern, designConcerns } from "../../src/model/concern.ts";
import type { ConcernState } from "../../src/model/concern.ts";
import { type AskingExample, askingExamples, askingScore, isRaised, trainAsking } from "./asking-model.ts";
import type { KindExample } from "./documents.ts";
import { calibrationOf, folds, foldScores } from "./kind-model.ts";
import { foldOf } from "./labels.ts";
import { calibrate, type Calibration, sigmoid } from "./logistic.ts";

/** A finding on a document drawn at random, by models that saw no document of its repository. */
export interface Guess {
  readonly doc: string;
  readonly kind: KindExample["kind"];
  readonly concern: DesignConcern;
  readonly label: "A" | "N" | "P" | "X";
  /** Whether the reader of the document raised it. */
  readonly raised: boolean;
  readonly state: ConcernState;
  /** The chance that it is asked where the text is silent. */
  readonly asked: number;
  readonly addressed: number;
}

export interface Raising {
  readonly examples: readonly AskingExample[];
  readonly guesses: readonly Guess[];
  /** Puts the log-odds of the asking right. */
  readonly asking: Calibration;
  readonly finding: FindingCalibration;
}

/** Puts right the product of "asked" and "silent"; `touched`: by how much what the text touches is raised less often. */
export interface FindingCalibration extends Calibration {
  readonly touched: number;
}

/** What the linter would say of each labelled document, learnt on the folds that it is not in, there from what `isLearnt`. */
export function raisingOf(training: readonly KindExample[], isLearnt: (doc: string) => boolean = () => true): Raising {
  const scores = foldScores(training, isLearnt);
  const { slope, offset } = calibrationOf(training, scores);
  const odds = scores.map((score) => slope * score + offset);
  const examples = askingExamples(training, odds);
  const unseen = Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const inFold = ({ example }: AskingExample): boolean => foldOf(example.doc, folds) === fold;
    const model = trainAsking(examples.filter((one) => !inFold(one) && isLearnt(one.example.doc)));
    return examples
      .filter((example) => inFold(example) && isMeasured(example.example))
      .flatMap((example) =>
        designConcerns.map((concern) => ({ example, concern, score: askingScore(model, example, concern) })),
      );
  });
  const silent = unseen.flatMap(({ example, concern, score }) => {
    const raised = isRaised(example.example, concern);
    return raised === undefined ? [] : [{ score, raised }];
  });
  const asking = calibrate(
    silent.map(({ score }) => score),
    silent.map(({ raised }) => raised),
  );
  const guesses = unseen.flatMap(({ example: { example, facts }, concern, score }): Guess[] => {
    const verdict = example.verdicts.find((one) => one.concern === concern);
    const isOther = (facts.get("kind:other") ?? 0) > 0;
    if (!verdict || example.document.kind.kind === "adr") return [];
    const label = example.kind === "other" ? "X" : (example.concerns?.[concern]?.label ?? "X");
    const asked = sigmoid(asking.slope * score + asking.offset);
    const { score: addressed } = verdict;
    // Of what it takes for no design the linter says nothing.
    const state = isOther ? "not-applicable" : verdict.state;
    return [{ doc: example.doc, kind: example.kind, concern, label, raised: label === "N", state, asked, addressed }];
  });
  const spoken = guesses.filter((guess) => isSpoken(guess) && guess.label !== "P");
  const line = calibrate(
    spoken.map(productOdds),
    spoken.map(({ raised }) => raised),
  );
  return { examples, guesses, asking, finding: { ...line, touched: touchedOf(spoken, line) } };
}

/** Documents that were drawn at random and read by others than us; decision records are told by their layout. */
function isMeasured({ set, sample, adr }: KindExample): boolean {
  return set === "labels" && sample === "random" && !adr;
}

/** Whether the linter says anything of it. */
export function isSpoken({ state }: Guess): boolean {
  return state !== "addressed" && state !== "not-applicable";
}

function productOdds({ asked, addressed }: Guess): number {
  const both = Math.min(1 - 1e-4, Math.max(1e-4, asked * (1 - addressed)));
  return Math.log(both / (1 - both));
}

/** Raised against expected among what is only touched, each begun at one: they are few. */
function touchedOf(spoken: readonly Guess[], { slope, offset }: Calibration): number {
  const touched = spoken.filter(({ state }) => state === "vague");
  const expected = touched.reduce((sum, guess) => sum + sigmoid(slope * productOdds(guess) + offset), 1);
  return Math.min(1, (1 + touched.filter(({ raised }) => raised).length) / expected);
}

/** A guess with the confidence of the finding that it makes. */
export interface SureGuess extends Guess {
  readonly confidence: number;
}

export function sureGuesses({ guesses, finding: { slope, offset, touched } }: Raising): SureGuess[] {
  return guesses.map((guess) => ({
    ...guess,
    confidence: sigmoid(slope * productOdds(guess) + offset) * (guess.state === "vague" ? touched : 1),
  }));
}
