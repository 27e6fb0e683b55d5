import { weigh } from "../../src/extract/concerns.ts";
import type { Network } from "../../src/knowledge/concern-reader.ts";
import { designConcerns } from "../../src/model/concern.ts";
import type { Statement } from "../../src/model/statement.ts";
import type { Case } from "./sureness.ts";
import { type Encoded, encoder, flagsOf } from "./encode.ts";
import type { Material } from "./material.ts";
import { average } from "./average.ts";
import { scoreOf, train } from "./network.ts";
import { randomOf } from "./random.ts";
import type { LabelledReading } from "./readings.ts";

/** Of the statements of a document that are no evidence, about so many are learnt from. */
const others = 30;
/** How often a document counts that is terser than those of the corpus, since there are few. */
const times = { invented: 4, written: 2 };
/** The mean of networks of several seeds teaches a single one, which reads as well at a fraction of the cost. */
const teachers = { seeds: [7, 8, 9, 10], units: 48 };
const student = { seed: 11, units: 48 };

export interface Learnt {
  readonly network: Network;
  /** What the network says of a document that it never saw, against its labels. */
  readonly casesOf: (document: LabelledReading) => Case[];
}

/**
 * Learns from what `seen` allows: networks from the labels, and from them the one that reads, to which they also tell
 * what they think of statements without labels ("Distilling the Knowledge in a Neural Network", Hinton and others 2015).
 */
export function learn(
  { table, statements, documents, ours, invented, written, asides, weak, unlabelled }: Material,
  seen: (of: { readonly repository: string }) => boolean,
): Learnt {
  const own = statements.filter(seen);
  const read = [
    ...documents.filter(seen),
    ...ours.filter(seen),
    ...repeated(invented, times.invented),
    ...repeated(written, times.written),
  ];
  const flags = flagsOf([...own, ...read.flatMap(({ examples }) => examples)], 20);
  const encode = encoder(table, flags);
  const random = randomOf(3);
  const encoded = read.map(({ label, examples }) => ({ label, examples: examples.map(encode) }));
  const sampled = encoded.flatMap(({ examples }) =>
    examples.filter((example) => isEvidence(example) || random() < others / examples.length),
  );
  const labelled = own.map(encode);
  const given = [...labelled, ...labelled, ...sampled, ...asides.map(encode), ...weak.filter(seen).map(encode)];
  const harder = (sofar: Network): Encoded[] =>
    encoded.flatMap(({ label, examples }) => {
      const scores = examples.map((example) => scoreOf(example, table, sofar));
      return [...mistaken(label, scores)].flatMap((index) => examples[index] ?? []);
    });
  const { seeds, units } = teachers;
  const taught = average(seeds.map((seed) => train(given, table, flags, { seed, units }, harder)));
  const told = unlabelled.filter(seen).map((example): Encoded => {
    const bare = encode(example);
    return { ...bare, targets: scoreOf(bare, table, taught) };
  });
  const network = train([...given, ...harder(taught), ...told], table, flags, student, harder);
  const casesOf = ({ label, examples, statements: read }: LabelledReading): Case[] =>
    casesFrom(
      label,
      read,
      examples.map((example) => scoreOf(encode(example), table, network)),
    );
  return { network, casesOf };
}

function repeated<Item>(items: readonly Item[], times: number): Item[] {
  return Array.from({ length: times }, () => items).flat();
}

function isEvidence({ targets, weights }: Encoded): boolean {
  return targets.some((target, concern) => target > 0 && (weights[concern] ?? 0) > 0);
}

/** The statements that a network takes for evidence in a document that does not address the concern. */
function mistaken(label: LabelledReading["label"], scores: readonly Float32Array[]): Set<number> {
  const chosen = new Set<number>();
  designConcerns.forEach((concern, at) => {
    if (label.concerns[concern]?.label === "A") return;
    const ranked = scores.map((score, index) => ({ index, score: score[at] ?? 0 })).sort((a, b) => b.score - a.score);
    for (const { index, score } of ranked.slice(0, 3)) if (score > 0.1) chosen.add(index);
  });
  return chosen;
}

function casesFrom(
  label: LabelledReading["label"],
  statements: readonly Statement[],
  scores: readonly Float32Array[],
): Case[] {
  return designConcerns.flatMap((concern, at): Case[] => {
    const verdict = label.concerns[concern]?.label;
    if (verdict === undefined || verdict === "P") return [];
    const best = Math.max(
      0,
      ...statements.map((statement, index) => weigh(scores[index]?.[at] ?? 0, statement, concern)),
    );
    const weight = verdict === "X" ? 0.1 : 1;
    return [{ concern: at, best, missing: verdict !== "A", weight }];
  });
}
