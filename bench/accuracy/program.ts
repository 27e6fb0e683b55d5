import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type PresetName, presetNames } from "../../src/config/presets.ts";
import { halfOf, halves, type LabelledDocument, readLabels, shared } from "../train/labels.ts";
import type { Ledger, Share } from "./figures.ts";
import { printTallies, type Tally } from "./rates.ts";

/** What the benchmark's scorer says of a report. */
interface Score {
  readonly kind: number;
  readonly concerns: Tally & Readonly<Record<"precision" | "effectivePrecision" | "recall" | "f1", Share>>;
  readonly perConcern: Readonly<Record<string, Tally>>;
  readonly raise: { readonly precisionAtRecall: Readonly<Record<string, Share>> };
  readonly defects: Readonly<Record<"precision" | "recall", Share>>;
  readonly perDefect: Readonly<Record<string, { readonly found: number; readonly labelled: number }>>;
}

/** Runs the built program over a set of the benchmark and has the benchmark's own scorer judge its reports. */
export function measureProgram(set: "real" | "template", ledger: Ledger): void {
  const folder = mkdtempSync(join(tmpdir(), "faultlint-accuracy-"));
  const labels = readLabels(`benchmark/${set}/labels.jsonl`);
  for (const preset of presetNames) {
    const report = join(folder, `${preset}.json`);
    const program = resolve(import.meta.dirname, "../../dist/bin.cjs");
    const args = ["check", "--no-config", "--exit-zero", "--preset", preset, "--format", `json=${report}`, "."];
    execFileSync(process.execPath, [program, ...args], { cwd: join(shared, "benchmark", set) });
    const { perConcern, concerns } = scoreOf(report, labels);
    printTallies(`program, ${set}, ${preset}`, [...Object.entries(perConcern), ["ALL", concerns]]);
    const scores = halves.map((half) => {
      const own = labels.filter(({ doc }) => halfOf(doc) === half);
      return { half, score: scoreOf(report, own) };
    });
    for (const { half, score } of scores)
      ledger.print(`program, ${set}, ${half}, ${preset}`, headlinesOf(score, preset));
    if (preset === "strict") printDefects(`program, ${set}, strict`, scores);
  }
  rmSync(folder, { recursive: true });
}

function scoreOf(report: string, labels: readonly LabelledDocument[]): Score {
  const file = `${report}.labels`;
  writeFileSync(file, labels.map((label) => JSON.stringify(label)).join("\n"));
  const scorer = join(shared, "benchmark/score.mjs");
  const printed = execFileSync(process.execPath, [scorer, "--labels", file, "--findings", report, "--json"]);
  return JSON.parse(printed.toString()) as Score;
}

/** What a reviewer would raise is measured where all is said. */
function headlinesOf({ concerns, kind, raise, defects }: Score, preset: PresetName): Record<string, Share> {
  const recalls = preset === "strict" ? [10, 20, 30, 50] : [];
  const raised = recalls.map((recall): [string, Share] => [
    `raised, precision at recall ${String(recall)}`,
    raise.precisionAtRecall[String(recall / 100)],
  ]);
  return {
    precision: concerns.precision,
    "effective precision": concerns.effectivePrecision,
    recall: concerns.recall,
    F1: concerns.f1,
    kind,
    ...Object.fromEntries(raised),
    "defects, precision": defects.precision,
    "defects, recall": defects.recall,
  };
}

/** Of the labelled defects by type, how many were found. */
function printDefects(title: string, scores: readonly { half: string; score: Score }[]): void {
  console.log(`\n${`${title}, defects`.padEnd(40)}${halves.map((half) => half.padEnd(12)).join("")}`);
  const types = [...new Set(scores.flatMap(({ score }) => Object.keys(score.perDefect)))].sort();
  for (const type of types) {
    const cells = scores.map(({ score }) => {
      const { found, labelled } = score.perDefect[type] ?? { found: 0, labelled: 0 };
      return `${String(found)} of ${String(labelled)}`.padEnd(12);
    });
    console.log(`${type.padEnd(40)}${cells.join("")}`.trimEnd());
  }
}
