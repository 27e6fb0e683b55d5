import { usageOf } from "./tokens.ts";

/** Letters from which on a word of a name is no short form; shorter than the least, it is initials. */
const letters = { long: 5, middling: 4, least: 3 };

/** Whether a token is a word that one can slip in, not initials or a number. */
export function canBeSlip(token: string): boolean {
  return token.length >= letters.least && !/\d/.test(token);
}

/** Whether the world and the document say that `token` is no word of its own, and its twin is. */
export function isOdd(
  token: string,
  twin: string,
  name: { readonly vouched: boolean; readonly qualified: boolean },
): boolean {
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
export function isSlip(odd: string, common: string): boolean {
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
