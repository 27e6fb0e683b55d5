import { groupedBy } from "../model/groups.ts";
import type { Finding } from "./finding.ts";
import { hashOf } from "./fingerprint.ts";

/** A finding as it was at another time: what it is known by. */
export interface Known {
  readonly rule: string;
  readonly path: string;
  readonly heading: string;
  readonly subject: string;
  readonly text: string;
  /** How many places took part in it: more make it a new finding. */
  readonly places: number;
}

/** What a finding is known by. */
export function knownBy({ rule, family, path, identity, subject = "", related }: Finding): Known {
  // A missing concern stands where it might be written; the words there are none of its own.
  const own = family === "concerns" ? { heading: "", text: "" } : { ...identity, text: hashOf(identity.words) };
  return { rule, path, heading: own.heading, text: own.text, subject, places: 1 + related.length };
}

export interface Matching<Old, New> {
  /** What is there now and was not. */
  readonly introduced: readonly New[];
  /** What was there and is no more. */
  readonly resolved: readonly Old[];
}

interface Pair<Value> {
  readonly known: Known;
  readonly value: Value;
}

/** From the sharpest look to the loosest: what a moved section and a renamed document leave as it was. */
const looks: readonly ((known: Known) => unknown[])[] = [
  ({ rule, path, heading, subject, text }) => [rule, path, heading, subject, text],
  ({ rule, path, subject, text }) => [rule, path, subject, text],
];
const renamedLooks: typeof looks = [
  ({ rule, heading, subject, text }) => [rule, heading, subject, text],
  ({ rule, subject, text }) => [rule, subject, text],
];

/**
 * Pairs each finding of now with one of before, each at most once. `isGone` tells of a path whether its document is no
 * more: its findings may then stand in another.
 */
export function match<Old, New>(
  before: readonly Pair<Old>[],
  now: readonly Pair<New>[],
  isGone: (path: string) => boolean,
): Matching<Old, New> {
  const old = new Set(before);
  const fresh = new Set(now);
  for (const look of looks) pairOff(old, fresh, look);
  const moved = new Set([...old].filter(({ known }) => isGone(known.path)));
  for (const look of renamedLooks) {
    for (const found of pairOff(moved, fresh, look)) old.delete(found);
  }
  return { introduced: [...fresh].map(({ value }) => value), resolved: [...old].map(({ value }) => value) };
}

/** Pairs the findings of two runs. */
export function compareFindings(
  before: readonly Finding[],
  now: readonly Finding[],
  isGone: (path: string) => boolean,
): Matching<Finding, Finding> {
  return match(pairsOf(before), pairsOf(now), isGone);
}

export function pairsOf(findings: readonly Finding[]): Pair<Finding>[] {
  return findings.map((finding) => ({ known: knownBy(finding), value: finding }));
}

/** Takes out of both sets what looks alike, and returns what it took from the first. */
function pairOff<Old, New>(
  old: Set<Pair<Old>>,
  fresh: Set<Pair<New>>,
  look: (known: Known) => unknown[],
): readonly Pair<Old>[] {
  const byLook = groupedBy([...old], ({ known }) => JSON.stringify(look(known)));
  const paired: Pair<Old>[] = [];
  for (const pair of [...fresh]) {
    const candidates = byLook.get(JSON.stringify(look(pair.known))) ?? [];
    const index = candidates.findIndex(({ known }) => known.places >= pair.known.places);
    const [found] = index < 0 ? [] : candidates.splice(index, 1);
    if (!found) continue;
    old.delete(found);
    fresh.delete(pair);
    paired.push(found);
  }
  return paired;
}
