// Trains the reader of a document's kind and writes src/knowledge/data/kind.json; prints how right it is on folds.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchmarkDocuments, type KindExample, trainingDocuments } from "./documents.ts";
import { foldOf } from "./labels.ts";
import { calibrate, type Calibration, type Example, fitLogistic, logOdds, type LogisticModel } from "./logistic.ts";

const folds = 5;
const l2 = 5;
/** Documents that a trait must stand in. */
const support = 8;
/** Weights smaller than this decide nothing and are left out. */
const least = 0.004;
/** How far each group of traits is trusted: the penalty sees the value times this. */
const scales: Readonly<Record<string, number>> = {
  folder: 0.7,
  file: 0.7,
  title: 0.7,
  key: 0.5,
  heading: 0.5,
  section: 0.3,
  role: 0.7,
  code: 0.5,
  shape: 2,
  voice: 2,
  word: 4,
};

interface KindModel {
  readonly names: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly logistic: LogisticModel;
}

const scaleOf = (name: string): number => scales[name.slice(0, name.indexOf(":"))] ?? 1;

/** The traits of a document as an example; "positive" is `other`. */
function exampleOf({ traits, kind }: KindExample, index: ReadonlyMap<string, number>): Example {
  const known = [...traits].flatMap(([name, value]) => {
    const at = index.get(name);
    return at === undefined ? [] : [{ at, value: value * scaleOf(name) }];
  });
  return { indices: known.map(({ at }) => at), values: known.map(({ value }) => value), positive: kind === "other" };
}

/** Learns design against other; decision records are told by their layout and left out. */
function train(documents: readonly KindExample[]): KindModel {
  const counts = new Map<string, number>();
  for (const { traits } of documents) for (const name of traits.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count >= support ? [name] : [])).sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const examples = documents.filter(({ kind }) => kind !== "adr").map((document) => exampleOf(document, index));
  return { names, index, logistic: fitLogistic(examples, names.length, l2) };
}

const scoreOf = (model: KindModel, document: KindExample): number =>
  logOdds(model.logistic, exampleOf(document, model.index));

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

function report(name: string, documents: readonly { document: KindExample; score: number }[]): void {
  const right = documents.filter(({ document, score }) => guess(document, score) === document.kind);
  console.log(`${name.padEnd(28)} ${percent(right.length, documents.length)} of ${String(documents.length)}`);
}

const guess = (document: KindExample, score: number): string => (document.adr ? "adr" : score > 0 ? "other" : "design");

const documents = trainingDocuments();
const scored = documents.map((document) => ({ document, score: 0 }));
for (let fold = 0; fold < folds; fold++) {
  const model = train(documents.filter(({ doc }) => foldOf(doc, folds) !== fold));
  for (const entry of scored)
    if (foldOf(entry.document.doc, folds) === fold) entry.score = scoreOf(model, entry.document);
}
const model = train(documents);
const labelled = scored.filter(({ document }) => document.set === "labels");
report("labels, by folds", labelled);
report(
  "  random sample",
  labelled.filter(({ document }) => document.sample === "random"),
);
for (const kind of ["design", "adr", "other"])
  report(
    `  ${kind}`,
    labelled.filter(({ document }) => document.kind === kind),
  );
report(
  "documents.tsv, by folds",
  scored.filter(({ document }) => document.set === "documents"),
);
for (const set of ["real", "template"] as const) {
  report(
    `benchmark/${set}`,
    benchmarkDocuments(set).map((document) => ({ document, score: scoreOf(model, document) })),
  );
}
const unsure = scored.filter(
  ({ document }) => !document.adr && document.kind !== "adr" && document.sample !== "enriched",
);
const calibration = calibrate(
  unsure.map(({ score }) => score),
  unsure.map(({ document }) => document.kind === "other"),
);
write(model, calibration);

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
    source: `${String(documents.length)} public documents, kinds told by readers (training/labels.jsonl, training/documents.tsv); made by bench/train/kind.ts`,
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
