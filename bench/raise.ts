// Would a reviewer raise it? Precision at recall on training/labels.jsonl, sample `random`, by folds split by
// repository; calibration; by concern. As the benchmark's scorer counts: decision records and "only touched" left out.
import { designConcerns, type DesignConcern } from "../src/model/concern.ts";
import { verdictOn } from "../src/model/document.ts";
import { type AskingExample, askingExamples, askingScore, trainAsking } from "./train/asking-model.ts";
import { type KindExample, trainingDocuments } from "./train/documents.ts";
import { calibrationOf, folds, foldScores } from "./train/kind-model.ts";
import { foldOf } from "./train/labels.ts";
import { calibrate, sigmoid } from "./train/logistic.ts";

interface Guess {
  readonly concern: DesignConcern;
  readonly raised: boolean;
  readonly odds: number;
  readonly silence: number;
  /** Whether the reader found it addressed: such verdicts tell nothing of the asking. */
  readonly addressed: boolean;
}

/** Roles of the sections that address a concern, where they are not called as it is: stands in for a reader of concerns. */
const rolesOf: Readonly<Partial<Record<DesignConcern, readonly string[]>>> = {
  goals: ["goals", "background", "overview"],
  "quantified-requirements": ["nonfunctional-requirements", "requirements"],
  "data-ownership": ["state-ownership", "data-model"],
  "failure-handling": ["reliability", "risks"],
  redundancy: ["reliability"],
  backup: ["reliability", "operations"],
  monitoring: ["observability", "operations"],
  alerting: ["observability"],
  rollout: ["deployment", "migration", "plan"],
  rollback: ["migration", "deployment"],
  api: ["apis", "events"],
};

/** The chance that the text is silent on `concern`. */
function silenceOf({ document }: KindExample, concern: DesignConcern): number {
  const verdict = verdictOn(document, concern);
  if (verdict) return 1 - verdict.score;
  const roles = rolesOf[concern] ?? [concern];
  return document.sections.some((section) => section.roles.some((role) => roles.includes(role))) ? 0.1 : 0.8;
}

const training = trainingDocuments();
const kindScores = foldScores(training);
const { slope, offset } = calibrationOf(training, kindScores);
const examples = askingExamples(
  training,
  kindScores.map((score) => slope * score + offset),
);
const guesses = Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
  const inFold = ({ example }: AskingExample): boolean => foldOf(example.doc, folds) === fold;
  const model = trainAsking(examples.filter((example) => !inFold(example)));
  return examples.filter(inFold).flatMap((example) =>
    designConcerns.flatMap((concern): Guess[] => {
      const raised = verdictOfReader(example.example, concern);
      if (raised === undefined) return [];
      const silence = silenceOf(example.example, concern);
      const addressed = example.example.kind === "design" && example.example.concerns?.[concern]?.label === "A";
      return [{ concern, raised, odds: askingScore(model, example, concern), silence, addressed }];
    }),
  );
});

/** Whether the reader raised it; undefined for what is not scored. */
function verdictOfReader({ sample, kind, adr, concerns }: KindExample, concern: DesignConcern): boolean | undefined {
  if (sample !== "random" || adr) return undefined;
  const label = kind === "other" ? "X" : (concerns?.[concern]?.label ?? "X");
  return label === "P" ? undefined : label === "N";
}

const silent = guesses.filter(({ addressed }) => !addressed);
const line = calibrate(
  silent.map(({ odds }) => odds),
  silent.map(({ raised }) => raised),
);
const sure = guesses
  .map((guess) => ({ ...guess, confidence: sigmoid(line.slope * guess.odds + line.offset) * guess.silence }))
  .sort((a, b) => b.confidence - a.confidence);
console.log(`calibration of the asking alone: slope ${line.slope.toFixed(2)}, offset ${line.offset.toFixed(2)}`);
printPrecision("all", sure);
for (const concern of designConcerns)
  printPrecision(
    concern,
    sure.filter((guess) => guess.concern === concern),
  );
printReliability();

function printPrecision(name: string, ordered: readonly { readonly raised: boolean }[]): void {
  const missing = ordered.filter(({ raised }) => raised).length;
  const wanted = [0.1, 0.2, 0.3, 0.5, 0.7].map((recall) => {
    let right = 0;
    const at = ordered.findIndex(({ raised }) => (right += raised ? 1 : 0) >= recall * missing && right > 0);
    return at < 0 ? "   –" : `${((100 * right) / (at + 1)).toFixed(0).padStart(3)}%`;
  });
  console.log(`${name.padEnd(26)} ${wanted.join(" ")}   of ${String(missing)} at recall 10 20 30 50 70`);
}

function printReliability(): void {
  console.log("\nconfidence    said   true   findings");
  for (const [from, to] of [
    [0, 0.05],
    [0.05, 0.1],
    [0.1, 0.2],
    [0.2, 0.35],
    [0.35, 0.5],
    [0.5, 0.7],
    [0.7, 1.01],
  ] as const) {
    const inside = sure.filter(({ confidence }) => confidence >= from && confidence < to);
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, inside.length);
    const raised = inside.filter((guess) => guess.raised).length / Math.max(1, inside.length);
    console.log(
      `${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}   ${mean.toFixed(2)}   ${raised.toFixed(2)}   ${String(inside.length)}`,
    );
  }
}
