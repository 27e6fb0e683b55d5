// Would a reviewer raise it? Precision at recall on training/labels.jsonl, sample `random`, by folds split by
// repository; calibration; by concern; what `recommended` would say. As the benchmark's scorer counts: decision records
// and "only touched" left out. Its argument is the folder of readers that `bench/train/train.ts --folds` wrote.
import { type DesignConcern, designConcerns } from "../src/model/concern.ts";
import { trainingDocuments } from "./train/documents.ts";
import { confidenceOf, type Guess, isSpoken, raisingOf } from "./train/raising.ts";

/** Concerns of running a system, which one finding can name together. */
const operational: readonly DesignConcern[] = [
  "redundancy",
  "backup",
  "monitoring",
  "alerting",
  "cost",
  "rollout",
  "rollback",
];

const { guesses, finding } = raisingOf(trainingDocuments(process.argv[2]));
const all = guesses.map((guess) => ({ ...guess, confidence: confidenceOf(guess, finding) }));
type Sure = (typeof all)[number];
const scored = all.filter(({ label }) => label !== "P");
const missing = scored.filter(({ raised }) => raised).length;
const spoken = scored.filter(isSpoken).sort((a, b) => b.confidence - a.confidence);

console.log(`${"".padEnd(26)}   10   20   30   50   70 % recall`);
printPrecision("all", spoken, missing);
for (const concern of designConcerns) {
  const own = scored.filter((guess) => guess.concern === concern && guess.raised).length;
  printPrecision(
    concern,
    spoken.filter((guess) => guess.concern === concern),
    own,
  );
}
const given = scored
  .filter(({ kind, label, state }) => kind === "design" && label !== "X" && state !== "addressed")
  .sort((a, b) => a.addressed - b.addressed);
printPrecision("policy and kind given", given, missing);
printReliability(
  "absent",
  spoken.filter(({ state }) => state !== "vague"),
);
printReliability(
  "vague",
  spoken.filter(({ state }) => state === "vague"),
);
printThresholds();
printOperations();

function printPrecision(name: string, ordered: readonly Guess[], wanted: number): void {
  const shares = [0.1, 0.2, 0.3, 0.5, 0.7].map((recall) => {
    let right = 0;
    const at = ordered.findIndex(({ raised }) => (right += raised ? 1 : 0) >= recall * wanted && right > 0);
    return at < 0 ? "   –" : `${((100 * right) / (at + 1)).toFixed(0).padStart(3)}%`;
  });
  console.log(`${name.padEnd(26)} ${shares.join(" ")}   of ${String(wanted)}`);
}

function printReliability(name: string, sure: readonly Sure[]): void {
  console.log(`\n${name}: confidence    said   true   findings`);
  const steps = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.01];
  steps.slice(0, -1).forEach((from, at) => {
    const to = steps[at + 1] ?? 1;
    const inside = sure.filter(({ confidence }) => confidence >= from && confidence < to);
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, inside.length);
    const raised = inside.filter((guess) => guess.raised).length / Math.max(1, inside.length);
    console.log(
      `${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}   ${mean.toFixed(2)}   ${raised.toFixed(2)}   ${String(inside.length)}`,
    );
  });
}

/** What stands from each confidence on. */
function printThresholds(): void {
  console.log("\nfrom    findings  precision  with P  recall");
  for (const from of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7]) {
    const standing = spoken.filter(({ confidence }) => confidence >= from);
    const touched = all.filter((guess) => guess.label === "P" && isSpoken(guess) && guess.confidence >= from);
    const right = standing.filter(({ raised }) => raised).length;
    const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(0)} %`;
    console.log(
      `${from.toFixed(2)}   ${String(standing.length)}   ${percent(right, standing.length)}   ${percent(right, standing.length + touched.length)}   ${percent(right, missing)}`,
    );
  }
}

/** Whether a reviewer asks operations at all, where three or more of them are absent: by the chance that one is asked. */
function printOperations(): void {
  const documents = [...new Set(all.map(({ doc }) => doc))].map((doc) => {
    const own = all.filter((guess) => guess.doc === doc && operational.includes(guess.concern));
    const absent = own.filter(({ state }) => state === "absent");
    const chance = 1 - absent.reduce((product, { confidence }) => product * (1 - confidence), 1);
    const right = absent.filter(({ raised }) => raised).length;
    return { absent: absent.length, chance, any: right > 0, right, askedAtAll: own.some(({ label }) => label !== "X") };
  });
  console.log(
    "\noperations, three or more absent: chance   documents   one or more raised   raised of absent   any asked",
  );
  for (const [from, to] of [
    [0, 0.2],
    [0.2, 0.4],
    [0.4, 0.6],
    [0.6, 0.8],
    [0.8, 1.01],
  ] as const) {
    const inside = documents.filter(({ absent, chance }) => absent >= 3 && chance >= from && chance < to);
    const share = (of: (one: (typeof inside)[number]) => number): string =>
      (inside.reduce((sum, one) => sum + of(one), 0) / Math.max(1, inside.length)).toFixed(2);
    console.log(
      `${from.toFixed(1)}–${to.toFixed(1)}   ${String(inside.length)}   ${share(({ any }) => (any ? 1 : 0))}   ${share(({ right }) => right)} of ${share(({ absent }) => absent)}   ${share(({ askedAtAll }) => (askedAtAll ? 1 : 0))}`,
    );
  }
}
