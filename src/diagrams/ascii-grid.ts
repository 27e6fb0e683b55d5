import { doublyEncoded } from "./double-encoding.ts";

/** A drawing as a terminal shows it: one cell a column. Cells are numbered row by row. */
export interface Grid {
  readonly rows: number;
  /** The first cell of each row, and the number of cells. */
  readonly starts: Int32Array;
  /** The row of each cell. */
  readonly rowOf: Int32Array;
  /** The character of each cell; "" for the second half of a wide one. */
  readonly chars: readonly string[];
  /** The index in the text of each cell's character. */
  readonly places: Int32Array;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const withoutWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;
const tab = 8;

export function gridOf(text: string): Grid {
  const starts = [0];
  const chars: string[] = [];
  const places: number[] = [];
  const glyphs = new Map<number, string>();
  for (let at = 0; at < text.length;) {
    const decoded = doublyEncoded(text, at);
    const char = decoded?.char ?? charAt(text, at, glyphs);
    if (char === "\n" || char === "\r" || char === "\r\n") starts.push(chars.length);
    else if (char === "\t") {
      const column = chars.length - (starts.at(-1) ?? 0);
      for (let fill = tab - (column % tab); fill > 0; fill--) {
        chars.push(" ");
        places.push(at);
      }
    } else if (char < "\u0300" || !withoutWidth.test(char)) {
      chars.push(char);
      places.push(at);
      if (char > "\u1100" && wide.test(char)) {
        chars.push("");
        places.push(at);
      }
    }
    at += decoded?.length ?? char.length;
  }
  const rows = starts.length;
  starts.push(chars.length);
  const rowOf = new Int32Array(chars.length);
  for (let row = 0; row < rows; row++) rowOf.fill(row, starts[row], starts[row + 1]);
  return { rows, starts: Int32Array.from(starts), rowOf, chars, places: Int32Array.from(places) };
}

/** The character or line break at an index; one string for all alike, which is quicker to look up and to hold. */
function charAt(text: string, at: number, glyphs: Map<number, string>): string {
  const code = text.codePointAt(at) ?? 32;
  if (code === 13 && text.charCodeAt(at + 1) === 10) return "\r\n";
  const known = glyphs.get(code);
  if (known !== undefined) return known;
  const char = String.fromCodePoint(code);
  glyphs.set(code, char);
  return char;
}

/** The cell at a row and column; -1 where the drawing has none. */
export function cellAt(grid: Grid, row: number, column: number): number {
  if (row < 0 || row >= grid.rows || column < 0) return -1;
  const cell = (grid.starts[row] ?? 0) + column;
  return cell < (grid.starts[row + 1] ?? 0) ? cell : -1;
}

/** The column of a cell. */
export function columnOf(grid: Grid, cell: number): number {
  return cell - (grid.starts[grid.rowOf[cell] ?? 0] ?? 0);
}

/** The character at a row and column; a blank where the drawing has none. */
export function charOf(grid: Grid, row: number, column: number): string {
  return grid.chars[cellAt(grid, row, column)] ?? " ";
}

/** The characters of `[from, to)` in a row. */
export function textOf(grid: Grid, row: number, from: number, to: number): string {
  const start = grid.starts[row] ?? 0;
  const end = grid.starts[row + 1] ?? 0;
  return grid.chars.slice(Math.min(start + Math.max(from, 0), end), Math.min(start + to, end)).join("");
}
