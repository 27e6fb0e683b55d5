import type { Span } from "./span.ts";

/** What a reviewer may ask of a design document, in the order in which findings name them. */
export const designConcerns = [
  "goals",
  "non-goals",
  "quantified-requirements",
  "capacity",
  "alternatives",
  "tradeoffs",
  "data-ownership",
  "scaling",
  "failure-handling",
  "redundancy",
  "backup",
  "monitoring",
  "alerting",
  "security",
  "cost",
  "rollout",
  "rollback",
  "testing",
  "team",
  "api",
] as const;

/** Those of running a system, in the order in which one finding names them together. */
export const operationalConcerns: readonly DesignConcern[] = [
  "rollout",
  "rollback",
  "monitoring",
  "alerting",
  "redundancy",
  "backup",
  "cost",
];

/** What a reviewer may ask of an architecture decision record. */
export const adrConcerns = [
  "status",
  "date",
  "deciders",
  "context",
  "options",
  "outcome",
  "justification",
  "positive-consequences",
  "negative-consequences",
  "links",
] as const;

export type DesignConcern = (typeof designConcerns)[number];
export type AdrConcern = (typeof adrConcerns)[number];
export type Concern = DesignConcern | AdrConcern;

/**
 * - `addressed`: a concrete mechanism, plan, decision or number, or a reasoned exemption, here or in a linked document
 * - `vague`: only a heading, an intention or a checklist item
 * - `absent`: nothing
 * - `denied`: the document says outright that there is none, and gives no reason
 * - `not-applicable`: not a concern of this kind of document
 */
export type ConcernState = "addressed" | "vague" | "absent" | "denied" | "not-applicable";

/** A place in the text that speaks for or against a verdict, and what made it count. */
export interface Evidence {
  readonly span: Span;
  /** The words of the document, white space folded. */
  readonly text: string;
  /** What weighed: a heading, a label, a word; ready to print. */
  readonly reason: string;
  /** 0 to 1: how strongly it speaks for "addressed". */
  readonly weight: number;
}

/** Why a reviewer would, or would not, ask a concern of this document. */
export interface Asking {
  /** 0 to 1, calibrated on labelled documents: the chance that a reviewer raises the concern when it is absent. */
  readonly probability: number;
  /** The facts that weighed most, ready to print. */
  readonly reasons: readonly string[];
}

export interface ConcernVerdict {
  readonly concern: Concern;
  readonly state: ConcernState;
  /** 0 to 1: how sure the reading is that the text addresses the concern. */
  readonly score: number;
  /** Strongest first; for `absent`, the nearest that was found. */
  readonly evidence: readonly Evidence[];
  readonly asking: Asking;
  /** Where one would write about it: the nearest section that is related, else the title. */
  readonly place: Span;
  /** The sentence that sends the reader elsewhere for it, and what holds if there is nothing behind its links. */
  readonly elsewhere?: {
    readonly span: Span;
    readonly otherwise: Pick<ConcernVerdict, "state" | "score" | "evidence" | "place">;
  };
}
