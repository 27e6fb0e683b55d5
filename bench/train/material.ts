import { join } from "node:path";
import { concernReader, type WordTable } from "../../src/knowledge/concern-reader.ts";
import { corpusFolder, readPassages, readText, readUnlabelled, readWeak } from "./corpus.ts";
import { halfOf, type LabelledDocument, ownLabels, readLabels, shared } from "./labels.ts";
import { type Example, type LabelledReading, readingOf, statementExamples } from "./readings.ts";
import { asideExamples, writtenReadings } from "./written.ts";
import { learnWords } from "./vectors.ts";

const vocabulary = 5600;
const dimensions = 48;

/** All that the learnt reader is trained from. */
export interface Material {
  readonly table: WordTable;
  /** Statements labelled one by one. */
  readonly statements: readonly Example[];
  /** Design documents labelled whole. */
  readonly documents: readonly LabelledReading[];
  /** Design documents that we read whole. They say less often that something is missing, so no threshold is fitted to them. */
  readonly ours: readonly LabelledReading[];
  /** Invented documents: terse prose of another kind than the corpus. Their blind half stays unseen. */
  readonly invented: readonly LabelledReading[];
  /** Documents that we wrote, every line labelled. */
  readonly written: readonly LabelledReading[];
  /** Statements that we wrote on nothing that a reviewer asks. */
  readonly asides: readonly Example[];
  /** Statements of the corpus with the labels that their headings suggest. */
  readonly weak: readonly Example[];
  /** Statements of the corpus without labels. */
  readonly unlabelled: readonly Example[];
}

/** `words`: whether the table of words is learnt anew from the whole corpus; else it is the one that ships. */
export function readMaterial(words: boolean): Material {
  const corpus = corpusFolder();
  return {
    table: words ? learnWords(readPassages(corpus), vocabulary, dimensions) : concernReader().table,
    statements: statementExamples(corpus),
    documents: designsOf(readLabels("training/labels.jsonl"), corpus),
    ours: designsOf(ownLabels(), corpus),
    invented: readLabels("benchmark/template/labels.jsonl")
      .filter(({ kind, doc }) => kind === "design" && halfOf(doc) === "read")
      .map((label) => readingOf(readText(join(shared, "benchmark/template", label.doc)), label, "template")),
    written: writtenReadings(),
    asides: asideExamples(),
    weak: readWeak(corpus),
    unlabelled: readUnlabelled(corpus),
  };
}

function designsOf(labels: readonly LabelledDocument[], corpus: string): LabelledReading[] {
  return labels
    .filter(({ kind }) => kind === "design")
    .map((label) => readingOf(readText(join(corpus, label.doc)), label, label.doc.split("/")[0] ?? ""));
}
