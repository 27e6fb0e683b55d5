import { cellAt, columnOf } from "./ascii-grid.ts";
import type { Layout } from "./ascii-layout.ts";
import {
  columnStep,
  east,
  isVertical,
  north,
  opposite,
  pointsOf,
  rowStep,
  sides,
  south,
  west,
} from "./ascii-strokes.ts";
import type { Words } from "./ascii-words.ts";

/** What the end of a line touches. */
export type Terminal =
  | { readonly type: "box"; readonly box: number }
  | { readonly type: "words"; readonly run: number; readonly side: number; readonly column: number }
  | { readonly type: "lifeline"; readonly cell: number };

export interface NetEnd {
  readonly terminal: Terminal;
  /** Whether an arrowhead points at the terminal. */
  readonly head: boolean;
  readonly cell: number;
}

/** Strokes that hang together, and what they touch. */
export interface Net {
  readonly cells: readonly number[];
  readonly ends: readonly NetEnd[];
  /** Runs of words that interrupt its lines: `──call──►`. */
  readonly labels: readonly number[];
}

/** The lines of a drawing while they are joined. Each cell has two strands, so that crossing lines stay apart. */
interface Weave {
  readonly layout: Layout;
  readonly words: Words;
  readonly parent: Int32Array;
  readonly ends: { strand: number; end: NetEnd }[];
  readonly labels: { strand: number; run: number }[];
  /** Whether heads that point at an upright line end there: the line is a participant's lifeline. */
  readonly lifelines: boolean;
  /** Heads that point at an upright line from the side. */
  hits: number;
}

const reach = 3;
const tallestLabel = 3;
const wallStray = 9;
/** A longer row is no line of a list. */
const widestList = 200;
const strays = [0, -1, 1, -2, 2];

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

const isUpright = (side: number): boolean => side === north || side === south;
const strandOf = ({ layout }: Weave, cell: number, side: number): number =>
  isUpright(side) ? cell + layout.arms.length : cell;

function rootOf({ parent }: Weave, strand: number): number {
  let at = strand;
  for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
    parent[at] = parent[up] ?? up;
    at = parent[at] ?? up;
  }
  return at;
}

function unite(woven: Weave, a: number, b: number): void {
  woven.parent[rootOf(woven, a)] = rootOf(woven, b);
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

function step({ grid }: Layout, cell: number, side: number, by: number): number {
  return cellAt(grid, (grid.rowOf[cell] ?? 0) + rowStep(side) * by, columnOf(grid, cell) + columnStep(side) * by);
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

function touch(woven: Weave, cell: number, side: number, terminal: Terminal): void {
  const { layout } = woven;
  const next = step(layout, cell, side, 1);
  const inWall = next >= 0 && (layout.wall[next] ?? -1) >= 0 && headOnWall(layout, next, side);
  const head = inWall || ((layout.points[cell] ?? 0) & side) !== 0;
  woven.ends.push({ strand: strandOf(woven, cell, side), end: { terminal, head, cell } });
}

/** A head may replace a piece of the wall that it points at; hand-drawn lines miss it by some columns. */
function headOnWall({ grid, wall }: Layout, cell: number, side: number): boolean {
  const stray = isUpright(side) ? wallStray : 0;
  const box = wall[cell] ?? -1;
  for (let at = Math.max(0, cell - stray); at <= cell + stray; at++) {
    if (wall[at] === box && grid.rowOf[at] === grid.rowOf[cell] && (pointsOf(grid.chars[at] ?? "") & side) !== 0) {
      return true;
    }
  }
  return false;
}

function searchLevel(woven: Weave, cell: number, side: number): void {
  const { layout, words } = woven;
  const { wall, arms, grid } = layout;
  const isHead = ((layout.points[cell] ?? 0) & side) !== 0;
  for (let by = 1; by <= reach + 1; by++) {
    const next = step(layout, cell, side, by);
    if (next < 0) return;
    if ((wall[next] ?? -1) >= 0) {
      touch(woven, cell, side, { type: "box", box: wall[next] ?? 0 });
      return;
    }
    const run = words.runOf[next] ?? -1;
    if (run >= 0) {
      const far = isHead || isWholeHead(layout, cell) ? -1 : beyondWords(woven, run, side, grid.rowOf[cell] ?? 0);
      if (far >= 0) {
        unite(woven, strandOf(woven, cell, side), strandOf(woven, far, side));
        woven.labels.push({ strand: strandOf(woven, cell, side), run });
      } else touch(woven, cell, side, { type: "words", run, side, column: columnOf(grid, next) });
      return;
    }
    if (arms[next] !== 0) {
      if (((arms[next] ?? 0) & opposite(side)) !== 0 && by <= 2) {
        unite(woven, strandOf(woven, cell, side), strandOf(woven, next, side));
      } else if (isVertical(grid.chars[next] ?? "") && woven.lifelines) {
        touch(woven, cell, side, { type: "lifeline", cell: next });
      } else if (isVertical(grid.chars[next] ?? "") && isHead) woven.hits++;
      return;
    }
  }
}

/** The stroke that takes a line up again behind words in it; -1 when none does. */
function beyondWords({ layout, words }: Weave, run: number, side: number, row: number): number {
  const { start = 0, end = 0 } = words.runs[run] ?? {};
  for (let by = 0; by < 3; by++) {
    const cell = cellAt(layout.grid, row, side === east ? end + by : start - 1 - by);
    if (cell < 0) return -1;
    const arms = layout.arms[cell] ?? 0;
    if ((layout.wall[cell] ?? -1) >= 0) return -1;
    if (arms === 0) continue;
    const points = layout.points[cell] ?? 0;
    const line = (arms & opposite(side)) !== 0 && (points === 0 || (points & side) !== 0);
    return line && !isWholeHead(layout, cell) ? cell : -1;
  }
  return -1;
}

/** An arrow of one character between words joins them; it is not the rest of a line. */
function isWholeHead({ points, arms }: Layout, cell: number): boolean {
  return (points[cell] ?? 0) !== 0 && (arms[cell - 1] ?? 0) === 0 && (arms[cell + 1] ?? 0) === 0;
}

function searchUpright(woven: Weave, cell: number, side: number): void {
  for (let by = 1; by <= 2; by++) {
    for (const stray of strays) if (meetsUpright(woven, cell, side, by, stray)) return;
  }
  const row = (woven.layout.grid.rowOf[cell] ?? 0) + rowStep(side);
  const run = isAlone(woven.layout, cell) ? onlyRunOf(woven, row) : -1;
  if (run >= 0) {
    touch(woven, cell, side, { type: "words", run, side, column: columnOf(woven.layout.grid, cell) });
  }
}

/** Looks `by` rows on and `stray` columns aside, and says whether the line ends or goes on there. */
function meetsUpright(woven: Weave, cell: number, side: number, by: number, stray: number): boolean {
  const { layout, words } = woven;
  const { grid, wall, arms } = layout;
  const next = cellAt(grid, (grid.rowOf[cell] ?? 0) + rowStep(side) * by, columnOf(grid, cell) + stray);
  if (next < 0) return false;
  if ((wall[next] ?? -1) >= 0) {
    if (stray === 0) touch(woven, cell, side, { type: "box", box: wall[next] ?? 0 });
    return stray === 0;
  }
  const run = words.runOf[next] ?? -1;
  if (run >= 0) {
    const isHead = ((layout.points[cell] ?? 0) & side) !== 0;
    const far = isHead ? -1 : belowWords(woven, cell, side, by);
    if (far >= 0) {
      unite(woven, strandOf(woven, cell, side), strandOf(woven, far, side));
      woven.labels.push({ strand: strandOf(woven, cell, side), run });
    } else touch(woven, cell, side, { type: "words", run, side, column: columnOf(grid, cell) });
    return true;
  }
  if (arms[next] === 0 || (stray !== 0 && !startsAside(layout, next, side, by))) return false;
  if (((arms[next] ?? 0) & opposite(side)) !== 0)
    unite(woven, strandOf(woven, cell, side), strandOf(woven, next, side));
  return true;
}

/** Whether an upright line begins one column aside of where another one ends: the same line, drawn askew. */
function startsAside(layout: Layout, cell: number, side: number, by: number): boolean {
  const behind = step(layout, cell, opposite(side), 1);
  const own = layout.arms[cell] ?? 0;
  const begins = behind < 0 || ((layout.arms[behind] ?? 0) === 0 && (layout.wall[behind] ?? -1) < 0);
  return by === 1 && begins && isUpright(side) && (own & (east | west)) === 0 && layout.grid.chars[behind] === " ";
}

/** Whether an arrow has its row to itself, as in a list with arrows between the lines. */
function isAlone({ grid }: Layout, cell: number): boolean {
  const row = grid.rowOf[cell] ?? 0;
  const [start = 0, end = 0] = [grid.starts[row], grid.starts[row + 1]];
  return end - start <= widestList && grid.chars.slice(start, end).join("").trim().length === 1;
}

/** The run of a row that holds no other; -1 when there is none or more. */
function onlyRunOf({ layout, words }: Weave, row: number): number {
  const { grid } = layout;
  const found = new Set(words.runOf.subarray(grid.starts[row] ?? 0, grid.starts[row + 1] ?? 0));
  found.delete(-1);
  const [run = -1] = found;
  return found.size === 1 ? run : -1;
}

/** The stroke that takes an upright line up again after a row or more of words; -1 when none does. */
function belowWords({ layout, words }: Weave, cell: number, side: number, from: number): number {
  for (let by = from; by <= from + tallestLabel; by++) {
    const next = step(layout, cell, side, by);
    if (next < 0 || (layout.wall[next] ?? -1) >= 0) return -1;
    const arms = layout.arms[next] ?? 0;
    if (arms !== 0) {
      const points = layout.points[next] ?? 0;
      return (arms & opposite(side)) !== 0 && (points === 0 || (points & side) !== 0) ? next : -1;
    }
    if ((words.runOf[next] ?? -1) < 0) return -1;
  }
  return -1;
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
