import type { Box } from "./ascii-boxes.ts";
import { cellAt, textOf } from "./ascii-grid.ts";
import type { Layout } from "./ascii-layout.ts";
import type { Net, NetEnd } from "./ascii-weave.ts";
import { east, isHorizontal, isVertical, north, south, west } from "./ascii-strokes.ts";
import { nameOf, type Run, stackedRuns, type Words } from "./ascii-words.ts";

/** Something that a line can end at: a box, or words without one. Rows and columns are the grid's. */
export interface Place {
  readonly key: string;
  readonly label: string;
  readonly row: number;
  readonly start: number;
  readonly end: number;
  /** The box that it is, or the innermost one around its words; -1 for none. */
  readonly box: number;
  readonly isBox: boolean;
}

/** How boxes divide: frames hold other boxes or a flow of words, the others are things. */
export interface Frames {
  readonly layout: Layout;
  readonly words: Words;
  readonly isFrame: readonly boolean[];
  /** Where several upright lines meet one run of single words, each line has its word: `API-1 API-2 API-3`. */
  readonly shares: ReadonlyMap<number, readonly number[]>;
}

export function framesOf(layout: Layout, words: Words, nets: readonly Net[]): Frames {
  const isFrame = layout.boxes.map(() => false);
  for (const parent of layout.parents) if (parent >= 0) isFrame[parent] = true;
  for (const net of nets) {
    const owners = new Set(net.cells.map((cell) => layout.owner[cell] ?? -1));
    const [owner = -1] = owners;
    if (owners.size === 1 && owner >= 0 && isFlow(layout, net)) isFrame[owner] = true;
  }
  return { layout, words, isFrame, shares: sharesOf(words, nets) };
}

/** Lines between words, upright or long: not an arrow in a sentence. */
function isFlow({ grid, points }: Layout, { cells, ends }: Net): boolean {
  const rows = new Set(cells.map((cell) => grid.rowOf[cell]));
  const uprightHead = cells.some((cell) => ((points[cell] ?? 0) & (north | south)) !== 0);
  const wordEnds = ends.filter(({ terminal }) => terminal.type === "words");
  return wordEnds.length > 1 && (rows.size > 1 || uprightHead || cells.length > 4);
}

function sharesOf(words: Words, nets: readonly Net[]): Map<number, number[]> {
  const hits = new Map<string, Set<number>>();
  for (const { terminal } of nets.flatMap(({ ends }) => ends)) {
    if (terminal.type !== "words" || (terminal.side !== north && terminal.side !== south)) continue;
    const key = `${String(terminal.run)} ${String(terminal.side)}`;
    hits.set(key, (hits.get(key) ?? new Set()).add(terminal.column));
  }
  const shares = new Map<number, number[]>();
  for (const [key, columns] of hits) {
    const run = Number(key.split(" ")[0]);
    const names = words.runs[run]?.text.split(" ") ?? [];
    const size = names.length / columns.size;
    const alike = names.every((name, at) => at % size !== 0 || name === names[0]);
    if (columns.size > 1 && names.every((name) => !opensOnly(name)) && (size === 1 || (size % 1 === 0 && alike)))
      shares.set(
        run,
        [...columns].sort((a, b) => a - b),
      );
  }
  return shares;
}

/** Whether brackets that a word opens close in another one, as in `(two words)`. */
const opensOnly = (name: string): boolean => /[[(]/.test(name) && !/^[^[(]+\(\)$/.test(name);

/** The place that a line's end touches; undefined for a lifeline without a name. */
export function placeOf(frames: Frames, end: NetEnd, tops: Int32Array): Place | undefined {
  const { layout, words } = frames;
  const { terminal } = end;
  if (terminal.type === "box") return boxPlace(frames, terminal.box);
  if (terminal.type === "lifeline") return lifelinePlace(frames, tops[terminal.cell] ?? terminal.cell);
  const run = words.runs[terminal.run];
  if (!run) return undefined;
  const owner = layout.owner[cellAt(layout.grid, run.row, run.start)] ?? -1;
  if (owner >= 0 && frames.isFrame[owner] === false) return boxPlace(frames, owner);
  const upright = terminal.side === north || terminal.side === south;
  const share = upright ? shareOf(frames, terminal.run, run, terminal.column, owner) : undefined;
  return share ?? wordsPlace(frames, terminal.run, terminal.side === north ? -1 : 1, upright, owner);
}

function shareOf({ shares }: Frames, index: number, run: Run, column: number, owner: number): Place | undefined {
  const columns = shares.get(index);
  if (!columns) return undefined;
  const words = run.text.split(" ");
  const nearest = columns.reduce(
    (best, each, at) => (Math.abs(each - column) < Math.abs((columns[best] ?? 0) - column) ? at : best),
    0,
  );
  const size = words.length / columns.length;
  const before = words.slice(0, nearest * size).join(" ").length;
  const start = run.start + before + (nearest === 0 ? 0 : 1);
  const text = words.slice(nearest * size, (nearest + 1) * size).join(" ");
  const label = nameOf([text]);
  return {
    key: `${String(index)}/${String(nearest)}`,
    label,
    row: run.row,
    start,
    end: start + text.length,
    box: owner,
    isBox: false,
  };
}

function wordsPlace(frames: Frames, index: number, step: number, upright: boolean, owner: number): Place | undefined {
  const { words, layout } = frames;
  const stack = upright ? stackedRuns(words, layout, index, step) : [index];
  const rows = stack.map((run) => words.runs[run]).filter((run) => run !== undefined);
  const [first] = rows;
  if (!first) return undefined;
  const label = nameOf(rows.map(({ text }) => text));
  if (label === "") return undefined;
  return {
    key: `w${String(stack[0])}`,
    label,
    row: first.row,
    start: first.start,
    end: first.end,
    box: owner,
    isBox: false,
  };
}

function lifelinePlace(frames: Frames, top: number): Place | undefined {
  const { layout, words } = frames;
  const { grid, wall } = layout;
  const [row, column] = [(grid.rowOf[top] ?? 0) - 1, top - (grid.starts[grid.rowOf[top] ?? 0] ?? 0)];
  for (const stray of [0, -1, 1, -2, 2, -3, 3]) {
    const cell = cellAt(grid, row, column + stray);
    if (cell < 0) continue;
    const box = wall[cell] ?? -1;
    if (box >= 0) return boxPlace(frames, box);
    const run = words.runOf[cell] ?? -1;
    if (run >= 0) return wordsPlace(frames, run, -1, true, layout.owner[cell] ?? -1);
  }
  return undefined;
}

/** Rows of words that may hide a lifeline. */
const tallestMessage = 3;

/** For each cell of an upright line, its uppermost cell; messages drawn over the line do not end it. */
export function topsOf(layout: Layout): Int32Array {
  const { grid, arms, wall, boxes } = layout;
  const tops = Int32Array.from({ length: grid.chars.length }, (_, cell) => cell);
  for (let cell = 0; cell < tops.length; cell++) {
    if (arms[cell] === 0) continue;
    const row = grid.rowOf[cell] ?? 0;
    const column = cell - (grid.starts[row] ?? 0);
    for (let by = 1; by <= tallestMessage + 1; by++) {
      const above = cellAt(grid, row - by, column);
      if (above >= 0 && ((arms[above] ?? 0) & south) !== 0) {
        tops[cell] = tops[above] ?? above;
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

/** The end of a lifeline on the top wall of a box that hides it; -1 for none. */
function aboveBox({ grid, arms }: Layout, box: Box | undefined, column: number): number {
  if (!box) return -1;
  const above = [0, -1, 1].map((by) => cellAt(grid, box.top - 1, column + by));
  return above.find((cell) => cell >= 0 && ((arms[cell] ?? 0) & south) !== 0) ?? -1;
}

export function boxPlace({ layout, isFrame }: Frames, index: number): Place | undefined {
  const box = layout.boxes[index];
  if (!box) return undefined;
  const { label, row, start, end } = titleOf(layout, index, box, isFrame[index] === true);
  return { key: `b${String(index)}`, label, row, start, end, box: index, isBox: true };
}

const longestTitle = 3;

/** A box is called by its first rows of words, up to a blank row, a list or a wall across it. */
function titleOf(
  layout: Layout,
  index: number,
  box: Box,
  isFrame: boolean,
): Pick<Place, "label" | "row" | "start" | "end"> {
  const corner = { row: box.top, start: box.left, end: box.left + 1 };
  if (box.title !== "") return { label: nameOf([box.title]), ...corner, end: box.right };
  const rows: { row: number; start: number; text: string }[] = [];
  for (let row = box.top + 1; row < box.bottom && rows.length < longestTitle; row++) {
    const line = ownWords(layout, index, row, isFrame);
    const text = line?.text.trim() ?? "";
    const lists = /^(?:[-•*●○▪✓✅→·]|\d+[.)])\s/u.test(text);
    if (rows.length > 0 && (text === "" || lists || box.floors.has(row))) break;
    if (line && text !== "" && /[\p{L}\p{N}]/u.test(text)) rows.push({ row, start: line.start, text });
  }
  const [first] = rows;
  if (!first) return { label: "", ...corner };
  return {
    label: nameOf(rows.map(({ text }) => text)),
    row: first.row,
    start: first.start,
    end: first.start + first.text.length,
  };
}

/** The words of a row of a box that no box inside it holds; undefined for a wall. */
function ownWords(
  { grid, owner, wall, boxes, arms }: Layout,
  index: number,
  row: number,
  isFrame: boolean,
): { start: number; text: string } | undefined {
  const box = boxes[index];
  const [left, right] = box?.walls[row - box.top] ?? [0, 0];
  if (box?.floors.has(row) === true) return undefined;
  for (let column = left + 1; column < right; column++) {
    const cell = cellAt(grid, row, column);
    if (cell < 0 || owner[cell] !== index || wall[cell] === index) return undefined;
    if (isFrame && arms[cell] !== 0) return undefined;
  }
  const text = textOf(grid, row, left + 1, right);
  if (Array.from(text).every((char) => char === " " || isHorizontal(char) || isVertical(char))) return undefined;
  return { start: left + 1 + text.length - text.trimStart().length, text };
}

/**
 * Whether a net says something about one thing instead of joining two: a short arrow to the left from words
 * (`│ API │ <- stateless`), a line without a head that leads sideways to words, or, in a picture of boxes, an arrow in
 * a sentence.
 */
export function isRemark({ layout, words }: Frames, net: Net): boolean {
  const { cells, ends } = net;
  const level = cells.every((cell) => layout.grid.rowOf[cell] === layout.grid.rowOf[cells[0] ?? 0]);
  const aside = (end: NetEnd): boolean =>
    end.terminal.type === "words" && (end.terminal.side === east || end.terminal.side === west);
  if (ends.every(({ head }) => !head)) return ends.some(aside) || isCaption(net);
  if (level && (ends.some(({ terminal }) => opensBracket(words, terminal)) || isInBrackets(layout, net))) return true;
  if (!level || cells.length > 4) return false;
  if (ends.every(aside) && (layout.boxes.length > 0 || ends.some((end) => isBesideLine(layout, words, end))))
    return true;
  return (
    ends.length === 2 &&
    (layout.boxes.length > 0 || !sharesRow(layout, net)) &&
    ends.some(({ terminal, head }) => !head && terminal.type === "words" && terminal.side === east) &&
    ends.some(({ head }) => head)
  );
}

/** Whether a line without heads leads down from a box to words, or past some words to others. */
function isCaption({ ends, labels }: Net): boolean {
  const words = ends.filter(({ terminal }) => terminal.type === "words");
  const fromBox = ends.some(({ terminal, side }) => terminal.type === "box" && side === north);
  return words.length > 0 && (labels.length > 0 || (fromBox && words.some(({ side }) => side === south)));
}

/** Whether a line starts at words that open a bracket: what follows is a range, `[T - 60s ──► T]`. */
function opensBracket({ runs }: Words, terminal: NetEnd["terminal"]): boolean {
  const text = terminal.type === "words" && terminal.side === west ? (runs[terminal.run]?.text ?? "") : "";
  return text.lastIndexOf("[") > text.lastIndexOf("]");
}

/** A longer row is no sentence. */
const widestSentence = 400;

/** Whether an arrow stands in round brackets of its row, `path (north → south)`. */
function isInBrackets({ grid }: Layout, { cells }: Net): boolean {
  const [first = 0, last = first] = [cells[0], cells.at(-1)];
  const row = grid.rowOf[first] ?? 0;
  const [start, end] = [grid.starts[row] ?? 0, grid.starts[row + 1] ?? 0];
  if (end - start > widestSentence) return false;
  const before = grid.chars.slice(start, first);
  const after = grid.chars.slice(last + 1, end).find((char) => char === "(" || char === ")");
  return before.lastIndexOf("(") > before.lastIndexOf(")") && after === ")";
}

/** Whether other arrows stand in the row: `domain ← adapters → store` is a flow, `port ← default` a remark. */
function sharesRow({ grid, points }: Layout, { cells }: Net): boolean {
  const row = grid.rowOf[cells[0] ?? 0] ?? 0;
  const heads = points.subarray(grid.starts[row] ?? 0, grid.starts[row + 1] ?? 0);
  return heads.filter((sides) => (sides & (east | west)) !== 0).length > 1;
}

/** How far right the upright line of a remark may stand. */
const widestMargin = 200;

/** Whether words stand right of an upright line or a branch: what they say is about that line. */
function isBesideLine({ grid, arms }: Layout, { runs }: Words, { terminal }: NetEnd): boolean {
  const run = terminal.type === "words" && terminal.side === west ? runs[terminal.run] : undefined;
  if (!run) return false;
  const first = grid.starts[run.row] ?? 0;
  const margin = grid.chars.slice(first, first + Math.min(run.start, widestMargin));
  const opening = margin.findIndex((char) => char !== " ");
  const next = margin.findIndex((char, column) => column > opening && char !== " ");
  if (opening >= 0 && arms[first + opening] === (north | south) && !(next >= 0 && arms[first + next] !== 0))
    return true;
  return [1, 2, 3, 4].some((by) => {
    const cell = cellAt(grid, run.row, run.start - by);
    return cell >= 0 && ((arms[cell] ?? 0) & (north | south)) !== 0;
  });
}
