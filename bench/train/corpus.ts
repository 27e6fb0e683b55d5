import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Heading, layOut } from "../../src/extract/content.ts";
import { documentFeatures } from "../../src/extract/features.ts";
import { statementsOf } from "../../src/extract/statements.ts";
import { concernsOfHeading } from "../../src/knowledge/concern-headings.ts";
import { readMarkdown } from "../../src/markdown/read.ts";
import { designConcerns } from "../../src/model/concern.ts";
import { lineStartsOf } from "../../src/model/span.ts";
import type { Statement } from "../../src/model/statement.ts";
import { shared } from "./labels.ts";
import { randomOf } from "./random.ts";
import type { Example } from "./readings.ts";
import type { Passage } from "./vectors.ts";

/** The corpus, unpacked: where the environment says, else in a new folder of its own. */
export function corpusFolder(): string {
  const given = process.env.CORPUS;
  if (given !== undefined && existsSync(given)) return given;
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  execFileSync("tar", ["-xJf", join(shared, "corpus.tar.xz"), "-C", folder]);
  return folder;
}

/** As much of a document as the learnt reader needs: no verdicts, which come from it. */
export interface ReadText {
  readonly sections: readonly Heading[];
  readonly statements: readonly Statement[];
  readonly lineStarts: readonly number[];
}

export function readText(path: string): ReadText {
  return parseText(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
}

export function parseText(text: string): ReadText {
  const reading = text.length > largest ? undefined : readMarkdown(text);
  if (!reading || "refusal" in reading) return { sections: [], statements: [], lineStarts: [0] };
  const content = layOut(text, reading.outline);
  return { sections: content.sections, statements: statementsOf(content), lineStarts: lineStartsOf(text) };
}

/** Larger documents are generated listings, as a rule. */
const largest = 300_000;
/** How many statements a concern gets from the corpus, by the headings that they stand under. */
const weakExamples = 900;

/** A document gives about so many statements without labels, of code fewer. */
const unlabelledOfDocument = 60;
const shareOfCode = 0.3;
/** How much it counts what the teachers say of one. */
const unlabelledWeight = 0.5;

/** Of so many documents one gives weak examples. */
const weakShare = 6;

/** The documents of the unpacked corpus, in the order of their names. */
function documentsOf(corpus: string): string[] {
  return readdirSync(corpus, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .sort();
}

/** Stems, and each two neighbours as one word ("dead_letter"). */
function withPairs(stems: readonly string[]): string[] {
  return [...stems, ...stems.slice(1).map((stem, at) => `${stems[at] ?? ""}_${stem}`)];
}

/** All statements of the corpus in words, code left out. */
export function readPassages(corpus: string): Passage[][] {
  return documentsOf(corpus).map((path) => {
    const doc = readText(join(corpus, path));
    const { statements, sectionOf } = documentFeatures(doc.sections, doc.statements);
    return doc.statements.flatMap((statement, index): Passage[] =>
      statement.form === "code"
        ? []
        : [{ words: withPairs(statements[index]?.words ?? []), heading: withPairs(sectionOf(statement).heading) }],
    );
  });
}

/**
 * Statements under a heading that names a concern, shown without that heading: weak examples that teach words where
 * labelled ones are few. Drawn from a part of the corpus.
 */
export function readWeak(corpus: string): Example[] {
  const weak: { order: number; concerns: number[]; example: Example }[] = [];
  const random = randomOf(5);
  for (const path of documentsOf(corpus).filter((_, at) => at % weakShare === 0)) {
    const doc = readText(join(corpus, path));
    const { statements, sectionOf } = documentFeatures(doc.sections, doc.statements);
    doc.statements.forEach((statement, index) => {
      const features = statements[index];
      if (!features || statement.form === "code" || features.words.length < 5) return;
      const order = random();
      const concerns = [...concernsOfHeading(sectionOf(statement).heading)].map((name) => designConcerns.indexOf(name));
      const plain = ["affirmed", "rejected", "out-of-scope"].includes(statement.polarity);
      if (concerns.length < 1 || concerns.length > 2 || !plain) return;
      weak.push({ order, concerns, example: weakExample(features, concerns, path.split("/")[0] ?? "") });
    });
  }
  const taken = new Float64Array(designConcerns.length);
  return weak
    .sort((a, b) => a.order - b.order)
    .filter(({ concerns }) => {
      if (concerns.every((concern) => (taken[concern] ?? 0) >= weakExamples)) return false;
      for (const concern of concerns) taken[concern] = (taken[concern] ?? 0) + 1;
      return true;
    })
    .map(({ example }) => example);
}

/** Statements of the corpus without labels, drawn from a part of it that gives no weak examples. */
export function readUnlabelled(corpus: string): Example[] {
  const random = randomOf(9);
  return documentsOf(corpus)
    .filter((_, at) => at % weakShare === 3)
    .flatMap((path) => {
      const doc = readText(join(corpus, path));
      const { statements, sectionOf } = documentFeatures(doc.sections, doc.statements);
      const share = unlabelledOfDocument / statements.length;
      return doc.statements.flatMap((statement, index): Example[] => {
        const features = statements[index];
        if (!features || random() > share * (statement.form === "code" ? shareOfCode : 1)) return [];
        return [
          {
            statement: features,
            section: sectionOf(statement),
            targets: new Float32Array(designConcerns.length),
            weights: new Float32Array(designConcerns.length).fill(unlabelledWeight),
            repository: path.split("/")[0] ?? "",
          },
        ];
      });
    });
}

function weakExample(statement: Example["statement"], concerns: readonly number[], repository: string): Example {
  const targets = new Float32Array(designConcerns.length);
  const weights = new Float32Array(designConcerns.length).fill(0.06);
  for (const concern of concerns) {
    targets[concern] = 0.8;
    weights[concern] = 0.3;
  }
  return { statement, section: { heading: [], ancestors: [], body: [], flags: [] }, targets, weights, repository };
}
