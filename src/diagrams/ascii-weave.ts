import { cellAt, columnOf } from "./ascii-grid.ts";
import type { Layout } from "./ascii-layout.ts";
import { armsOf, columnStep, north, opposite, pointsOf, rowStep, south } from "./ascii-strokes.ts";
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
  /** The side to which the line leaves its last cell. */
  readonly side: number;
}

/** Strokes that hang together, and what they touch. */
export interface Net {
  readonly cells: readonly number[];
  readonly ends: readonly NetEnd[];
  /** Runs of words that interrupt its lines: `──call──►`. */
  readonly labels: readonly number[];
}

/** The lines of a drawing while they are joined. Each cell has two strands, so that crossing lines stay apart. */
export interface Weave {
  readonly layout: Layout;
  readonly words: Words;
  readonly parent: Int32Array;
  readonly ends: { strand: number; end: NetEnd }[];
  readonly labels: { strand: number; run: number }[];
  /** 1 for rows where heads that point at an upright line end there: the line is a participant's lifeline. */
  readonly lifelines: Uint8Array;
  /** For each row the heads that point at an upright line from the side. */
  readonly hits: Int32Array;
}

const wallStray = 9;

/** Whether a side is up or down. */
export const isUpright = (side: number): boolean => side === north || side === south;
/** The strand of a cell that runs to `side`. */
export const strandOf = ({ layout }: Weave, cell: number, side: number): number =>
  isUpright(side) ? cell + layout.arms.length : cell;

/** The strand that stands for all that are joined with `strand`. */
export function rootOf({ parent }: Weave, strand: number): number {
  let at = strand;
  for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
    parent[at] = parent[up] ?? up;
    at = parent[at] ?? up;
  }
  return at;
}

/** Joins two strands. */
export function unite(woven: Weave, a: number, b: number): void {
  woven.parent[rootOf(woven, a)] = rootOf(woven, b);
}

/** The cell `by` steps from another; -1 where the drawing has none. */
export function step({ grid }: Layout, cell: number, side: number, by: number): number {
  return cellAt(grid, (grid.rowOf[cell] ?? 0) + rowStep(side) * by, columnOf(grid, cell) + columnStep(side) * by);
}

/** Notes that a line ends at `terminal`. */
export function touch(woven: Weave, cell: number, side: number, terminal: Terminal): void {
  const { layout } = woven;
  const next = step(layout, cell, side, 1);
  const inWall = next >= 0 && (layout.wall[next] ?? -1) >= 0 && headOnWall(layout, next, side);
  const head = inWall || ((layout.points[cell] ?? 0) & side) !== 0;
  woven.ends.push({ strand: strandOf(woven, cell, side), end: { terminal, head, cell, side } });
}

/**
 * A head may replace a piece of the wall that it points at; hand-drawn lines miss it by some columns, unless they meet
 * a joint of their own.
 */
export function headOnWall({ grid, wall }: Layout, cell: number, side: number, upTo = wallStray): boolean {
  const facing = armsOf(grid.chars[cell] ?? "");
  const stray = isUpright(side) && (facing & opposite(side)) === 0 ? upTo : 0;
  const box = wall[cell] ?? -1;
  for (let at = Math.max(0, cell - stray); at <= cell + stray; at++) {
    if (wall[at] === box && grid.rowOf[at] === grid.rowOf[cell] && (pointsOf(grid.chars[at] ?? "") & side) !== 0) {
      return true;
    }
  }
  return false;
}
