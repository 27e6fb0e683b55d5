import { charOf, type Grid, textOf } from "./ascii-grid.ts";
import type { Layout } from "./ascii-layout.ts";

/** Words of one row that stand together: two blanks, a stroke or a wall part them from others. */
export interface Run {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Words {
  readonly runs: readonly Run[];
  /** For each cell the run that it is in; -1 for none. */
  readonly runOf: Int32Array;
}

export function wordsOf(layout: Layout): Words {
  const { grid } = layout;
  const runs: Run[] = [];
  const runOf = new Int32Array(grid.chars.length).fill(-1);
  for (let row = 0; row < grid.rows; row++) {
    const first = grid.starts[row] ?? 0;
    const end = grid.starts[row + 1] ?? 0;
    for (let cell = first; cell < end;) {
      if (!isWordCell(layout, cell)) {
        cell++;
        continue;
      }
      const last = endOfRun(layout, cell, end);
      const [start, stop] = [cell - first, last - first];
      runOf.fill(runs.length, cell, last);
      runs.push({ row, start, end: stop, text: textOf(grid, row, start, stop) });
      cell = last;
    }
  }
  return { runs, runOf };
}

function isWordCell({ grid, wall, arms }: Layout, cell: number): boolean {
  return wall[cell] === -1 && arms[cell] === 0 && grid.chars[cell] !== " ";
}

function endOfRun(layout: Layout, start: number, end: number): number {
  const { grid } = layout;
  let cell = start;
  while (cell < end) {
    if (isWordCell(layout, cell)) cell++;
    else if (cell + 1 < end && isWordCell(layout, cell + 1) && !parts(grid, cell)) cell++;
    else if (grid.chars[start] !== "(" && remarkAfter(layout, cell, end) > 0) cell += remarkAfter(layout, cell, end);
    else break;
  }
  return cell;
}

/** The width of a gap of two or three blanks before words in parentheses, which belong to the name before them. */
function remarkAfter(layout: Layout, cell: number, end: number): number {
  const width = [2, 3].find((gap) => layout.grid.chars[cell + gap] !== " ") ?? 0;
  const opens = width > 0 && cell + width < end && layout.grid.chars[cell + width] === "(";
  const blank = layout.grid.chars.slice(cell, cell + width).every((char) => char === " ");
  return opens && blank && isWordCell(layout, cell + width) ? width : 0;
}

/** A blank between two bracketed names, or a wall or stroke, ends a run. */
function parts(grid: Grid, cell: number): boolean {
  if (grid.chars[cell] !== " ") return true;
  return grid.chars[cell - 1] === "]" && grid.chars[cell + 1] === "[";
}

/** The rows of a name of up to three rows that begins or ends with `run`; `step` is 1 downwards, -1 upwards. */
export function stackedRuns({ runs, runOf }: Words, layout: Layout, run: number, step: number): number[] {
  const stack = [run];
  const { grid } = layout;
  for (let at = runs[run]; at && stack.length < 3;) {
    const next = runBelow(grid, runOf, at, step);
    const other = runs[next];
    if (!other || !aligned(at, other) || besideStroke(layout, other)) break;
    if (itemNumber.test((step > 0 ? other : at).text)) break;
    stack.push(next);
    at = other;
  }
  return step > 0 ? stack : stack.reverse();
}

function runBelow(grid: Grid, runOf: Int32Array, run: Run, step: number): number {
  const first = grid.starts[run.row + step];
  const last = grid.starts[run.row + step + 1];
  if (first === undefined || last === undefined || run.row + step < 0) return -1;
  for (let column = run.start; column < run.end && first + column < last; column++) {
    const found = runOf[first + column] ?? -1;
    if (found >= 0) return found;
  }
  return -1;
}

function aligned(a: Run, b: Run): boolean {
  const centres = Math.abs(a.start + a.end - b.start - b.end) / 2;
  return Math.abs(a.start - b.start) <= 2 || centres <= 2 || hangs(a, b) || hangs(b, a);
}

const itemNumber = /^\d+[.)] +/;

/** Whether `lower` goes on under the words of a numbered `upper`. */
function hangs(upper: Run, lower: Run): boolean {
  const number = itemNumber.exec(upper.text)?.[0].length ?? 0;
  return number > 0 && upper.row < lower.row && lower.start === upper.start + number;
}

/** Whether a line touches the run in its row: then it has a meaning of its own. */
function besideStroke({ grid, arms }: Layout, run: Run): boolean {
  const first = grid.starts[run.row] ?? 0;
  return [run.start - 1, run.start - 2, run.end, run.end + 1].some((column) => {
    const inRow = column >= 0 && first + column < (grid.starts[run.row + 1] ?? 0);
    return inRow && arms[first + column] !== 0 && charOf(grid, run.row, column) !== " ";
  });
}

/** A name as it is drawn, without brackets around it, bullets and ends of lines. */
export function nameOf(rows: readonly string[]): string {
  const text = rows.join(" ").replace(/[│┃║]/g, " ").replace(/\s+/g, " ");
  const name = unbracketed(trimmed(text, /[|\s]/, /[|\s]/))
    .replace(/^[•*●○◦▪■·-]\s+/, "")
    .replace(/[:,;]$/, "");
  return /[\p{L}\p{N}]/u.test(name) ? name : "";
}

/** What stands in the brackets around a whole name, and a name without the brackets around its first words. */
function unbracketed(text: string): string {
  const inner = trimmed(text, /[[(<{*]/, /[\])>}*]/).trim();
  const isWhole = /^[[(<{*]/.test(text) && /[\])>}*]$/.test(text) && !/[[\](){}<>]/.test(inner);
  return isWhole ? inner : text.replace(/^\[([^[\]]+)\]/, "$1");
}

/** A text without some characters at its ends; a pattern that ends with `$` would be tried at each of them. */
function trimmed(text: string, opening: RegExp, closing: RegExp): string {
  let [start, end] = [0, text.length];
  while (start < end && opening.test(text[start] ?? "")) start++;
  while (end > start && closing.test(text[end - 1] ?? "")) end--;
  return text.slice(start, end);
}
