import type { Box } from "./ascii-boxes.ts";
import { cellAt } from "./ascii-grid.ts";
import type { Layout } from "./ascii-layout.ts";
import { south } from "./ascii-strokes.ts";

/** Rows of words that may hide a lifeline. */
const tallestMessage = 3;

/** For each cell of an upright line, its uppermost cell; messages drawn over the line do not end it. */
export function topsOf(layout: Layout): Int32Array {
  const { grid, arms, wall, boxes } = layout;
  const tops = new Int32Array(grid.chars.length);
  for (let cell = 0; cell < tops.length; cell++) {
    tops[cell] = cell;
    if (arms[cell] === 0) continue;
    const row = grid.rowOf[cell] ?? 0;
    const column = cell - (grid.starts[row] ?? 0);
    for (let by = 1; by <= tallestMessage + 1; by++) {
      const above = cellAt(grid, row - by, column);
      const line = above >= 0 && (wall[above] ?? -1) >= 0 ? -1 : lineAbove(layout, row - by, column);
      if (line >= 0) {
        tops[cell] = tops[line] ?? line;
        break;
      }
      if (by === 1 && above < 0) break;
      if (by === 1 && (wall[above] ?? -1) >= 0) {
        const onward = aboveBox(layout, boxes[wall[above] ?? -1], column);
        tops[cell] = onward < 0 ? cell : (tops[onward] ?? onward);
        break;
      }
    }
  }
  return tops;
}

/** The stroke of an upright line in a row, a column aside if need be; -1 for none. */
function lineAbove({ grid, arms }: Layout, row: number, column: number): number {
  for (const stray of [0, -1, 1]) {
    const cell = cellAt(grid, row, column + stray);
    if (cell >= 0 && ((arms[cell] ?? 0) & south) !== 0) return cell;
  }
  return -1;
}

/** The end of a lifeline on the top wall of a box that hides it; -1 for none. */
function aboveBox({ grid, arms }: Layout, box: Box | undefined, column: number): number {
  if (!box) return -1;
  const above = [0, -1, 1].map((by) => cellAt(grid, box.top - 1, column + by));
  return above.find((cell) => cell >= 0 && ((arms[cell] ?? 0) & south) !== 0) ?? -1;
}
