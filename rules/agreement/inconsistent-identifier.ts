import { tokensOf, usageOf } from "../../src/knowledge/tokens.ts";
import type { Identifier } from "../../src/model/identifier.ts";
import { defineRule } from "../../src/rule.ts";

/** A spelling that stands more often than this is meant. */
const slips = 2;

export default defineRule({
  id: "inconsistent-identifier",
  family: "agreement",
  severity: "warning",
  preset: "recommended",
  summary: "One identifier stands under two spellings that differ by a slip of the pen",
  why: "Whoever copies the misspelt name into code, a manifest or a query gets a thing that does not exist.",
  fix: "Write the name as the rest of the document does; if both are meant, say how they differ.",
  limits:
    "Sees one edit (a letter too much, too few, changed or swapped) in one word of the name, where that word is hardly used anywhere and its twin is common. Plurals, numbers and reordered words are left alone.",
  precision: { right: 50, judged: 55 },

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
      const twin = places.length > slips ? undefined : twinOf(name, byShape);
      const first = places[0];
      const twins = twin === undefined ? [] : (byName.get(twin) ?? []);
      if (twin === undefined || !first || !twins[0]) continue;
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

/** The tokens with each in turn left open. */
function shapesOf(tokens: readonly string[]): string[] {
  return tokens.map((_, at) => tokens.map((token, index) => (index === at ? "*" : token)).join(" "));
}

/** The name that differs from `name` by one edit in one token, where that token is rare and its twin common. */
function twinOf(name: string, byShape: ReadonlyMap<string, readonly string[]>): string | undefined {
  const tokens = tokensOf(name);
  const shapes = shapesOf(tokens);
  for (const [at, token] of tokens.entries()) {
    if (token.length < 5 || /\d/.test(token) || usageOf(token) !== "rare") continue;
    const twin = (byShape.get(shapes[at] ?? "") ?? []).find((other) => {
      const otherToken = tokensOf(other)[at] ?? "";
      return usageOf(otherToken) === "common" && isSlip(token, otherToken);
    });
    if (twin !== undefined) return twin;
  }
  return undefined;
}

/**
 * Whether the two differ as by a slip of the pen: neighbours swapped, or one letter inside the word changed, doubled or
 * lost. A letter more or less at an end is how names are made ("rsplit", "splitn", "overrider").
 */
function isSlip(odd: string, common: string): boolean {
  if (odd === common || Math.abs(odd.length - common.length) > 1) return false;
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
