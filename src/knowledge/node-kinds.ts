import type { NodeKind } from "../model/graph.ts";
import vocabulary from "./data/node-kinds.json" with { type: "json" };

const kinds = new Map<string, NodeKind>();
for (const [kind, names] of Object.entries(vocabulary.kinds) as [NodeKind, string[]][]) {
  for (const name of names) kinds.set(name, kind);
}
const longest = Math.max(...[...kinds.keys()].map((name) => name.split(" ").length));
const generic = new Set(vocabulary.generic);
const actions = new Set(vocabulary.actions);
const states = new Set(vocabulary.states);

/** What a component is, by the name it is given: "Orders DB" is a datastore, "Redis (sessions)" a cache. */
export function nodeKindOf(label: string): NodeKind {
  const bare = label.replace(/[([{][^)\]}]{0,200}[)\]}]/g, " ");
  for (const text of [bare, camelSplit(bare), label, camelSplit(label)]) {
    const found = kindIn(text);
    if (found) return found;
  }
  return "unknown";
}

/** "OrderService" has two words, but "CloudFront" is one name: only what is unknown as it stands is split. */
const camelSplit = (label: string): string => label.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");

/** The kind of the name that stands last, as the noun of a compound does; "server" after "Redis" tells less than "Redis". */
function kindIn(label: string): NodeKind | undefined {
  const words = wordsOf(label);
  for (let end = words.length; end > 0; end--) {
    const found = kindEndingAt(words, end);
    if (!found) continue;
    const before = generic.has(singular(words[end - 1] ?? "")) ? kindBefore(words, end - 1) : undefined;
    return before ?? found;
  }
  return undefined;
}

function kindBefore(words: readonly string[], end: number): NodeKind | undefined {
  for (let at = end; at > 0; at--) {
    const found = kindEndingAt(words, at);
    if (found && found !== "service" && found !== "client") return found;
  }
  return undefined;
}

function kindEndingAt(words: readonly string[], end: number): NodeKind | undefined {
  for (let start = Math.max(0, end - longest); start < end; start++) {
    const name = words.slice(start, end).join(" ");
    const found = kinds.get(name) ?? kinds.get(singular(name));
    if (found) return found;
  }
  return undefined;
}

/** Words of a label in lower case. */
function wordsOf(label: string): string[] {
  return label
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !/^\d$/.test(word))
    .slice(0, 30);
}

const singular = (name: string): string =>
  name.endsWith("ies") ? `${name.slice(0, -3)}y` : name.replace(/(?<=ch|x)es$|(?<=[^s])s$/, "");

/** Whether a label names something to do, as the steps of a process are named: "Validate order". */
export function isAction(label: string): boolean {
  const [first = "", second] = wordsOf(label.replace(/^\W*\d+[.):]\s*/, ""));
  const stem = first.replace(/ies$/, "y").replace(/(?<=ss|ch|sh)es$|s$/, "");
  return second !== undefined && (actions.has(first) || actions.has(stem)) && nodeKindOf(label) !== "client";
}

/** Whether a label names a condition that something is in: "OPEN", "pending". */
export function isState(label: string): boolean {
  const words = wordsOf(label);
  return words.length <= 2 && words.some((word) => states.has(word));
}
