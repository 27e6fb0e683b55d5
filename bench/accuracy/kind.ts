import { benchmarkDocuments, type KindExample } from "../train/documents.ts";
import { type KindModel, scoreOf } from "../train/kind-model.ts";
import { halfOf } from "../train/labels.ts";
import type { Ledger, Share } from "./figures.ts";

/**
 * What the reader of the kind learns from. The blind halves of the benchmark are for measuring alone; documents whose
 * opening alone we read are left out: on those read whole by others a model is as right without them.
 */
export function kindDocuments(training: readonly KindExample[]): KindExample[] {
  const benchmark = (["real", "template"] as const).flatMap((set) => benchmarkDocuments(set));
  return [...training, ...benchmark.filter(({ doc }) => halfOf(doc) === "read")];
}

/** Prints how often the kind is right: by `scores` of models that saw nothing of the repository, and by `model`. */
export function reportKinds(
  documents: readonly KindExample[],
  scores: readonly number[],
  model: KindModel,
  ledger: Ledger,
): void {
  const byFolds = (isMeant: (document: KindExample) => boolean): Share => rightShare(documents, scores, isMeant);
  const isLabelled = ({ set }: KindExample): boolean => set === "labels";
  const byKind = (["design", "adr", "other"] as const).map((kind): [string, Share] => [
    `folds, ${kind}`,
    byFolds((document) => isLabelled(document) && document.kind === kind),
  ]);
  const blind = (["real", "template"] as const).map((set): [string, Share] => {
    const own = benchmarkDocuments(set).filter(({ doc }) => halfOf(doc) === "blind");
    const scoresOfAll = own.map((document) => scoreOf(model, document));
    return [`${set}, blind`, rightShare(own, scoresOfAll, () => true)];
  });
  ledger.print("kind", {
    folds: byFolds(isLabelled),
    "folds, random": byFolds(isRandom),
    ...Object.fromEntries(byKind),
    "folds, documents.tsv": byFolds(({ set }) => set === "documents"),
    ...Object.fromEntries(blind),
  });
}

/** Whether a document was drawn at random and read whole by others than us. */
export function isRandom({ set, sample }: KindExample): boolean {
  return set === "labels" && sample === "random";
}

/** Of the documents that are meant, the share whose kind the scores tell. */
export function rightShare(
  documents: readonly KindExample[],
  scores: readonly number[],
  isMeant: (document: KindExample) => boolean,
): Share {
  const meant = documents.flatMap((document, at) => (isMeant(document) ? [{ document, score: scores[at] ?? 0 }] : []));
  return meant.filter(({ document, score }) => guess(document, score) === document.kind).length / meant.length;
}

const guess = ({ adr }: KindExample, score: number): string => (adr ? "adr" : score > 0 ? "other" : "design");
