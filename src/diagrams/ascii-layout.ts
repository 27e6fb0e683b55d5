import { type Box, boxesOf } from "./ascii-boxes.ts";
import { cellAt, charOf, type Grid } from "./ascii-grid.ts";
import {
  armsOf,
  columnStep,
  east,
  isHorizontal,
  isPlain,
  isVertical,
  isWholeArrow,
  north,
  opposite,
  pointsOf,
  rowStep,
  south,
  west,
} from "./ascii-strokes.ts";

/** A grid whose cells are told apart: walls of boxes, strokes of lines, heads of arrows; the rest is words. */
export interface Layout {
  readonly grid: Grid;
  readonly boxes: readonly Box[];
  /** For each box the box around it; -1 for none. */
  readonly parents: readonly number[];
  /** For each cell the innermost box that it is in, its walls included; -1 for none. */
  readonly owner: Int32Array;
  /** For each cell the box whose wall it is; -1 for none. */
  readonly wall: Int32Array;
  /** For each cell the sides to which its stroke runs, heads included; 0 for words. */
  readonly arms: Uint8Array;
  /** For each cell the sides to which its head points. */
  readonly points: Uint8Array;
}

/** Boxes beyond this share of the grid's cells, counted with their nesting, are no drawing. */
const mostPainted = 20;

export function layoutOf(grid: Grid): Layout {
  const found = boxesOf(grid);
  const area = ({ top, bottom, left, right }: Box): number => (bottom - top) * (right - left);
  const boxes = found.sort((a, b) => area(b) - area(a));
  const owner = new Int32Array(grid.chars.length).fill(-1);
  const wall = new Int32Array(grid.chars.length).fill(-1);
  const parents: number[] = [];
  let painted = 0;
  boxes.forEach((box, index) => {
    parents.push(owner[cellAt(grid, box.top, box.left)] ?? -1);
    painted += area(box);
    if (painted < grid.chars.length * mostPainted) paint(grid, box, index, owner, wall);
  });
  const layout: Layout = {
    grid,
    boxes,
    parents,
    owner,
    wall,
    arms: new Uint8Array(grid.chars.length),
    points: new Uint8Array(grid.chars.length),
  };
  for (let cell = 0; cell < grid.chars.length; cell++) if (wall[cell] === -1) readStroke(layout, cell);
  return layout;
}

function paint(grid: Grid, box: Box, index: number, owner: Int32Array, wall: Int32Array): void {
  box.walls.forEach(([left, right], at) => {
    const row = box.top + at;
    const across = at === 0 || row === box.bottom || box.floors.has(row);
    for (let column = left; column <= right; column++) {
      const cell = cellAt(grid, row, column);
      if (cell < 0) continue;
      owner[cell] = index;
      const isWall = across || column === left || (column === right && /\S/.test(charOf(grid, row, column)));
      wall[cell] = isWall ? index : -1;
    }
  });
}

function readStroke(layout: Layout, cell: number): void {
  const { grid } = layout;
  const char = grid.chars[cell] ?? "";
  const arms = armsOf(char);
  const points = pointsOf(char);
  if (arms === 0 && points === 0) return;
  const row = grid.rowOf[cell] ?? 0;
  const column = cell - (grid.starts[row] ?? 0);
  const look = (side: number): string => charOf(grid, row + rowStep(side), column + columnStep(side));
  if (points !== 0) {
    if (!isHead(layout, row, column, char, points, look)) return;
    layout.points[cell] = points;
    layout.arms[cell] = points | backOf(points);
  } else if (isStroke(char, arms, look, layout, row, column)) layout.arms[cell] = arms;
}

const backOf = (points: number): number =>
  ((points & (north | west)) !== 0 ? opposite(points & (north | west)) : 0) |
  ((points & (south | east)) !== 0 ? opposite(points & (south | east)) : 0);

const isWord = (char: string): boolean => /[\p{L}\p{N}_]/u.test(char);
const isBlank = (char: string): boolean => char === " " || char === "";

type Look = (side: number) => string;

/** A head needs a line behind it; an arrow of its own needs room. */
function isHead(layout: Layout, row: number, column: number, char: string, points: number, look: Look): boolean {
  const vertical = (points & (north | south)) !== 0;
  const behind = [north, east, south, west].filter((side) => (points & opposite(side)) !== 0).map(look);
  if (isPlain(char)) return isPlainHead(layout, row, column, char, look);
  if (behind.some((other) => (vertical ? armsOf(other) !== 0 : isHorizontal(other)) && !isWord(other))) return true;
  if (vertical) return isBlank(look(west)) && isBlank(look(east)) && standsAlone(layout, row, column);
  return isWholeArrow(char) || behind.some((other) => /[-=─]/.test(other)) || fillsGap(layout, row, column);
}

/** Whether a head fills the one column between two boxes. */
function fillsGap({ grid, wall }: Layout, row: number, column: number): boolean {
  const [left, right] = [-1, 1].map((by) => wall[cellAt(grid, row, column + by)] ?? -1);
  return left !== undefined && right !== undefined && left >= 0 && right >= 0 && left !== right;
}

function isPlainHead({ grid }: Layout, row: number, column: number, char: string, look: Look): boolean {
  if (char === ">") return /[-=─═>└┌├┼]/.test(look(west)) && arrowStands(grid, row, column, west);
  if (char === "<") {
    return /[-─═┘┐┤]/.test(look(east)) || (look(east) === "=" && charOf(grid, row, column + 2) === "=");
  }
  if (isWord(look(west)) || isWord(look(east))) return false;
  const behind = char === "^" ? look(south) : look(north);
  if (/[|│┃║+┬┼├┤╎┆:]/.test(behind) || /[└┘┴]/.test(char === "^" ? behind : "")) return true;
  return char !== "^" && (/[─┴┌┐]/.test(behind) || (isWord(behind) && isUnderLabel(grid, row, column)));
}

/** The rows of words that may part a plain head from its line. */
const tallestLabel = 3;

/** Whether a `v` that has room around it stands below words, and these below an upright line. */
function isUnderLabel(grid: Grid, row: number, column: number): boolean {
  if ([-2, -1, 1, 2].some((by) => !isBlank(charOf(grid, row, column + by)))) return false;
  for (let by = 2; by <= tallestLabel + 1; by++) {
    const above = charOf(grid, row - by, column);
    if (/[|│]/.test(above)) return true;
    if (isBlank(above)) return false;
  }
  return false;
}

/** `a->b` and `p->next` are code: an arrow of two characters stands between blanks. */
function arrowStands(grid: Grid, row: number, column: number, side: number): boolean {
  let start = column;
  while (/[-=]/.test(charOf(grid, row, start + columnStep(side)))) start--;
  return column - start > 1 || !(isWord(charOf(grid, row, start - 1)) && isWord(charOf(grid, row, column + 1)));
}

/** Whether nothing but another arrow, a line or a parenthesis stands two cells before it in the row. */
function standsAlone({ grid }: Layout, row: number, column: number): boolean {
  const char = charOf(grid, row, column - 2);
  return isBlank(char) || armsOf(char) !== 0 || pointsOf(char) !== 0 || char === "(";
}

function isStroke(char: string, arms: number, look: Look, layout: Layout, row: number, column: number): boolean {
  if (isHorizontal(char) && isVertical(char)) {
    return !isPlain(char) || [north, east, south, west].filter((side) => leadsOn(look(side), side)).length > 0;
  }
  if (isHorizontal(char)) return !/[-=—–]/.test(char) || isPlainLine(layout.grid, row, column);
  if (!isVertical(char)) return true;
  if (char === "|" && isBar(layout.grid, row, column)) return false;
  const touching = [north, south].some((side) => {
    const other = look(side);
    return isVertical(other) || armsOf(other) !== 0 || (pointsOf(other) !== 0 && !isWord(other)) || /[v]/.test(other);
  });
  if (touching || (!isPlain(char) && leansOn(layout.grid, row, column))) return true;
  const between = [west, east].every((side) => isBlank(look(side)) || armsOf(look(side)) !== 0);
  const hasRoom = isBlank(charOf(layout.grid, row, column - 2)) || (!isPlain(char) && armsOf(look(west)) !== 0);
  return between && hasRoom && (arms & north) !== 0;
}

/** Whether a bar stands around a value, as in `|difference|`, and is not drawn. */
function isBar(grid: Grid, row: number, column: number): boolean {
  return [-1, 1].some((step) => {
    let at = column + step;
    while (isWord(charOf(grid, row, at)) && Math.abs(at - column) < 40) at += step;
    return at !== column + step && charOf(grid, row, at) === "|";
  });
}

/** Whether a crooked line goes on one column aside, above or below. */
function leansOn(grid: Grid, row: number, column: number): boolean {
  return [-1, 1].some((by) => /[▼▲]/.test(charOf(grid, row + by, column - 1) + charOf(grid, row + by, column + 1)));
}

/** Whether `char`, at `side` of a plus, is a line that runs into it. */
function leadsOn(char: string, side: number): boolean {
  const horizontal = side === east || side === west;
  return horizontal ? /[-=─━═<>►▶◄◀]/.test(char) : /[|│┃║v^▼▲]/.test(char);
}

/** A run of hyphens is a line when it is long, or leads into a head, a corner or a wall. */
function isPlainLine(grid: Grid, row: number, column: number): boolean {
  let [start, end] = [column, column + 1];
  while (column - start < 40 && /[-=—–─]/.test(charOf(grid, row, start - 1))) start--;
  while (end - column < 40 && /[-=—–─]/.test(charOf(grid, row, end))) end++;
  const [before, after] = [charOf(grid, row, start - 1), charOf(grid, row, end)];
  if (end - start >= 3) return true;
  if (/[<+|│├└┌►▶]/.test(before) || /[>+|│┤┘┐►▶◄◀]/.test(after)) return true;
  const isComparison = charOf(grid, row, start) === "=" && charOf(grid, row, end - 1) === "=";
  return end - start === 2 && isBlank(before) && isBlank(after) && !isComparison;
}
