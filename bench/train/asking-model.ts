import { askingFacts } from "../../src/extract/asking.ts";
import { type DesignConcern, designConcerns } from "../../src/model/concern.ts";
import type { KindExample } from "./documents.ts";
import { type Calibration, type Example, fitLogistic, logOdds } from "./logistic.ts";

/** Documents that a fact must stand in. */
const support = 20;
/** Penalties: of what is asked, over many facts; of what is raised, over two. */
const penalty = { asked: 600, raised: 10 };
/** How far the concerns may differ in the second step: their own bias counts this much more than their own slopes. */
const ownBias = Math.sqrt(penalty.raised / 3);
/** What all concerns share is left nearly free. */
const common = 10;
/** How much a document counts that was not drawn at random for labels.jsonl: chosen for its gaps, or read by us. */
const otherWeight = 0.7;

/** A document with what bears on the asking of it. */
export interface AskingExample {
  readonly example: KindExample;
  readonly facts: ReadonlyMap<string, number>;
}

/** One linear model a concern over `facts`, whose values are taken less their `means`. */
export interface AskingModel {
  readonly facts: readonly string[];
  readonly means: readonly number[];
  readonly concerns: Readonly<Record<DesignConcern, { readonly bias: number; readonly weights: readonly number[] }>>;
}

/** `otherOdds`: for each document the log-odds of kind `other`, by a model that did not see it. */
export function askingExamples(examples: readonly KindExample[], otherOdds: readonly number[]): AskingExample[] {
  return examples.flatMap((example, at) =>
    example.kind === "adr" ? [] : [{ example, facts: askingFacts(example, otherOdds[at] ?? 0) }],
  );
}

/**
 * Learns in two steps. What a reviewer asks at all has many labels: every verdict but "not applicable", and what was
 * told by the opening of a document. What is raised of what is silent has few: it is learnt over the first step's score and the kind, for
 * all concerns together with room for their own ways. Both are linear, so that one line of weights a concern remains.
 */
export function trainAsking(documents: readonly AskingExample[]): AskingModel {
  const facts = commonFacts(documents);
  const columns = facts.map((name) => documents.map((document) => document.facts.get(name) ?? 0));
  const means = columns.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  const spreads = columns.map((values, at) => {
    const squares = values.reduce((sum, value) => sum + (value - (means[at] ?? 0)) ** 2, 0);
    return Math.sqrt(squares / values.length) || 1;
  });
  const indices = facts.map((_, at) => at);
  const rows = documents.map((document) =>
    facts.map((name, at) => ((document.facts.get(name) ?? 0) - (means[at] ?? 0)) / (spreads[at] ?? 1)),
  );
  const kindAt = facts.indexOf("kind:other");
  const asked = byConcern((concern) => {
    const examples = documents.map(({ example }, at): Example => ({
      indices,
      values: rows[at] ?? [],
      positive: isAsked(example, concern),
    }));
    return fitLogistic(examples, facts.length, penalty.asked, 40);
  });
  const silent = documents.flatMap(({ example }, at) =>
    designConcerns.flatMap((concern, index): Example[] => {
      const raised = isRaised(example, concern);
      if (raised === undefined) return [];
      const score = logOdds(asked[concern], { indices, values: rows[at] ?? [] });
      const weight = example.set === "labels" && example.sample === "random" ? 1 : otherWeight;
      return [{ ...secondStep(index, score, rows[at]?.[kindAt] ?? 0), positive: raised, weight }];
    }),
  );
  const { bias, weights } = fitLogistic(silent, 2 + 3 * designConcerns.length, penalty.raised);
  const concerns = byConcern((concern) => {
    const index = designConcerns.indexOf(concern);
    const own = (part: number): number => weights[2 + 3 * index + part] ?? 0;
    const onScore = common * (weights[0] ?? 0) + own(0);
    const onKind = common * (weights[1] ?? 0) + own(1);
    const first = asked[concern];
    return {
      bias: bias + ownBias * own(2) + onScore * first.bias,
      weights: facts.map(
        (_, at) => (onScore * (first.weights[at] ?? 0) + (at === kindAt ? onKind : 0)) / (spreads[at] ?? 1),
      ),
    };
  });
  return { facts, means, concerns };
}

/** The score of the first step and the kind: once for all concerns, once for this one, and its own bias. */
function secondStep(concern: number, score: number, kind: number): Pick<Example, "indices" | "values"> {
  const own = 2 + 3 * concern;
  return { indices: [0, 1, own, own + 1, own + 2], values: [common * score, common * kind, score, kind, ownBias] };
}

/** The log-odds that a reviewer raises `concern`, the text being silent on it. */
export function askingScore(model: AskingModel, { facts }: AskingExample, concern: DesignConcern): number {
  const { bias, weights } = model.concerns[concern];
  return model.facts.reduce(
    (sum, name, at) => sum + (weights[at] ?? 0) * ((facts.get(name) ?? 0) - (model.means[at] ?? 0)),
    bias,
  );
}

/** The model with its log-odds put right. */
export function calibrated(model: AskingModel, { slope, offset }: Calibration): AskingModel {
  return {
    ...model,
    concerns: byConcern((concern) => {
      const { bias, weights } = model.concerns[concern];
      return { bias: slope * bias + offset, weights: weights.map((weight) => slope * weight) };
    }),
  };
}

function byConcern<Value>(valueOf: (concern: DesignConcern) => Value): Record<DesignConcern, Value> {
  return Object.fromEntries(designConcerns.map((concern) => [concern, valueOf(concern)])) as Record<
    DesignConcern,
    Value
  >;
}

function commonFacts(documents: readonly AskingExample[]): string[] {
  const counts = new Map<string, number>();
  for (const { facts } of documents) for (const name of facts.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= support ? [name] : [])).sort();
}

function isAsked({ kind, concerns, asks }: KindExample, concern: DesignConcern): boolean {
  if (asks) return asks.has(concern);
  return kind === "design" && (concerns?.[concern]?.label ?? "X") !== "X";
}

/** Whether a reviewer raised it; undefined where the text speaks of it, or nobody told. */
export function isRaised({ set, kind, concerns }: KindExample, concern: DesignConcern): boolean | undefined {
  if (set !== "labels" && set !== "whole") return undefined;
  if (kind === "other") return false;
  const label = concerns?.[concern]?.label ?? "X";
  return label === "N" ? true : label === "X" ? false : undefined;
}
