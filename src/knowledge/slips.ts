import { groupedBy } from "../model/groups.ts";
import { tokensOf, usageOf } from "./tokens.ts";

/** A name that stands so many times as often as another is surely the one that is meant. */
const established = 3;
/** Names that are one letter away from more others are numbered by letters. */
const family = 3;

/** Letters from which on a word of a name is no short form; shorter than the least, it is initials. */
const letters = { long: 5, middling: 4, least: 3 };

/** Whether a token is a word that one can slip in, not initials or a number. */
function canBeSlip(token: string): boolean {
  return token.length >= letters.least && !/\d/.test(token);
}

/** Whether the world and the document say that `token` is no word of its own, and its twin is. */
function isOdd(token: string, twin: string, name: { readonly vouched: boolean; readonly qualified: boolean }): boolean {
  const usage = usageOf(token);
  if (usage === "common") return false;
  const isCommon = usageOf(twin) === "common";
  if (usage === "known") return name.vouched && isCommon && token.length >= letters.middling;
  if (token.length >= letters.long) return isCommon || name.vouched;
  if (token.length >= letters.middling) return name.qualified && isCommon;
  return name.vouched && usageOf(twin) !== "rare";
}

/**
 * Whether the two differ as by a slip of the pen: neighbours swapped, or one letter inside the word changed, doubled or
 * lost. A letter more or less at an end is how names are made ("rsplit", "splitn", "overrider", "overriders").
 */
function isSlip(odd: string, common: string): boolean {
  if (odd === common || Math.abs(odd.length - common.length) > 1) return false;
  if (odd.endsWith("ers") && common === odd.replace(/rs$/, "s")) return false;
  let head = 0;
  while (head < odd.length && odd.charAt(head) === common.charAt(head)) head++;
  let tail = 0;
  while (tail < Math.min(odd.length, common.length) - head && odd.at(-1 - tail) === common.at(-1 - tail)) tail++;
  const oddPart = odd.slice(head, odd.length - tail);
  const commonPart = common.slice(head, common.length - tail);
  if (oddPart.length === 2 && commonPart === (oddPart[1] ?? "") + (oddPart[0] ?? "")) return true;
  return head > 0 && tail > 0 && oddPart.length <= 1 && commonPart.length <= 1;
}

/** Whether two names are one but for slips of the pen, so that nobody can tell which of them is meant. */
export function differBySlips(name: string, other: string): boolean {
  const [tokens, others] = [tokensOf(name), tokensOf(other)];
  return (
    tokens.length === others.length &&
    tokens.every((token, at) => token === others[at] || isSlip(token, others[at] ?? ""))
  );
}

/** Names by their shapes: a name and one that a slip of the pen made of it share one. */
export type NamesByShape = ReadonlyMap<string, readonly { readonly name: string }[]>;

export function namesByShape(names: readonly string[]): NamesByShape {
  const shaped = names.flatMap((name) => shapesOf(tokensOf(name)).map((shape) => ({ shape, name })));
  return groupedBy(shaped, ({ shape }) => shape);
}

/** The tokens with each in turn left open but for its first letter, which slips leave alone. */
function shapesOf(tokens: readonly string[]): string[] {
  return tokens.map((_, at) => tokens.map((token, index) => (index === at ? `${token.charAt(0)}*` : token)).join(" "));
}

/**
 * The name that differs from `name` by one edit in one token, where the world does not know that token, and knows its
 * twin or the document uses the twin all over. `standing` tells how many times as often as `name` another stands.
 */
export function twinOf(name: string, byShape: NamesByShape, standing: (other: string) => number): string | undefined {
  const tokens = tokensOf(name);
  const shapes = shapesOf(tokens);
  for (const [at, token] of tokens.entries()) {
    if (!canBeSlip(token)) continue;
    const near = (byShape.get(shapes[at] ?? "") ?? []).filter(
      ({ name: other }) => isSlip(token, tokensOf(other)[at] ?? "") && (!isInitials(name) || isInitials(other)),
    );
    const qualified = tokens.length > 1;
    const twin = (near.length > family ? [] : near).find(({ name: other }) =>
      isOdd(token, tokensOf(other)[at] ?? "", { qualified, vouched: qualified && standing(other) >= established }),
    );
    if (twin) return twin.name;
  }
  return undefined;
}

/** "CHAPS" beside "chips". */
function isInitials(name: string): boolean {
  return /^[A-Z]+$/.test(name);
}
