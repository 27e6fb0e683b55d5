import { isBranchWord } from "./ascii-branches.ts";
import type { Layout } from "./ascii-layout.ts";
import { east, west } from "./ascii-strokes.ts";
import type { Net } from "./ascii-weave.ts";
import type { Words } from "./ascii-words.ts";

/** Names in a chain have few words; longer ones are clauses. */
const longestName = 5;

/**
 * The arrows between words that are part of a drawn flow: a line of several rows leads on from one of the words that
 * they chain, they are drawn, `A ──► B ──► C`, and chain more than two short names, or the names stand in brackets.
 */
export function chainsOf(layout: Layout, { runs }: Words, nets: readonly Net[]): Set<Net> {
  const links = nets.filter((net) => isLink(layout, net));
  const rootOf = chainedBy(links);
  const led = new Set(nets.filter((net) => !isLevel(layout, net)).flatMap(leadsTo));
  const lead = new Set([...led].map(rootOf));
  const joinsNames = (net: Net): boolean => runsOf(net).every((run) => isName(runs[run]?.text ?? ""));
  const frames = new Set(layout.parents);
  const sizes = new Map<number, number>();
  for (const net of links) {
    const root = rootOf(runsOf(net)[0] ?? -1);
    const isPlain = !isDrawn(layout, net) || isInThing(layout, frames, net) || !joinsNames(net);
    sizes.set(root, (sizes.get(root) ?? 0) + (isPlain ? -mostLinks : 1));
  }
  const isChained = (root: number): boolean => lead.has(root) || (sizes.get(root) ?? 0) > 1;
  const isLed = (net: Net): boolean => !leadsLeft(net) || runsOf(net).every((run) => led.has(run));
  const areBracketed = (net: Net): boolean => runsOf(net).every((run) => bracketed.test(runs[run]?.text ?? ""));
  return new Set(
    links.filter((net) => {
      if (!joinsNames(net)) return false;
      return areBracketed(net) || (isLed(net) && isChained(rootOf(runsOf(net)[0] ?? -1)));
    }),
  );
}

/** Finds for each run the run that stands for all that arrows chain with it. */
function chainedBy(links: readonly Net[]): (run: number) => number {
  const chainOf = new Map<number, number>();
  const rootOf = (run: number): number => {
    let at = run;
    for (let up = chainOf.get(at); up !== undefined; up = chainOf.get(at)) {
      const beyond = chainOf.get(up);
      if (beyond !== undefined) chainOf.set(at, beyond);
      at = up;
    }
    return at;
  };
  for (const net of links) {
    const [first = -1, ...others] = runsOf(net).map(rootOf);
    for (const other of others) if (other !== first) chainOf.set(other, first);
  }
  return rootOf;
}

const mostLinks = 1000;

const bracketed = /^\[[^[\]]+\]$/;

const isName = (text: string): boolean =>
  text.replace(/ +\([^()]*\)$/, "").split(" ").length <= longestName &&
  !/[.:;?]\s|[?!]$|^(?:if|when|else|or|and)\b/i.test(text) &&
  !isBranchWord(text);

const runsOf = ({ ends }: Net): number[] =>
  ends.flatMap(({ terminal }) => (terminal.type === "words" ? [terminal.run] : []));

/** The words that a line of several rows comes from or points at, branches of a tree left out. */
const leadsTo = ({ ends }: Net): number[] =>
  ends.flatMap(({ terminal, head }) => {
    if (terminal.type !== "words") return [];
    return head || terminal.side !== east ? [terminal.run] : [];
  });

/** Whether an arrow stands in a box that holds no other box. */
function isInThing({ owner }: Layout, frames: ReadonlySet<number>, { cells }: Net): boolean {
  const box = owner[cells[0] ?? 0] ?? -1;
  return box >= 0 && !frames.has(box);
}

function isLevel({ grid }: Layout, { cells }: Net): boolean {
  return cells.every((cell) => grid.rowOf[cell] === grid.rowOf[cells[0] ?? 0]);
}

/** Whether a net is an arrow in one row from words to words. */
function isLink(layout: Layout, net: Net): boolean {
  const { ends } = net;
  return (
    ends.length === 2 &&
    ends.some(({ head }) => head) &&
    ends.every(({ terminal }) => terminal.type === "words" && (terminal.side === east || terminal.side === west)) &&
    isLevel(layout, net)
  );
}

/** What an arrow to the left comes from may be a remark on what it points at. */
const leadsLeft = ({ ends }: Net): boolean => ends.some(({ head, side }) => head && side === west);

/** Whether an arrow is drawn, `──►`, and not typed. */
function isDrawn({ grid }: Layout, { cells }: Net): boolean {
  return cells.length > 2 && cells.some((cell) => /[─━═]/.test(grid.chars[cell] ?? ""));
}
