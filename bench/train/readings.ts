import { readFileSync } from "node:fs";
import { join } from "node:path";
import { documentFeatures, type SectionFeatures, type StatementFeatures } from "../../src/extract/features.ts";
import { designConcerns } from "../../src/model/concern.ts";
import type { Statement } from "../../src/model/statement.ts";
import { positionAt } from "../../src/model/span.ts";
import { type ReadText, readText } from "./corpus.ts";
import { type LabelledDocument, shared } from "./labels.ts";

/** A statement as the learnt reader sees it, with the labels known of it. */
export interface Example {
  readonly statement: StatementFeatures;
  readonly section: SectionFeatures;
  /** By concern: how far it is evidence, 0 to 1; NaN where nobody said. */
  readonly targets: Float32Array;
  /** By concern: how much the label counts. */
  readonly weights: Float32Array;
  readonly repository: string;
}

/** What a mark after a label's code says. */
export const targetOfMark: Readonly<Record<string, number>> = { "": 1, "?": 0.35, "!": 0.1, "~": 0 };
/** The two-letter codes of the training sets, in the order of the concerns. */
export const codes = [
  "go",
  "ng",
  "qr",
  "ca",
  "al",
  "tr",
  "do",
  "sc",
  "fh",
  "re",
  "ba",
  "mo",
  "ae",
  "se",
  "co",
  "ro",
  "rb",
  "te",
  "tm",
  "ap",
];

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .slice(0, 120);

/** The statements labelled one by one, each looked up in its document. */
export function statementExamples(corpus: string): Example[] {
  const byDocument = new Map<string, { text: string; marks: string }[]>();
  for (const line of readFileSync(join(shared, "training/statements.tsv"), "utf8").trim().split("\n").slice(1)) {
    const [, document = "", , text = "", marks = ""] = line.split("\t");
    const path = document.replace("/", "__");
    byDocument.set(path, [...(byDocument.get(path) ?? []), { text, marks }]);
  }
  return [...byDocument].flatMap(([path, labelled]) => {
    const doc = readText(join(corpus, path));
    const { sections, statements } = documentFeatures(doc.sections, doc.statements);
    const byText = new Map(doc.statements.map((statement, index) => [bare(statement.text), index]));
    return labelled.flatMap(({ text, marks }): Example[] => {
      const index = byText.get(bare(text)) ?? -1;
      const statement = statements[index];
      const section = sections[doc.statements[index]?.section ?? -1];
      if (!statement || !section) return [];
      const targets = new Float32Array(codes.length);
      for (const mark of marks.split(" ").filter((part) => part !== "")) {
        targets[codes.indexOf(mark.slice(0, 2))] = targetOfMark[mark.slice(2)] ?? 0;
      }
      const weights = new Float32Array(codes.length).fill(1);
      return [{ statement, section, targets, weights, repository: path.split("/")[0] ?? "" }];
    });
  });
}

/** A labelled design document, all its statements with what its labels say of them. */
export interface LabelledReading {
  readonly label: LabelledDocument;
  readonly repository: string;
  readonly statements: readonly Statement[];
  /** By statement. */
  readonly examples: readonly Example[];
}

/** The first and the last line of each statement. */
export function linesOf({ statements, lineStarts }: ReadText): { readonly from: number; readonly to: number }[] {
  const lineOf = (offset: number): number => positionAt(lineStarts, offset).line;
  return statements.map(({ span }) => ({
    from: lineOf(span.start),
    to: lineOf(Math.max(span.start, span.end - 1)),
  }));
}

/** What the labels of a whole document say of its statements. */
export function readingOf(doc: ReadText, label: LabelledDocument, repository: string): LabelledReading {
  const features = documentFeatures(doc.sections, doc.statements);
  const headingLines = doc.sections.map(({ headingSpan }) => positionAt(doc.lineStarts, headingSpan.start).line);
  const lines = linesOf(doc);
  const targets = doc.statements.map(() => new Float32Array(20).fill(NaN));
  const weights = doc.statements.map(() => new Float32Array(20));
  designConcerns.forEach((concern, at) => {
    const verdict = label.concerns[concern];
    if (!verdict) return;
    const evidence = new Set<number>();
    for (const line of verdict.lines) {
      lines.forEach(({ from, to }, index) => {
        if (from <= line && line <= to) evidence.add(index);
      });
      const section = headingLines.lastIndexOf(line);
      if (section > 0)
        doc.statements.forEach((statement, index) => {
          if (statement.section === section) evidence.add(index);
        });
    }
    doc.statements.forEach((_, index) => {
      const isEvidence = evidence.has(index);
      const [target, weight] = targetOf(verdict.label, isEvidence, evidence.size);
      const own = targets[index];
      const ownWeights = weights[index];
      if (own) own[at] = target;
      if (ownWeights) ownWeights[at] = weight;
    });
  });
  const examples = doc.statements.flatMap((statement, index): Example[] => {
    const own = features.statements[index];
    const target = targets[index];
    const weight = weights[index];
    if (!own || !target || !weight) return [];
    return [{ statement: own, section: features.sectionOf(statement), targets: target, weights: weight, repository }];
  });
  return { label, repository, statements: doc.statements, examples };
}

function targetOf(label: "A" | "P" | "N" | "X", isEvidence: boolean, evidences: number): [number, number] {
  if (label === "A") return isEvidence ? [1, evidences > 3 ? 0.6 : 1] : [NaN, 0];
  if (label === "P") return isEvidence ? [0.35, 0.5] : [0, 0.4];
  return [0, label === "N" ? 1 : 0.5];
}
