import { cellAt, charOf, type Grid } from "./ascii-grid.ts";

/** A run of dashes with blanks between them, and the columns of the corners that it has or lacks. */
interface DashedEdge {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

const corner = /[┌┐└┘]/;
const dashed = /─(?: ─){2,}/;
const tallestBox = 80;
/** How many edges below are tried for the bottom of a box. */
const mostTried = 100;

/**
 * The grid with whole walls where a drawing program left every other cell of a box's wall blank: `┌ ─ ─ ┐`. Its
 * corners fall on blanks as well when a side has an odd number of cells.
 */
export function withWholeWalls(grid: Grid, text: string): Grid {
  if (!dashed.test(text)) return grid;
  const chars = [...grid.chars];
  const edges = edgesOf(grid);
  const taken = new Set<DashedEdge>();
  edges.forEach((top, index) => {
    if (taken.has(top)) return;
    for (const bottom of edges.slice(index + 1, index + 1 + mostTried)) {
      if (bottom.row - top.row > tallestBox) break;
      if (bottom.left !== top.left || bottom.right !== top.right || bottom.row - top.row < 2) continue;
      if (standsBetween(grid, top, bottom)) {
        taken.add(bottom);
        drawWalls(grid, chars, top, bottom);
      }
      break;
    }
  });
  return { ...grid, chars };
}

function edgesOf(grid: Grid): DashedEdge[] {
  const edges: DashedEdge[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const start = grid.starts[row] ?? 0;
    const line = grid.chars.slice(start, grid.starts[row + 1]).map((char) => (char === "" ? " " : char));
    for (const run of line.join("").matchAll(/[┌└]?(?: ?[─┬┴▼▲│]){3,}(?: ?[┐┘])?/g)) {
      if (!dashed.test(run[0])) continue;
      const first = run.index + run[0].search(/\S/);
      const last = run.index + run[0].length - 1;
      edges.push({
        row,
        left: corner.test(line[first] ?? "") ? first : first - 1,
        right: corner.test(line[last] ?? "") ? last : last + 1,
      });
    }
  }
  return edges;
}

/** Whether both walls are drawn in at least every other row, and nothing but lines is in their way. */
function standsBetween(grid: Grid, top: DashedEdge, bottom: DashedEdge): boolean {
  return [top.left, top.right].every((column) => {
    let drawn = 0;
    for (let row = top.row + 1; row < bottom.row; row++) if (/[^\s]/.test(charOf(grid, row, column))) drawn++;
    return drawn >= Math.floor((bottom.row - top.row - 1) / 2);
  });
}

function drawWalls(grid: Grid, chars: string[], top: DashedEdge, bottom: DashedEdge): void {
  const fill = (row: number, column: number, char: string): void => {
    const cell = cellAt(grid, row, column);
    if (cell < 0) return;
    const crossed = char === "─" ? "│" : "─";
    if (chars[cell] === " ") chars[cell] = char;
    else if (chars[cell] === crossed) chars[cell] = "┼";
  };
  for (let column = top.left + 1; column < top.right; column++) {
    fill(top.row, column, "─");
    fill(bottom.row, column, "─");
  }
  for (let row = top.row + 1; row < bottom.row; row++) {
    fill(row, top.left, "│");
    fill(row, top.right, "│");
  }
  fill(top.row, top.left, "┌");
  fill(top.row, top.right, "┐");
  fill(bottom.row, bottom.left, "└");
  fill(bottom.row, bottom.right, "┘");
}
