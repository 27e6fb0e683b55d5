import { recommendedConfidence } from "../../src/config/presets.ts";
import { designConcerns } from "../../src/model/concern.ts";
import { isSpoken, type Raising, type SureGuess, sureGuesses } from "../train/raising.ts";
import type { Ledger, Share } from "./figures.ts";
import { reportOperations } from "./operations.ts";
import { percent, precisionAtRecall, printReliability } from "./rates.ts";

const recalls = [10, 20, 30, 50];

/**
 * Would a reviewer raise it? Measured on training/labels.jsonl, sample `random`, as the benchmark's scorer counts:
 * decision records and "only touched" left out.
 */
export function reportAsking(raising: Raising, ledger: Ledger): void {
  const name = "asking, random";
  const all = sureGuesses(raising);
  const spoken = spokenOf(all);
  printByConcern(name, all);
  const given = all
    .filter(({ kind, label, state }) => kind === "design" && !"PX".includes(label) && state !== "addressed")
    .sort((a, b) => a.addressed - b.addressed);
  const absent = spoken.filter(({ state }) => state !== "vague");
  const said = absent.map(({ confidence, raised }) => ({ said: confidence, isSo: raised }));
  const distance = printReliability(`${name}: confidence`, said);
  printThresholds(all);
  reportOperations(all);
  console.log();
  ledger.print(name, { ...precisionsAt(spoken, all), "calibration error": distance });
  ledger.print(`${name}, policy and kind given`, precisionsAt(given, all));
  ledger.print(`${name}, recommended`, standingFrom(all, recommendedConfidence));
}

function printByConcern(name: string, all: readonly SureGuess[]): void {
  console.log(`\n${name.padEnd(26)}${recalls.map((recall) => String(recall).padStart(5)).join("")} % recall`);
  for (const concern of designConcerns) {
    const own = all.filter((guess) => guess.concern === concern);
    const cells = Object.values(precisionsAt(spokenOf(own), own)).map((share) => percent(share).padStart(5));
    const wanted = own.filter(({ raised }) => raised).length;
    console.log(`${concern.padEnd(26)}${cells.join("")}   of ${String(wanted)}`);
  }
}

/** How right the surest findings are, by how much of what reviewers raise they hold. */
export function precisionsOf(raising: Raising): Record<string, Share> {
  const all = sureGuesses(raising);
  return precisionsAt(spokenOf(all), all);
}

/** What the linter says, from the surest on. */
function spokenOf(all: readonly SureGuess[]): SureGuess[] {
  const spoken = all.filter((guess) => guess.label !== "P" && isSpoken(guess));
  return spoken.sort((a, b) => b.confidence - a.confidence);
}

function precisionsAt(ordered: readonly SureGuess[], all: readonly SureGuess[]): Record<string, Share> {
  const answers = ordered.map(({ raised }) => raised);
  const wanted = all.filter(({ raised }) => raised).length;
  return Object.fromEntries(
    recalls.map((recall) => [
      `precision at recall ${String(recall)}`,
      precisionAtRecall(answers, wanted, recall / 100),
    ]),
  );
}

function printThresholds(all: readonly SureGuess[]): void {
  console.log("\nconfidence from    precision, with what is touched, recall");
  for (const from of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8])
    console.log(`${from.toFixed(2).padEnd(18)} ${Object.values(standingFrom(all, from)).map(percent).join("  ")}`);
}

/** What stands from a confidence on. */
function standingFrom(all: readonly SureGuess[], from: number): Record<string, Share> {
  const standing = all.filter((guess) => isSpoken(guess) && guess.confidence >= from);
  const right = standing.filter(({ raised }) => raised).length;
  return {
    precision: right / standing.filter(({ label }) => label !== "P").length,
    "precision with what is touched": right / standing.length,
    recall: right / all.filter(({ raised }) => raised).length,
  };
}
