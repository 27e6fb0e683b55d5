import type { Layout } from "./ascii-layout.ts";
import { searchLevel, searchUpright } from "./ascii-ends.ts";
import { isVertical, opposite, sides } from "./ascii-strokes.ts";
import { isUpright, type Net, type NetEnd, rootOf, step, strandOf, touch, unite, type Weave } from "./ascii-weave.ts";
import type { Words } from "./ascii-words.ts";

const reach = 3;

/** The nets of a layout. With two or more heads on upright lines it is a sequence, and those lines join nothing. */
export function netsOf(layout: Layout, words: Words): { nets: Net[]; sequence: boolean } {
  const first = weave(layout, words, false);
  if (first.hits < 2) return { nets: gather(first), sequence: false };
  return { nets: gather(weave(layout, words, true)), sequence: true };
}

function weave(layout: Layout, words: Words, lifelines: boolean): Weave {
  const count = layout.arms.length;
  const parent = Int32Array.from({ length: count * 2 }, (_, strand) => strand);
  const woven: Weave = { layout, words, parent, ends: [], labels: [], lifelines, hits: 0 };
  for (let cell = 0; cell < count; cell++) {
    const arms = layout.arms[cell] ?? 0;
    if (arms === 0) continue;
    if (arms !== 15) unite(woven, cell, cell + count);
    for (const side of sides) if ((arms & side) !== 0) follow(woven, cell, side);
  }
  uncross(woven);
  return woven;
}

/** Goes one step from a stroke to `side`: on along the line, into a wall, or out to what the end touches. */
function follow(woven: Weave, cell: number, side: number): void {
  const { layout } = woven;
  const { arms, wall } = layout;
  const next = step(layout, cell, side, 1);
  if (next >= 0 && (wall[next] ?? -1) >= 0) {
    if (!passThrough(woven, cell, side)) touch(woven, cell, side, { type: "box", box: wall[next] ?? 0 });
  } else if (next >= 0 && arms[next] !== 0) join(woven, cell, side, next);
  else if (isLoose(layout, cell)) {
    if (isUpright(side)) searchUpright(woven, cell, side);
    else searchLevel(woven, cell, side);
  }
}

/** The arms of a cross that meet nothing are drawn for looks. */
function isLoose({ arms, points }: Layout, cell: number): boolean {
  return (points[cell] ?? 0) !== 0 || arms[cell] !== 15;
}

/** A line may cross the wall of a box that it does not end at. */
function passThrough(woven: Weave, cell: number, side: number): boolean {
  const { layout } = woven;
  const { arms, wall } = layout;
  for (let by = 2; by <= reach; by++) {
    const beyond = step(layout, cell, side, by);
    if (beyond < 0) return false;
    if ((wall[beyond] ?? -1) >= 0) continue;
    if (((arms[beyond] ?? 0) & opposite(side)) === 0) return false;
    unite(woven, strandOf(woven, cell, side), strandOf(woven, beyond, side));
    return true;
  }
  return false;
}

function join(woven: Weave, cell: number, side: number, next: number): void {
  const { layout, lifelines } = woven;
  const { grid, arms, points } = layout;
  const meets = ((arms[next] ?? 0) & opposite(side)) !== 0;
  const strand = strandOf(woven, cell, side);
  if (meets) {
    unite(woven, strand, strandOf(woven, next, side));
    return;
  }
  if (lifelines && isUpright(side)) return;
  const upright = !isUpright(side) && isVertical(grid.chars[next] ?? "");
  const beyond = step(layout, next, side, 1);
  const hops = upright && beyond >= 0 && ((arms[beyond] ?? 0) & opposite(side)) !== 0 && arms[beyond] !== 15;
  if (hops) unite(woven, strand, strandOf(woven, beyond, side));
  else if (upright && lifelines) touch(woven, cell, side, { type: "lifeline", cell: next });
  else {
    if (upright && ((points[cell] ?? 0) & side) !== 0) woven.hits++;
    if ((arms[cell] ?? 0) !== 15) unite(woven, strand, strandOf(woven, next, side));
  }
}

/** A cross joins its two lines, unless each of them leads from somewhere to somewhere on its own. */
function uncross(woven: Weave): void {
  const { layout } = woven;
  const count = layout.arms.length;
  const counts = new Map<number, { heads: number; tails: number }>();
  for (const { strand, end } of woven.ends) {
    const root = rootOf(woven, strand);
    const known = counts.get(root) ?? { heads: 0, tails: 0 };
    counts.set(root, { heads: known.heads + (end.head ? 1 : 0), tails: known.tails + (end.head ? 0 : 1) });
  }
  for (let cell = 0; cell < count; cell++) {
    if (layout.arms[cell] !== 15) continue;
    const [level, upright] = [rootOf(woven, cell), rootOf(woven, cell + count)];
    if (level === upright) continue;
    const leads = [level, upright].map((root) => counts.get(root) ?? { heads: 0, tails: 0 });
    const through = leads.every(({ heads, tails }) => heads > 0 && tails > 0);
    if (through || leads.every(({ heads, tails }) => heads === 0 && tails === 2)) continue;
    unite(woven, level, upright);
    counts.set(rootOf(woven, cell), {
      heads: leads.reduce((sum, { heads }) => sum + heads, 0),
      tails: leads.reduce((sum, { tails }) => sum + tails, 0),
    });
  }
}

function gather(woven: Weave): Net[] {
  const count = woven.layout.arms.length;
  const nets = new Map<number, { cells: number[]; ends: NetEnd[]; labels: number[] }>();
  const netOf = (strand: number): { cells: number[]; ends: NetEnd[]; labels: number[] } => {
    const root = rootOf(woven, strand);
    const known = nets.get(root) ?? { cells: [], ends: [], labels: [] };
    nets.set(root, known);
    return known;
  };
  for (let cell = 0; cell < count; cell++) if (woven.layout.arms[cell] !== 0) netOf(cell).cells.push(cell);
  for (const { strand, end } of woven.ends) netOf(strand).ends.push(end);
  for (const { strand, run } of woven.labels) netOf(strand).labels.push(run);
  return [...nets.values()]
    .filter(({ ends }) => ends.length > 0)
    .map((net) => ({ ...net, labels: [...new Set(net.labels)] }));
}
