import { isBracketedRemark } from "./ascii-branches.ts";
import { cellAt, columnOf } from "./ascii-grid.ts";
import type { Layout } from "./ascii-layout.ts";
import { east, isVertical, north, opposite, rowStep, south, west } from "./ascii-strokes.ts";
import type { Words } from "./ascii-words.ts";
import { headOnWall, isUpright, step, strandOf, touch, unite, type Weave } from "./ascii-weave.ts";

const reach = 3;
/** How far words in a column may stand from the lines that start behind the longest of them. */
const farthestWords = 7;
const tallestLabel = 5;
/** A longer row is no line of a list. */
const widestList = 200;
const strays = [0, -1, 1, -2, 2];

/** Looks what a line that stops in a row leads to: a wall, words, or its own continuation behind a gap or words. */
export function searchLevel(woven: Weave, cell: number, side: number): void {
  const { layout, words } = woven;
  const { wall, arms, grid } = layout;
  const row = grid.rowOf[cell] ?? 0;
  const isHead = ((layout.points[cell] ?? 0) & side) !== 0;
  const farthest = side === east || isHead || isWholeHead(layout, cell) ? reach + 1 : farthestWords;
  for (let by = 1; by <= farthest; by++) {
    const next = step(layout, cell, side, by);
    if (next < 0 || (by > reach + 1 && ((wall[next] ?? -1) >= 0 || arms[next] !== 0))) return;
    if ((wall[next] ?? -1) >= 0) {
      touch(woven, cell, side, { type: "box", box: wall[next] ?? 0 });
      return;
    }
    const run = words.runOf[next] ?? -1;
    if (run >= 0) {
      const isAside = isBracketedRemark(words.runs[run]?.text ?? "");
      const ends = by > reach + 1 || (!isAside && (isHead || isWholeHead(layout, cell)));
      const far = ends ? -1 : beyondWords(woven, run, side, row, isAside);
      if (far >= 0) {
        unite(woven, strandOf(woven, cell, side), strandOf(woven, far, side));
        woven.labels.push({ strand: strandOf(woven, cell, side), run });
      } else touch(woven, cell, side, { type: "words", run, side, column: columnOf(grid, next) });
      return;
    }
    if (arms[next] !== 0) {
      if (((arms[next] ?? 0) & opposite(side)) !== 0 && by <= 2) {
        unite(woven, strandOf(woven, cell, side), strandOf(woven, next, side));
      } else if (isVertical(grid.chars[next] ?? "") && woven.lifelines[row] === 1) {
        touch(woven, cell, side, { type: "lifeline", cell: next });
      } else if (isVertical(grid.chars[next] ?? "") && isHead) woven.hits[row] = (woven.hits[row] ?? 0) + 1;
      return;
    }
  }
}

/** The stroke that takes a line up again behind words in it; -1 when none does. */
function beyondWords({ layout, words }: Weave, run: number, side: number, row: number, isAside: boolean): number {
  const { start = 0, end = 0 } = words.runs[run] ?? {};
  for (let by = 0; by < 3; by++) {
    const cell = cellAt(layout.grid, row, side === east ? end + by : start - 1 - by);
    if (cell < 0) return -1;
    const arms = layout.arms[cell] ?? 0;
    if ((layout.wall[cell] ?? -1) >= 0) return -1;
    if (arms === 0) continue;
    const points = layout.points[cell] ?? 0;
    const line = (arms & opposite(side)) !== 0 && (points === 0 || (points & side) !== 0 || isAside);
    return line && (isAside || !isWholeHead(layout, cell)) ? cell : -1;
  }
  return -1;
}

/** An arrow of one character between words joins them; it is not the rest of a line. */
function isWholeHead({ points, arms }: Layout, cell: number): boolean {
  return (points[cell] ?? 0) !== 0 && (arms[cell - 1] ?? 0) === 0 && (arms[cell + 1] ?? 0) === 0;
}

/** Looks what an upright line that stops leads to, some columns aside as well. */
export function searchUpright(woven: Weave, cell: number, side: number): void {
  const row = (woven.layout.grid.rowOf[cell] ?? 0) + rowStep(side);
  for (let by = 1; by <= 2; by++) {
    for (const stray of strays) if (meetsUpright(woven, cell, side, by, stray)) return;
  }
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
    if (by > 1 && !isHead && side === south && words.runs[run]?.text.endsWith(":") === true) return true;
    const far = isHead ? -1 : belowWords(woven, cell, side, by);
    const box = wall[far] ?? -1;
    if (box >= 0) {
      const strand = strandOf(woven, cell, side);
      woven.ends.push({ strand, end: { terminal: { type: "box", box }, head: true, cell, side } });
      woven.labels.push({ strand, run });
    } else if (far >= 0) {
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
  const turn = own & ~opposite(side);
  const isLine = (own & (east | west)) === 0 || turn === east || turn === west;
  return by === 1 && begins && isUpright(side) && isLine && layout.grid.chars[behind] === " ";
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

/** The stroke, or head in a wall, that takes an upright line up again after a row or more of words; -1 for none. */
function belowWords({ layout, words }: Weave, cell: number, side: number, from: number): number {
  for (let by = from; by <= from + tallestLabel; by++) {
    const next = step(layout, cell, side, by);
    if ((next < 0 || layout.grid.chars[next] === " ") && isBesideWords(layout, words, cell, rowStep(side) * by))
      continue;
    if (next < 0) return -1;
    if ((layout.wall[next] ?? -1) >= 0) return headOnWall(layout, next, side, 1) ? next : -1;
    const arms = layout.arms[next] ?? 0;
    if (arms !== 0) {
      const points = layout.points[next] ?? 0;
      return (arms & opposite(side)) !== 0 && (points === 0 || (points & side) !== 0) ? next : -1;
    }
    if ((words.runOf[next] ?? -1) < 0) return by > from ? asideOfWords(layout, next, side) : -1;
  }
  return -1;
}

/** Whether words end or begin a column aside of a line, some rows on. */
function isBesideWords({ grid }: Layout, { runOf }: Words, cell: number, rows: number): boolean {
  const row = (grid.rowOf[cell] ?? 0) + rows;
  return [-1, 1].some((by) => (runOf[cellAt(grid, row, columnOf(grid, cell) + by)] ?? -1) >= 0);
}

/** The upright stroke that goes on beside `cell`: words in a line shift it by a column. */
function asideOfWords(layout: Layout, cell: number, side: number): number {
  const { grid, arms, points } = layout;
  for (const stray of [-1, 1]) {
    const aside = cellAt(grid, grid.rowOf[cell] ?? 0, columnOf(grid, cell) + stray);
    const isLine = aside >= 0 && (arms[aside] ?? 0) === (north | south);
    if (isLine && ((points[aside] ?? 0) === 0 || ((points[aside] ?? 0) & side) !== 0)) return aside;
  }
  return -1;
}
