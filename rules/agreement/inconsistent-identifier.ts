import { tokensOf, usageOf } from "../../src/knowledge/tokens.ts";
import type { Document } from "../../src/model/document.ts";
import type { Identifier } from "../../src/model/identifier.ts";
import { defineRule } from "../../src/rule.ts";

/** A spelling that stands more often than this is meant. */
const slips = 2;
/** A name that stands so many times as often as another is surely the one that is meant. */
const established = 3;
/** Letters from which on a word of a name is no short form; shorter than the least, it is initials. */
const letters = { long: 5, middling: 4, least: 3 };

export default defineRule({
  id: "inconsistent-identifier",
  family: "agreement",
  severity: "warning",
  preset: "recommended",
  summary: "One identifier stands under two spellings that differ by a slip of the pen",
  why: "Whoever copies the misspelt name into code, a manifest or a query gets a thing that does not exist.",
  fix: "Write the name as the rest of the document does; if both are meant, say how they differ.",
  limits:
    "Sees one edit (a letter too much, too few, changed or swapped) in one word of the name, where that word is hardly used anywhere and its twin is common, in the world or in the document. Plurals, numbers, reordered words and two spellings on one line are left alone.",
  precision: { right: 36, judged: 40 },

  *check({ doc }) {
    const byName = new Map<string, Identifier[]>();
    for (const identifier of doc.identifiers) {
      byName.set(identifier.text, [...(byName.get(identifier.text) ?? []), identifier]);
    }
    const byShape = new Map<string, string[]>();
    for (const name of byName.keys()) {
      for (const shape of shapesOf(tokensOf(name))) byShape.set(shape, [...(byShape.get(shape) ?? []), name]);
    }
    for (const [name, places] of byName) {
      const standing = (other: string): number => (byName.get(other)?.length ?? 0) / places.length;
      const twin = places.length > slips ? undefined : twinOf(name, byShape, standing);
      const first = places[0];
      const twins = twin === undefined ? [] : (byName.get(twin) ?? []);
      if (twin === undefined || !first || !twins[0] || standTogether(places, twins, doc)) continue;
      yield {
        at: first.span,
        message: `"${name}" reads like a slip for "${twin}", which stands here ${times(twins.length)}`,
        subject: name,
        related: [{ span: twins[0].span, message: `"${twin}"` }],
        fix: { title: `Write "${twin}"`, edits: places.map(({ span }) => ({ span, text: twin })) },
      };
    }
  },
});

/** Whether one line holds both: it speaks of the difference. */
function standTogether(places: readonly Identifier[], twins: readonly Identifier[], { text }: Document): boolean {
  const lines = new Set(twins.map(({ span }) => text.lastIndexOf("\n", span.start)));
  return places.some(({ span }) => lines.has(text.lastIndexOf("\n", span.start)));
}

/** The tokens with each in turn left open but for its first letter, which slips leave alone. */
function shapesOf(tokens: readonly string[]): string[] {
  return tokens.map((_, at) => tokens.map((token, index) => (index === at ? `${token.charAt(0)}*` : token)).join(" "));
}

/**
 * The name that differs from `name` by one edit in one token, where the world does not know that token, and knows its
 * twin or the document uses the twin all over. `standing` tells how many times as often as `name` another stands.
 */
function twinOf(
  name: string,
  byShape: ReadonlyMap<string, readonly string[]>,
  standing: (other: string) => number,
): string | undefined {
  const tokens = tokensOf(name);
  const shapes = shapesOf(tokens);
  for (const [at, token] of tokens.entries()) {
    if (token.length < letters.least || /\d/.test(token)) continue;
    const twin = (byShape.get(shapes[at] ?? "") ?? []).find((other) => {
      const otherToken = tokensOf(other)[at] ?? "";
      if (!isSlip(token, otherToken) || (isInitials(name) && !isInitials(other))) return false;
      const qualified = tokens.length > 1;
      return isOdd(token, otherToken, { qualified, vouched: qualified && standing(other) >= established });
    });
    if (twin !== undefined) return twin;
  }
  return undefined;
}

/** "CHAPS" beside "chips". */
function isInitials(name: string): boolean {
  return /^[A-Z]+$/.test(name);
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

function times(count: number): string {
  return count === 1 ? "once" : `${String(count)} times`;
}
