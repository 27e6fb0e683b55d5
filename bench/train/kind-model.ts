import type { KindExample } from "./documents.ts";
import { foldOf } from "./labels.ts";
import { calibrate, type Calibration, type Example, fitLogistic, logOdds, type LogisticModel } from "./logistic.ts";

export const folds = 5;
const l2 = 5;
/** Documents that a trait must stand in. */
const support = 8;
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

/** A reader of the kind as learnt: its traits by name, and their weights. */
export interface KindModel {
  readonly names: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly logistic: LogisticModel;
}

export const scaleOf = (name: string): number => scales[name.slice(0, name.indexOf(":"))] ?? 1;

/** The traits of a document as an example; "positive" is `other`. */
function exampleOf({ traits, kind }: KindExample, index: ReadonlyMap<string, number>): Example {
  const known = [...traits].flatMap(([name, value]) => {
    const at = index.get(name);
    return at === undefined ? [] : [{ at, value: value * scaleOf(name) }];
  });
  return { indices: known.map(({ at }) => at), values: known.map(({ value }) => value), positive: kind === "other" };
}

/** Learns design against other; decision records are told by their layout and left out. */
export function train(documents: readonly KindExample[]): KindModel {
  const counts = new Map<string, number>();
  for (const { traits } of documents) for (const name of traits.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count >= support ? [name] : [])).sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const examples = documents.filter(({ kind }) => kind !== "adr").map((document) => exampleOf(document, index));
  return { names, index, logistic: fitLogistic(examples, names.length, l2) };
}

export const scoreOf = (model: KindModel, document: KindExample): number =>
  logOdds(model.logistic, exampleOf(document, model.index));

/** The log-odds of `other` for each document, by models that saw no document of its repository, of others what `isLearnt`. */
export function foldScores(
  documents: readonly KindExample[],
  isLearnt: (doc: string) => boolean = () => true,
): number[] {
  const scores = documents.map(() => 0);
  for (let fold = 0; fold < folds; fold++) {
    const model = train(documents.filter(({ doc }) => foldOf(doc, folds) !== fold && isLearnt(doc)));
    documents.forEach((document, at) => {
      if (foldOf(document.doc, folds) === fold) scores[at] = scoreOf(model, document);
    });
  }
  return scores;
}

/** The calibration of fold scores on documents that were drawn at random. */
export function calibrationOf(documents: readonly KindExample[], scores: readonly number[]): Calibration {
  const drawn = documents.flatMap(({ adr, kind, sample }, at) =>
    adr || kind === "adr" || sample === "enriched" ? [] : [{ score: scores[at] ?? 0, other: kind === "other" }],
  );
  return calibrate(
    drawn.map(({ score }) => score),
    drawn.map(({ other }) => other),
  );
}
