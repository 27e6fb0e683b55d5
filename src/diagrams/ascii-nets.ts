import { cellAt, columnOf } from "./ascii-grid.ts";
import type { Layout } from "./ascii-layout.ts";
import { searchLevel, searchUpright } from "./ascii-ends.ts";
import { armsOf, east, isVertical, north, opposite, sides, south, west } from "./ascii-strokes.ts";
import { isUpright, type Net, type NetEnd, rootOf, step, strandOf, touch, unite, type Weave } from "./ascii-weave.ts";
import type { Words } from "./ascii-words.ts";

const reach = 3;

/**
 * The nets of a layout. With two or more heads on upright lines the rows around them are a sequence, and those lines
 * join nothing; blank rows part them from other drawings.
 */
export function netsOf(layout: Layout, words: Words): { nets: Net[]; sequence: Uint8Array } {
  const { grid } = layout;
  const first = weave(layout, words, new Uint8Array(grid.rows));
  const sequence = new Uint8Array(grid.rows);
  if (first.hits.reduce((sum, hits) => sum + hits, 0) < 2) return { nets: gather(first), sequence };
  for (let row = 0; row < grid.rows;) {
    const start = row;
    while (row < grid.rows && !isBlankRow(layout, row)) row++;
    if (first.hits.subarray(start, row).some((hits) => hits > 0)) sequence.fill(1, start, row);
    row++;
  }
  return { nets: gather(weave(layout, words, sequence)), sequence };
}

function isBlankRow({ grid }: Layout, row: number): boolean {
  for (let cell = grid.starts[row] ?? 0; cell < (grid.starts[row + 1] ?? 0); cell++) {
    if (grid.chars[cell] !== " ") return false;
  }
  return true;
}

function weave(layout: Layout, words: Words, lifelines: Uint8Array): Weave {
  const count = layout.arms.length;
  const parent = new Int32Array(count * 2);
  for (let strand = 0; strand < parent.length; strand++) parent[strand] = strand;
  const hits = new Int32Array(layout.grid.rows);
  const woven: Weave = { layout, words, parent, ends: [], labels: [], lifelines, hits };
  for (let cell = 0; cell < count; cell++) {
    const arms = layout.arms[cell] ?? 0;
    if (arms === 0) continue;
    if (lifelines[layout.grid.rowOf[cell] ?? 0] === 1 && isJoint(arms)) touchOwnLifeline(woven, cell, arms);
    else if (arms !== 15) unite(woven, cell, cell + count);
    for (const side of sides) if ((arms & side) !== 0) follow(woven, cell, side);
  }
  uncross(woven);
  return woven;
}

/** Whether a line leaves an upright one here, as `├` draws it. */
function isJoint(arms: number): boolean {
  return arms !== 15 && isUprightLine(arms) && (arms & (east | west)) !== 0;
}

const isUprightLine = (arms: number): boolean => (arms & (north | south)) === (north | south);

/** A message that is drawn with a joint begins at the lifeline that the joint is part of. */
function touchOwnLifeline(woven: Weave, cell: number, arms: number): void {
  const side = (arms & east) === 0 ? east : west;
  woven.ends.push({ strand: cell, end: { terminal: { type: "lifeline", cell }, head: false, cell, side } });
}

/** Goes one step from a stroke to `side`: on along the line, into a wall, or out to what the end touches. */
function follow(woven: Weave, cell: number, side: number): void {
  const { layout } = woven;
  const { arms, wall } = layout;
  const next = step(layout, cell, side, 1);
  if (next >= 0 && (wall[next] ?? -1) >= 0) {
    if (!passThrough(woven, cell, side, cell) && !passAside(woven, cell, side))
      touch(woven, cell, side, { type: "box", box: wall[next] ?? 0 });
  } else if (next >= 0 && arms[next] !== 0) join(woven, cell, side, next);
  else if (isLoose(layout, cell, side)) {
    if (isUpright(side)) searchUpright(woven, cell, side);
    else searchLevel(woven, cell, side);
  }
}

/** The arms of a cross that meet nothing are drawn for looks, but for a plus that ends a line, `--+ |`. */
function isLoose(layout: Layout, cell: number, side: number): boolean {
  const { arms, points, grid } = layout;
  if ((points[cell] ?? 0) !== 0 || arms[cell] !== 15) return true;
  return (
    grid.chars[cell] === "+" &&
    sides.every((other) => {
      const next = step(layout, cell, other, 1);
      const meets = next >= 0 && ((arms[next] ?? 0) & opposite(other)) !== 0;
      return meets === (other === opposite(side));
    })
  );
}

/** A line may cross the walls of boxes that it does not end at, up to one that it leaves with a joint. */
function passThrough(woven: Weave, cell: number, side: number, from: number): boolean {
  const { layout } = woven;
  const { arms, wall, grid } = layout;
  let crossed = true;
  for (let by = 2; by <= reach; by++) {
    const beyond = step(layout, from, side, by);
    if (beyond < 0) return false;
    if ((wall[beyond] ?? -1) >= 0) {
      const facing = armsOf(grid.chars[beyond] ?? "");
      crossed &&= crosses(grid.chars[step(layout, from, side, by - 1)] ?? "", side);
      if (crossed && facing !== 15 && (facing & opposite(side)) !== 0) {
        touch(woven, cell, side, { type: "box", box: wall[beyond] ?? 0 });
        return true;
      }
      if (crossed && facing !== 15 && isUpright(side) && meetsAside(woven, cell, beyond, side)) return true;
      continue;
    }
    if (((arms[beyond] ?? 0) & opposite(side)) !== 0) {
      unite(woven, strandOf(woven, cell, side), strandOf(woven, beyond, side));
      return true;
    }
    return crossed && isUpright(side) && crosses(grid.chars[step(layout, from, side, by - 1)] ?? "", side)
      ? meetsAside(woven, cell, beyond, side)
      : false;
  }
  return false;
}

/** Whether an upright line goes on through a crossing a column aside that no line of its own leads to. */
function passAside(woven: Weave, cell: number, side: number): boolean {
  const { layout } = woven;
  if (!isUpright(side)) return false;
  return [-1, 1].some((stray) => {
    const from = cellAt(layout.grid, layout.grid.rowOf[cell] ?? 0, columnOf(layout.grid, cell) + stray);
    const door = from < 0 ? -1 : step(layout, from, side, 1);
    const isFree = door >= 0 && layout.arms[from] === 0 && armsOf(layout.grid.chars[door] ?? "") === 15;
    return isFree && (layout.wall[door] ?? -1) >= 0 && passThrough(woven, cell, side, from);
  });
}

/** Whether a piece of a wall lets a line through that runs to `side`: `┼`, or the line itself drawn over the wall. */
function crosses(char: string, side: number): boolean {
  const arms = armsOf(char);
  return arms === 15 || arms === (isUpright(side) ? north | south : east | west);
}

/** Looks some columns aside for the line that goes on behind a crossed wall: hand-drawn lines waver. */
function meetsAside(woven: Weave, cell: number, beyond: number, side: number): boolean {
  const { layout } = woven;
  const { arms, wall, grid } = layout;
  for (const stray of [-1, 1, -2, 2]) {
    const aside = cellAt(grid, grid.rowOf[beyond] ?? 0, columnOf(grid, beyond) + stray);
    if (aside < 0) continue;
    const isWall = (wall[aside] ?? -1) >= 0;
    const facing = isWall ? armsOf(grid.chars[aside] ?? "") : (arms[aside] ?? 0);
    if ((facing & opposite(side)) === 0 || facing === 15) continue;
    if (!isWall) unite(woven, strandOf(woven, cell, side), strandOf(woven, aside, side));
    else if ((facing & side) === 0) touch(woven, cell, side, { type: "box", box: wall[aside] ?? 0 });
    else continue;
    return true;
  }
  return false;
}

function join(woven: Weave, cell: number, side: number, next: number): void {
  const { layout } = woven;
  const { grid, arms, points } = layout;
  const row = grid.rowOf[cell] ?? 0;
  const lifelines = woven.lifelines[row] === 1;
  const meets = ((arms[next] ?? 0) & opposite(side)) !== 0;
  const strand = strandOf(woven, cell, side);
  if (meets) {
    unite(woven, strand, strandOf(woven, next, side));
    return;
  }
  if (lifelines && isUpright(side)) return;
  const upright = !isUpright(side) && isVertical(grid.chars[next] ?? "");
  const beyond = step(layout, next, side, 1);
  const meetsHead = ((points[cell] ?? 0) & side) !== 0 || ((points[beyond] ?? 0) & opposite(side)) !== 0;
  const goesOn = beyond >= 0 && ((arms[beyond] ?? 0) & opposite(side)) !== 0 && arms[beyond] !== 15;
  const hops = upright && goesOn && !meetsHead;
  if (hops) unite(woven, strand, strandOf(woven, beyond, side));
  else if (upright && lifelines) touch(woven, cell, side, { type: "lifeline", cell: next });
  else {
    if (upright && ((points[cell] ?? 0) & side) !== 0) woven.hits[row] = (woven.hits[row] ?? 0) + (goesOn ? 2 : 1);
    if ((arms[cell] ?? 0) !== 15) unite(woven, strand, strandOf(woven, next, side));
  }
}

/** How many ends of a line have heads and how many have none, and the sides to which they leave. */
interface Lead {
  readonly heads: number;
  readonly tails: number;
  readonly sides: number;
}

const nowhere: Lead = { heads: 0, tails: 0, sides: 0 };

/** A cross joins its two lines, unless each of them leads from somewhere to somewhere on its own. */
function uncross(woven: Weave): void {
  const { layout } = woven;
  const count = layout.arms.length;
  const counts = new Map<number, Lead>();
  for (const { strand, end } of woven.ends) {
    const root = rootOf(woven, strand);
    const { heads, tails, sides } = counts.get(root) ?? nowhere;
    counts.set(root, {
      heads: heads + (end.head ? 1 : 0),
      tails: tails + (end.head ? 0 : 1),
      sides: sides | end.side,
    });
  }
  for (let cell = 0; cell < count; cell++) {
    if (layout.arms[cell] !== 15) continue;
    const [level, upright] = [rootOf(woven, cell), rootOf(woven, cell + count)];
    if (level === upright) continue;
    const leads = [level, upright].map((root) => counts.get(root) ?? nowhere);
    const through = leads.every(({ heads, tails }) => heads > 0 && tails > 0);
    const plain = leads.every(({ heads, tails }) => heads === 0 && tails === 2);
    if (through || (plain && !isBus(leads[0]?.sides ?? 0, leads[1]?.sides ?? 0))) continue;
    unite(woven, level, upright);
    counts.set(rootOf(woven, cell), {
      heads: leads.reduce((sum, { heads }) => sum + heads, 0),
      tails: leads.reduce((sum, { tails }) => sum + tails, 0),
      sides: leads.reduce((all, { sides }) => all | sides, 0),
    });
  }
}

/** Whether a level line that turns up (or down) at both its ends crosses one that comes from the same side. */
function isBus(level: number, upright: number): boolean {
  return (level === north || level === south) && (upright & level) !== 0;
}

/** The nets that end somewhere, in the order of their first cells. */
function gather(woven: Weave): Net[] {
  const { arms } = woven.layout;
  const ending = new Uint8Array(arms.length * 2);
  for (const { strand } of woven.ends) ending[rootOf(woven, strand)] = 1;
  const nets = new Map<number, { cells: number[]; ends: NetEnd[]; labels: number[] }>();
  const netOf = (strand: number): { cells: number[]; ends: NetEnd[]; labels: number[] } | undefined => {
    const root = rootOf(woven, strand);
    if (ending[root] !== 1) return undefined;
    const known = nets.get(root);
    if (known) return known;
    const made = { cells: [], ends: [], labels: [] };
    nets.set(root, made);
    return made;
  };
  for (let cell = 0; cell < arms.length; cell++) if (arms[cell] !== 0) netOf(cell)?.cells.push(cell);
  for (const { strand, end } of woven.ends) netOf(strand)?.ends.push(end);
  for (const { strand, run } of woven.labels) netOf(strand)?.labels.push(run);
  for (const net of nets.values()) if (net.labels.length > 1) net.labels = [...new Set(net.labels)];
  return [...nets.values()];
}
