import { charOf, type Grid, textOf } from "./ascii-grid.ts";
import { armsOf, east, isHorizontal, isVertical, north, pointsOf, south, west } from "./ascii-strokes.ts";

/** A closed frame. Columns and rows are those of its walls. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Words in the top wall: `┌─ Region A ─┐`. */
  readonly title: string;
  /** For each row from top to bottom, the columns of its walls: hand-drawn frames waver. */
  readonly walls: readonly (readonly [number, number])[];
  /** The rows of walls across it, `├────┤`. */
  readonly floors: ReadonlySet<number>;
  /** The most rows from one floor, or the top, to the next. */
  readonly tallestPart: number;
  /** Whether its floors have crossings: cells of a table. */
  readonly ruled: boolean;
}

/** How far a wall may stray from its column. */
const leftStray = [0, -1, 1, -2, 2];
const rightStray = [0, -1, 1, -2, 2, -3, 3, 4];
/** Blanks that may stand between the words of a title in a wall. */
const widestGap = 3;
/** Steps of looking for walls allowed for each cell: enough for any drawing, and linear. */
const effort = 20;

interface Search {
  readonly grid: Grid;
  left: number;
}

/** The boxes of a drawing, in reading order of their first corners. */
export function boxesOf(grid: Grid): Box[] {
  const search: Search = { grid, left: grid.chars.length * effort };
  const boxes: Box[] = [];
  const inner = new Uint8Array(grid.chars.length);
  for (let cell = 0; cell < grid.chars.length && search.left > 0; cell++) {
    const char = grid.chars[cell] ?? "";
    const plain = char === "+" || char === ".";
    if (!plain && armsOf(char) !== (east | south)) continue;
    const row = grid.rowOf[cell] ?? 0;
    const column = cell - (grid.starts[row] ?? 0);
    if (plain && inner[cell] === 1) continue;
    const box = plain ? plainBox(search, row, column) : drawnBox(search, row, column);
    if (!box) continue;
    boxes.push(box);
    search.left -= (box.bottom - box.top) * (box.right - box.left);
    for (const floor of box.floors) markFloor(grid, box, floor, inner);
  }
  return boxes;
}

/** Corners on the floors of a box begin its cells, not boxes in it. */
function markFloor(grid: Grid, { left, right }: Box, floor: number, inner: Uint8Array): void {
  const start = grid.starts[floor] ?? 0;
  for (let cell = start + left; cell <= start + right; cell++) {
    if (grid.chars[cell] === "+" || grid.chars[cell] === ".") inner[cell] = 1;
  }
}

/** A box with corners of their own: `┌ ┐ └ ┘` and their double, heavy and rounded kin. */
function drawnBox(search: Search, top: number, left: number): Box | undefined {
  const { grid } = search;
  const edge = followTop(search, top, left);
  if (!edge) return undefined;
  const lefts = followLeft(search, top, left);
  if (!lefts) return undefined;
  const bottom = top + lefts.length;
  const base = lefts.at(-1) ?? left;
  const end = followEdge(search, bottom, base, west | north);
  if (end === undefined || Math.abs(end - edge.right) > Math.max(3, (edge.right - left) * 0.15)) return undefined;
  const right = Math.max(edge.right, end);
  const walls: [number, number][] = [[left, edge.right]];
  let missing = 0;
  for (let at = top + 1; at < bottom; at++) {
    const found = rightWall(grid, at, right);
    if (found === undefined) missing++;
    walls.push([lefts[at - top - 1] ?? left, found ?? right]);
  }
  walls.push([base, end]);
  if (missing > (bottom - top) * 0.5) return undefined;
  return finish(grid, { top, bottom, left, right, title: edge.title, walls });
}

/** A box drawn with `+ - |`, or with dots for corners. A `+` may be a corner or a joint: the widest frame counts. */
function plainBox(search: Search, top: number, left: number): Box | undefined {
  const { grid } = search;
  if (!/[-=+]/.test(charOf(grid, top, left + 1))) return undefined;
  const leadsDown = /[|+:]/.test(charOf(grid, top + 1, left));
  if (!leadsDown && !isShifted(grid, top + 1, left)) return undefined;
  const isJoint = !leadsDown || isHorizontal(charOf(grid, top, left - 1));
  if (charOf(grid, top, left) === "+" && isJoint && joins(grid, top, left)) return undefined;
  const titled = titledTop(search, top, left);
  const rights = titled ? [titled.right] : cornersAlong(search, top, left, 0, 1).reverse();
  const bottoms = cornersAlong(search, top, left, 1, 0).reverse();
  for (const bottom of bottoms) {
    for (const right of rights) {
      if (search.left < 0 || !closes(search, top, bottom, left, right)) continue;
      const walls = Array.from({ length: bottom - top + 1 }, (_, at): [number, number] => [
        at === 0 || top + at === bottom ? left : (strayed(grid, top + at, left, [0, -1, 1], isLeftWall) ?? left),
        rightWall(grid, top + at, right) ?? right,
      ]);
      return finish(grid, { top, bottom, left, right, title: titled?.title ?? "", walls });
    }
  }
  return undefined;
}

const widestTitled = 160;

/** The corner and the words of a wall such as `+--- Region A ---+`. */
function titledTop(search: Search, top: number, left: number): { right: number; title: string } | undefined {
  if (charOf(search.grid, top, left) !== "+") return undefined;
  search.left -= widestTitled;
  const text = textOf(search.grid, top, left, left + widestTitled);
  const found = /^\+[-=]+ ?([\p{L}\p{N}][^+|]*?) ?[-=]{2,}\+/u.exec(text);
  if (!found || !/\p{L}{2}/u.test(found[1] ?? "") || / {3}|[-=][<>]/.test(found[0])) return undefined;
  return { right: left + found[0].length - 1, title: found[1] ?? "" };
}

/** Whether the `+` belongs to a line or wall that runs on to both sides and up. */
function joins(grid: Grid, row: number, column: number): boolean {
  return /[|+]/.test(charOf(grid, row - 1, column));
}

/** The `+` and dots that a wall passes on its way right or down; at most eight, the farthest of them. */
function cornersAlong(search: Search, row: number, column: number, down: number, over: number): number[] {
  const corners: number[] = [];
  const along = down === 1 ? /[|+:'<>]/ : /[-=+.'v^]/;
  for (let at = 1; search.left > 0; at++) {
    search.left--;
    const char = charOf(search.grid, row + at * down, column + at * over);
    const ends = /[+.']/.test(char) || (down === 1 && endsShifted(search.grid, row, row + at, column));
    if (!ends && !along.test(char) && (down === 0 || !isShifted(search.grid, row + at, column))) break;
    if (!ends) continue;
    if (down === 1 && isTop(search.grid, row + at - 1, column) && isTop(search.grid, row + at, column)) break;
    corners.push(down === 1 ? row + at : column + at);
  }
  return corners.slice(-8);
}

/** A box whose lower part stands aside has few rows. */
const tallestShifted = 12;

/** Whether a wall to the right begins here: of two on top of each other, the lower one belongs to another box. */
function isTop(grid: Grid, row: number, column: number): boolean {
  return charOf(grid, row, column) === "+" && /[-=]/.test(charOf(grid, row, column + 1));
}

/** Whether one row of a left wall stands a column aside, as where words before it are too long. */
function isShifted(grid: Grid, row: number, column: number): boolean {
  return [-1, 1].some((by) => charOf(grid, row, column + by) === "|");
}

/** Whether a left wall stands a column aside from its top down to its lower corner in `row`. */
function endsShifted(grid: Grid, top: number, row: number, column: number): boolean {
  return [-1, 1].some((by) => {
    if (row - top < 2 || row - top > tallestShifted || charOf(grid, row, column + by) !== "+") return false;
    for (let at = top + 1; at < row; at++) if (charOf(grid, at, column + by) !== "|") return false;
    return true;
  });
}

function closes(search: Search, top: number, bottom: number, left: number, right: number): boolean {
  const { grid } = search;
  if (right - left < 2 || bottom - top < 2) return false;
  const start = strayed(grid, bottom, left, [0, -1, 1], (char) => /[+.']/.test(char));
  if (start === undefined) return false;
  const end = strayed(grid, bottom, right, [0, -1, 1], (char) => /[+.']/.test(char));
  if (end === undefined) return false;
  for (let column = start + 1; column < end; column++) {
    search.left--;
    if (!/[-=+v^'.]/.test(charOf(grid, bottom, column))) return false;
  }
  for (let row = top + 1; row < bottom; row++) {
    search.left--;
    if (rightWall(grid, row, right) === undefined) return false;
  }
  return true;
}

const isLeftWall = (char: string): boolean => char === "|" || char === "+" || char === ":";

const isSideHead = (char: string): boolean => (pointsOf(char) & (east | west)) !== 0;

/** The column of a right wall in a row, or of a head that stands in for it. */
function rightWall(grid: Grid, row: number, right: number): number | undefined {
  return wallOrHead(grid, row, right, rightStray, (char) => isVertical(char) || char === ":");
}

/** The nearest wall or head in a row; of two as near, the wall: the head is part of the line beside it. */
function wallOrHead(
  grid: Grid,
  row: number,
  column: number,
  strays: readonly number[],
  isWall: (char: string) => boolean,
): number | undefined {
  const wall = strayed(grid, row, column, strays, isWall);
  if (wall === column) return wall;
  const head = strayed(grid, row, column, strays, isSideHead);
  if (wall === undefined || head === undefined) return wall ?? head;
  return Math.abs(head - column) < Math.abs(wall - column) ? head : wall;
}

function strayed(
  grid: Grid,
  row: number,
  column: number,
  strays: readonly number[],
  fits: (char: string) => boolean,
): number | undefined {
  const stray = strays.find((by) => fits(charOf(grid, row, column + by)));
  return stray === undefined ? undefined : column + stray;
}

/** Follows a top wall to its right corner; words may stand in it. */
function followTop(search: Search, row: number, left: number): { right: number; title: string } | undefined {
  const plain = followEdge(search, row, left, west | south);
  if (plain !== undefined) return { right: plain, title: "" };
  const { grid } = search;
  if (!isHorizontal(charOf(grid, row, left + 1)) && charOf(grid, row, left + 1) !== " ") return undefined;
  let title = "";
  let gap = 0;
  for (let column = left + 1; column < left + 200; column++) {
    search.left--;
    const char = charOf(grid, row, column);
    const arms = armsOf(char);
    if (arms === (west | south)) return title.trim() === "" ? undefined : { right: column, title: title.trim() };
    if ((arms & (north | south)) !== 0 && arms !== 15 && !isHorizontal(char)) return undefined;
    title += arms === (east | west) && char !== "-" ? " " : char;
    gap = char === " " ? gap + 1 : 0;
    if (gap > widestGap) return undefined;
  }
  return undefined;
}

/** Follows a wall to the right until the corner with `arms`. */
function followEdge(search: Search, row: number, left: number, arms: number): number | undefined {
  for (let column = left + 1; search.left > 0; column++) {
    search.left--;
    const char = charOf(search.grid, row, column);
    if (armsOf(char) === arms) return column;
    if (!isHorizontal(char) && (pointsOf(char) & (north | south)) === 0 && !isCrossing(search.grid, row, column)) {
      return undefined;
    }
  }
  return undefined;
}

/** Whether an upright line crosses a wall without a joint, `──│──`. */
function isCrossing(grid: Grid, row: number, column: number): boolean {
  return /[│║┃]/.test(charOf(grid, row, column)) && [-1, 1].every((by) => isHorizontal(charOf(grid, row, column + by)));
}

/** Follows a left wall down to its corner: the columns of the rows below the top, the corner's last. */
function followLeft(search: Search, top: number, left: number): number[] | undefined {
  const columns: number[] = [];
  const fits = (char: string): boolean => isVertical(char) || armsOf(char) === (north | east);
  for (let row = top + 1; row < search.grid.rows && search.left > 0; row++) {
    search.left--;
    const column = wallOrHead(search.grid, row, left, leftStray, fits);
    if (column === undefined) return undefined;
    columns.push(column);
    if (armsOf(charOf(search.grid, row, column)) === (north | east)) return columns;
  }
  return undefined;
}

function finish(grid: Grid, box: Omit<Box, "floors" | "tallestPart" | "ruled">): Box {
  const floors = new Set<number>();
  let ruled = false;
  let tallestPart = 0;
  let above = box.top;
  for (let row = box.top + 1; row < box.bottom; row++) {
    const [left, right] = box.walls[row - box.top] ?? [box.left, box.right];
    if ((armsOf(charOf(grid, row, left)) & east) === 0 || (armsOf(charOf(grid, row, right)) & west) === 0) continue;
    const between = textOf(grid, row, left + 1, right);
    if (between !== "" && Array.from(between).every((char) => isHorizontal(char) || /[-v^▼▲]/.test(char))) {
      floors.add(row);
      tallestPart = Math.max(tallestPart, row - above);
      above = row;
      ruled ||= /[┼╪╬╫┬╤╦+]/.test(between);
    }
  }
  return { ...box, floors, tallestPart: Math.max(tallestPart, box.bottom - above), ruled };
}
