import model from "../knowledge/data/asking.json" with { type: "json" };
import { traitWords } from "../knowledge/kind.ts";
import {
  type Asking,
  type Concern,
  type ConcernVerdict,
  type DesignConcern,
  designConcerns,
} from "../model/concern.ts";
import type { KindVerdict } from "../model/document.ts";
import { logOdds, sigmoid } from "../model/odds.ts";
import type { FollowedProfile } from "./profile.ts";
import type { Traits } from "./traits.ts";
import type { Trigger } from "./triggers.ts";

const reasonsGiven = 4;
/** Log-odds of the kind are cut here: beyond it they tell nothing more. */
const surest = 4;
/** Scores below this, or as near to 1, tell nothing more. */
const leastScore = 0.001;
/** With so many headings of a template a document follows it outright. */
const closest = 8;

/** What is known of a document when it is settled what a reviewer asks. */
export interface AskingGrounds {
  readonly traits: Traits;
  readonly triggers: readonly Trigger[];
  readonly verdicts: readonly Pick<ConcernVerdict, "concern" | "score">[];
  readonly profile?: FollowedProfile | undefined;
}

/**
 * What bears on whether a reviewer asks, by name. Groups: `trigger`, `density`, `role`, `shape`, `voice`, `kind`;
 * `addressed` by concern, for what else the text speaks of; `profile` and `omits`, for the template that it follows.
 */
export function askingFacts(grounds: AskingGrounds, otherOdds: number): Map<string, number> {
  const { traits, triggers, verdicts, profile } = grounds;
  const facts = new Map<string, number>();
  for (const [name, value] of traits) if (/^(?:role|shape|voice):/.test(name)) facts.set(name, value);
  for (const { name, count, share } of triggers) {
    facts.set(`trigger:${name}`, Math.log2(1 + count));
    facts.set(`density:${name}`, Math.sqrt(share));
  }
  for (const { concern, score } of verdicts) facts.set(`addressed:${concern}`, logOdds(score, leastScore));
  const addressed = verdicts.filter(({ score }) => score > 0.5).length;
  facts.set("shape:concerns addressed", addressed / Math.max(1, verdicts.length));
  if (profile) {
    const closeness = Math.min(1, profile.found / closest);
    facts.set("profile:followed", closeness);
    for (const [concern, heading] of profile.omitted)
      if (heading !== undefined) facts.set(`omits:${concern}`, closeness);
  }
  return facts.set("kind:other", Math.max(-surest, Math.min(surest, otherOdds)));
}

/**
 * For each concern of a design document the chance that a reviewer raises it, given that the text is silent on it.
 * Nobody asks anything of a decision record or of what is no design document.
 */
export function askingOf(kind: KindVerdict, grounds: AskingGrounds): Map<Concern, Asking> {
  if (kind.kind !== "design") {
    const unasked = {
      probability: 0,
      reasons: [kind.kind === "adr" ? "it records a decision" : "it is no design document"],
    };
    return new Map(designConcerns.map((concern) => [concern, unasked]));
  }
  const odds = Math.log((1 - kind.probability + 1e-6) / (kind.probability + 1e-6));
  const known = askingFacts(grounds, odds);
  const facts = model.facts.map((name) => known.get(name) ?? 0);
  return new Map(designConcerns.map((concern) => [concern, askOf(concern, facts, grounds.profile)]));
}

/** What the document's own template asks for stands above what others are asked; where it tells all, so does its silence. */
function askOf(concern: DesignConcern, facts: readonly number[], profile?: FollowedProfile): Asking {
  const learnt = ask(concern, facts);
  if (!profile) return learnt;
  if (!profile.omitted.has(concern)) {
    if (profile.asked === undefined || learnt.probability <= 1 - profile.asked) return learnt;
    return because(1 - profile.asked, `against: its template (${profile.name}) does not ask for it`, learnt);
  }
  const heading = profile.omitted.get(concern);
  const reason = `for: its template (${profile.name}) asks for ${heading === undefined ? "it" : `"${heading}"`}`;
  return because(Math.max(learnt.probability, profile.asked ?? 0), reason, learnt);
}

function because(probability: number, reason: string, learnt: Asking): Asking {
  return {
    probability,
    get reasons() {
      return [reason, ...learnt.reasons].slice(0, reasonsGiven);
    },
  };
}

/** `facts` in the order of the model's. Reasons are seldom asked for, and cost more than the rest. */
function ask(concern: DesignConcern, facts: readonly number[]): Asking {
  const { bias, weights } = model.concerns[concern];
  const shareOf = (value: number, at: number): number => (value - (model.means[at] ?? 0)) * (weights[at] ?? 0);
  const score = facts.reduce((sum, value, at) => sum + shareOf(value, at), bias);
  return {
    probability: sigmoid(score),
    get reasons() {
      return model.facts
        .map((name, at) => ({ name, share: shareOf(facts[at] ?? 0, at), present: (facts[at] ?? 0) > 0 }))
        .filter(({ name }) => !/^(?:shape|density):/.test(name))
        .sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || (a.name < b.name ? -1 : 1))
        .slice(0, reasonsGiven)
        .map(
          ({ name, share, present }) => `${share > 0 ? "for" : "against"}: ${present ? "" : "no "}${wordsFor(name)}`,
        );
    },
  };
}

function wordsFor(fact: string): string {
  if (fact === "kind:other") return "doubt that it is a design document";
  const parted = fact.indexOf(":");
  const words = traitWords[fact.slice(0, parted)] ?? "{}";
  return words.replace("{}", fact.slice(parted + 1)).replace(/^a (?=section)/, "");
}
