/**
 * Trains the learnt reader of concerns and writes it to src/knowledge/data. With `--folds DIR` it also writes, for each
 * fold of repositories, the reader that never saw them: bench/accuracy.ts reads those.
 * The same labels and corpus give the same bytes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Network, WordTable } from "../../src/knowledge/concern-reader.ts";
import { designConcerns } from "../../src/model/concern.ts";
import { type Case, fitCombination } from "./combination.ts";
import { corpusFolder, readText, readUnlabelled } from "./corpus.ts";
import { benchmarkRepositories, foldOf, halfOf, readLabels, shared } from "./labels.ts";
import { type Encoded, encoder, flagsOf } from "./encode.ts";
import { scoreOf, train } from "./network.ts";
import { pack } from "./pack.ts";
import { randomOf } from "./random.ts";
import { type Example, type LabelledReading, readingOf, statementExamples } from "./readings.ts";
import { learnWords } from "./vectors.ts";

export const folds = 4;
const vocabulary = 5600;
const dimensions = 48;
/** Of the statements of a document that are no evidence, about so many are learnt from. */
const others = 30;

const corpus = corpusFolder();
const statements = statementExamples(corpus);
const documents = readLabels("training/labels.jsonl")
  .filter(({ kind }) => kind === "design")
  .map((label) => readingOf(readText(join(corpus, label.doc)), label, label.doc.split("/")[0] ?? ""));
/** Terse prose of another kind than the corpus; the blind half stays unseen. */
const invented = readLabels("benchmark/template/labels.jsonl")
  .filter(({ kind, doc }) => kind === "design" && halfOf(doc) === "read")
  .map((label) => readingOf(readText(join(shared, "benchmark/template", label.doc)), label, "template"));
const { passages, weak } = readUnlabelled(corpus);
const table = learnWords(passages, vocabulary, dimensions);
console.log(
  `read ${String(statements.length)} statements, ${String(documents.length)} documents, ${String(weak.length)} weak examples`,
);

const held = benchmarkRepositories();
const cases: Case[] = [];
const foldNetworks: Network[] = [];
for (let fold = 0; fold < folds; fold++) {
  const seen = ({ repository }: { readonly repository: string }): boolean =>
    foldOf(repository, folds) !== fold && !held.has(repository);
  const { network, encode } = learn(seen);
  foldNetworks.push(network);
  const unseen = documents.filter(({ repository }) => foldOf(repository, folds) === fold);
  cases.push(...unseen.flatMap((document) => casesOf(document, network, encode)));
}
const combination = fitCombination(cases);
const target = join(import.meta.dirname, "../../src/knowledge/data/concern-reader.json");
writeFileSync(target, `${JSON.stringify(pack(table, learn(() => true).network, combination), null, 1)}\n`);
const folder = process.argv[process.argv.indexOf("--folds") + 1];
if (process.argv.includes("--folds") && folder !== undefined) {
  mkdirSync(folder, { recursive: true });
  foldNetworks.forEach((network, fold) => {
    writeFileSync(join(folder, `fold-${String(fold)}.json`), JSON.stringify(pack(table, network, combination)));
  });
}

/** Learns from what `seen` allows. */
function learn(seen: (of: { readonly repository: string }) => boolean): {
  network: Network;
  encode: (example: Example) => Encoded;
} {
  const own = statements.filter(seen);
  const read = [...documents.filter(seen), ...invented, ...invented];
  const flags = flagsOf([...own, ...read.flatMap(({ examples }) => examples)], 20);
  const encode = encoder(table, flags);
  const random = randomOf(3);
  const encoded = read.map(({ label, examples }) => ({ label, examples: examples.map(encode) }));
  const sampled = encoded.flatMap(({ examples }) =>
    examples.filter((example) => isEvidence(example) || random() < others / examples.length),
  );
  const labelled = own.map(encode);
  const given = [...labelled, ...labelled, ...sampled, ...weak.filter(seen).map(encode)];
  const network = train(given, table, flags, (parameters) =>
    encoded.flatMap((document) => hardest(document, table, parameters)),
  );
  return { network, encode };
}

function isEvidence({ targets, weights }: Encoded): boolean {
  return targets.some((target, concern) => target > 0 && (weights[concern] ?? 0) > 0);
}

/** The statements that the network takes for evidence in documents that address no such concern. */
function hardest(
  { label, examples }: { label: LabelledReading["label"]; examples: readonly Encoded[] },
  words: WordTable,
  network: Network,
): Encoded[] {
  const scores = examples.map((example) => scoreOf(example, words, network));
  const chosen = new Set<number>();
  designConcerns.forEach((concern, at) => {
    if (label.concerns[concern]?.label === "A") return;
    const ranked = scores.map((score, index) => ({ index, score: score[at] ?? 0 })).sort((a, b) => b.score - a.score);
    for (const { index, score } of ranked.slice(0, 3)) if (score > 0.1) chosen.add(index);
  });
  return [...chosen].flatMap((index) => examples[index] ?? []);
}

/** What a network says of a document that it never saw, against its labels. */
function casesOf(
  { label, examples }: LabelledReading,
  network: Network,
  encode: (example: Example) => Encoded,
): Case[] {
  const scores = examples.map((example) => scoreOf(encode(example), table, network));
  return designConcerns.flatMap((concern, at): Case[] => {
    const verdict = label.concerns[concern]?.label;
    if (verdict === undefined || verdict === "P") return [];
    const [best = 0, second = 0] = scores.map((score) => score[at] ?? 0).sort((a, b) => b - a);
    const weight = verdict === "X" ? 0.1 : 1;
    return [{ concern: at, best, second, statements: examples.length, missing: verdict !== "A", weight }];
  });
}
