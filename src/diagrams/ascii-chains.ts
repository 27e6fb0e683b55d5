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
  const named = new Set(links.filter((net) => runsOf(net).every((run) => isName(runs[run]?.text ?? ""))));
  const chainOf = chainedBy(links);
  const led = new Set(nets.filter((net) => !isLevel(layout, net)).flatMap(leadsTo));
  const chains = new Set([...led].map((run) => chainOf(run)));
  for (const chain of drawnChains(layout, links, named, chainOf)) chains.add(chain);
  const isLed = (net: Net): boolean => !leadsLeft(net) || runsOf(net).every((run) => led.has(run));
  const areBracketed = (net: Net): boolean => runsOf(net).every((run) => bracketed.test(runs[run]?.text ?? ""));
  const isPart = (net: Net): boolean => chains.has(chainOf(runsOf(net)[0] ?? -1));
  return new Set([...named].filter((net) => areBracketed(net) || (isLed(net) && isPart(net))));
}

/** The chains of more than one arrow of which each is drawn, joins names and stands in no thing. */
function drawnChains(
  layout: Layout,
  links: readonly Net[],
  named: ReadonlySet<Net>,
  chainOf: (run: number) => number,
): number[] {
  const frames = new Set(layout.parents);
  const drawn = new Map<number, number>();
  const typed = new Set<number>();
  for (const net of links) {
    const chain = chainOf(runsOf(net)[0] ?? -1);
    drawn.set(chain, (drawn.get(chain) ?? 0) + 1);
    if (!isDrawn(layout, net) || isInThing(layout, frames, net) || !named.has(net)) typed.add(chain);
  }
  return [...drawn].flatMap(([chain, size]) => (size > 1 && !typed.has(chain) ? [chain] : []));
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
