import { type ConcernReader, concernReader } from "../knowledge/concern-reader.ts";
import {
  type ConcernState,
  type ConcernVerdict,
  type DesignConcern,
  designConcerns,
  type Evidence,
} from "../model/concern.ts";
import { logOdds, sigmoid } from "../model/odds.ts";
import type { Polarity, Statement } from "../model/statement.ts";
import { type Grounds, groundsOf, reasonOf } from "./concern-reason.ts";
import { Places } from "./concern-place.ts";
import { type StructuralEvidence, structuralEvidence } from "./concern-structure.ts";
import type { Content } from "./content.ts";
import { readConcerns, type ConcernReading } from "./learnt.ts";
import { isFlatDenial } from "./polarity.ts";

/** What a polarity leaves of a statement's weight as evidence. */
const remaining: Readonly<Record<Polarity, number>> = {
  affirmed: 1,
  former: 0.7,
  hypothetical: 0.8,
  denied: 0.1,
  postponed: 0.5,
  example: 0.5,
  rejected: 0.1,
  "out-of-scope": 0.1,
};
/** What is left where the whole is denied: "there is no backup". */
const remainingOfNothing = 0.05;
/** Concerns to which a polarity is the very evidence. */
const fitting: Readonly<Partial<Record<Polarity, readonly DesignConcern[]>>> = {
  rejected: ["alternatives", "tradeoffs"],
  "out-of-scope": ["non-goals", "goals", "tradeoffs"],
  former: ["goals"],
  denied: ["non-goals", "goals", "tradeoffs", "alternatives"],
  postponed: ["non-goals", "tradeoffs"],
};
/** Evidence weaker than this is not worth showing, and addresses nothing. */
const visible = 0.1;
/** The nearest evidence from here on makes of "nothing" an "only touched". */
const touched = 0.25;
/** Evidence from here on outweighs a sentence that says there is none. */
const outweighs = 0.5;
/** A statement that scores less says no more of a concern than any other. */
const leastScore = 0.03;
/** One that scores more is no surer. */
const mostScore = 0.999;
/** How much evidence a verdict shows. */
const shown = 3;

interface Scored {
  /** The statement's place in the document. */
  readonly index: number;
  readonly score: number;
}

/** The verdicts on a design's concerns. Whether a reviewer would ask them is not decided here. */
export function concernsOf(
  content: Content,
  statements: readonly Statement[],
  reader: ConcernReader = concernReader(),
): ConcernVerdict[] {
  const reading = readConcerns(content.sections, statements, reader);
  const structural = structuralEvidence(content, statements);
  const places = new Places(content.sections);
  const judge = (
    concern: DesignConcern,
    own: readonly StructuralEvidence[],
    without: readonly number[],
  ): Pick<ConcernVerdict, "state" | "score" | "evidence"> & { readonly nearest: number | undefined } => {
    const at = designConcerns.indexOf(concern);
    const ranked = strongest(statements, reading, concern, at).filter(({ index }) => !without.includes(index));
    const best = ranked[0]?.score ?? 0;
    const score = surenessOf(best, at, reader);
    const state = stateOf(score, best, own, reader);
    const evidence = chosen(state, ranked, own).flatMap(({ index, score: weight }): Evidence[] => {
      const statement = statements[index];
      if (!statement) return [];
      const { text, span } = statement;
      const said = own.find((structure) => structure.statement === index)?.reason;
      if (said !== undefined) return [{ span, text, weight, reason: said }];
      return [weighed({ span, text, weight }, groundsOf(statement, index, content.sections, reading), at, reader)];
    });
    return { state, score, evidence, nearest: statements[ranked[0]?.index ?? -1]?.section };
  };
  return designConcerns.map((concern): ConcernVerdict => {
    const own = structural.filter((evidence) => evidence.concern === concern);
    const of = (wanted: StructuralEvidence["kind"]): number[] =>
      own.filter(({ kind }) => kind === wanted).map(({ statement }) => statement);
    const [denials, delegations] = [of("denial"), of("delegation")];
    const { nearest, ...verdict } = judge(concern, own, denials);
    const place =
      (verdict.state === "denied" ? statements[denials[0] ?? -1]?.span : undefined) ??
      (verdict.state === "addressed" ? verdict.evidence[0]?.span : undefined) ??
      places.placeOf(concern, nearest);
    const asking = { probability: 0.5, reasons: [] };
    const span = statements[delegations[0] ?? -1]?.span;
    if (!span) return { concern, ...verdict, asking, place };
    const others = own.filter(({ kind }) => kind !== "delegation");
    const { state, score, evidence } = judge(concern, others, [...denials, ...delegations]);
    return {
      concern,
      ...verdict,
      asking,
      place,
      elsewhere: { span, otherwise: { state, score, evidence, place: span } },
    };
  });
}

/** Most evidence is never asked what made it count, which takes as long as the reading itself. */
function weighed(
  evidence: Omit<Evidence, "reason">,
  grounds: Grounds,
  concern: number,
  reader: ConcernReader,
): Evidence {
  return {
    ...evidence,
    get reason() {
      return reasonOf(grounds, concern, reader);
    },
  };
}

/** The strongest statements for a concern, their polarity taken into account. */
function strongest(
  statements: readonly Statement[],
  { scores }: ConcernReading,
  concern: DesignConcern,
  at: number,
): Scored[] {
  const best: Scored[] = [];
  statements.forEach((statement, index) => {
    const own = scores[index]?.[at] ?? 0;
    const least = best.length === shown ? (best[shown - 1]?.score ?? 0) : -1;
    if (own <= least) return;
    const score = weigh(own, statement, concern);
    if (score <= least) return;
    const place = best.findIndex((other) => other.score < score);
    best.splice(place < 0 ? best.length : place, 0, { index, score });
    best.length = Math.min(best.length, shown);
  });
  return best;
}

/** What a statement's polarity leaves of its score for a concern. */
export function weigh(score: number, { polarity, text }: Statement, concern: DesignConcern): number {
  const kept = fitting[polarity]?.includes(concern) ? 1 : remaining[polarity];
  const weighed = kept * score;
  return weighed >= leastScore && kept < 1 && isFlatDenial(text) ? weighed * remainingOfNothing : weighed;
}

/** How sure the reading is that the text addresses a concern, by its best statement. */
function surenessOf(best: number, at: number, { sureness }: ConcernReader): number {
  return sigmoid(-((sureness.bias[at] ?? 0) + sureness.slope * scoreOdds(best)));
}

/** Log odds of a statement's score. All statements below the least score are noise, and noise says nothing. */
export function scoreOdds(score: number): number {
  return logOdds(score, leastScore, mostScore);
}

function stateOf(
  score: number,
  best: number,
  structural: readonly StructuralEvidence[],
  { sureness }: ConcernReader,
): ConcernState {
  const kinds = structural.map(({ kind }) => kind);
  if (kinds.includes("delegation") || kinds.includes("exemption")) return "addressed";
  if (kinds.includes("denial") && best < outweighs) return "denied";
  if (score > 1 - sureness.absent && best >= visible) return "addressed";
  return best >= touched ? "vague" : "absent";
}

function chosen(state: ConcernState, ranked: readonly Scored[], structural: readonly StructuralEvidence[]): Scored[] {
  const said = structural
    .filter(({ kind }) => (state === "denied" ? kind === "denial" : state === "addressed" && kind !== "denial"))
    .slice(0, 1)
    .map(({ statement }) => ({ index: statement, score: 1 }));
  const others = ranked.filter(({ index, score }) => score >= visible && !said.some((one) => one.index === index));
  return [...said, ...others].slice(0, state === "addressed" ? shown : 1);
}
