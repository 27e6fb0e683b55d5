import type { Box } from "./ascii-boxes.ts";
import { chainsOf } from "./ascii-chains.ts";
import { cellAt, textOf } from "./ascii-grid.ts";
import type { Layout } from "./ascii-layout.ts";
import type { Net, NetEnd } from "./ascii-weave.ts";
import { east, isHorizontal, isVertical, north, south, west } from "./ascii-strokes.ts";
import { type Share, shareOf, sharesOf } from "./ascii-shares.ts";
import { nameOf, stackedRuns, type Words } from "./ascii-words.ts";

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
  /** The place that each box is. */
  readonly boxPlaces: readonly Place[];
  /** The places that words are, as far as lines have led to them, by `keyOfWords`. */
  readonly wordPlaces: Map<number, Place | undefined>;
  /** Where several upright lines meet one run of single words, each line has its word: `API-1 API-2 API-3`. */
  readonly shares: ReadonlyMap<number, Share>;
  /** Arrows between words that are part of a flow, and not of a sentence or a remark. */
  readonly chained: ReadonlySet<Net>;
}

export function framesOf(layout: Layout, words: Words, nets: readonly Net[]): Frames {
  const isFrame = layout.boxes.map(() => false);
  for (const parent of layout.parents) if (parent >= 0) isFrame[parent] = true;
  for (const net of nets) {
    const owners = new Set(net.cells.map((cell) => layout.owner[cell] ?? -1));
    const [owner = -1] = owners;
    if (owners.size === 1 && owner >= 0 && (isFlow(layout, net) || isMessage(net))) isFrame[owner] = true;
  }
  const boxPlaces = layout.boxes.map((box, index) => boxPlaceOf(layout, index, box, isFrame[index] === true));
  return {
    layout,
    words,
    isFrame,
    boxPlaces,
    wordPlaces: new Map(),
    shares: sharesOf(words, nets),
    chained: chainsOf(layout, words, nets),
  };
}

/** A line from one lifeline to another. */
const isMessage = ({ ends }: Net): boolean => ends.filter(({ terminal }) => terminal.type === "lifeline").length > 1;

/** Lines between words, upright or long: not an arrow in a sentence. */
function isFlow({ grid, points }: Layout, { cells, ends }: Net): boolean {
  const rows = new Set(cells.map((cell) => grid.rowOf[cell]));
  const uprightHead = cells.some((cell) => ((points[cell] ?? 0) & (north | south)) !== 0);
  const wordEnds = ends.filter(({ terminal }) => terminal.type === "words");
  return wordEnds.length > 1 && (rows.size > 1 || uprightHead || cells.length > 4);
}

/** The place that a line's end touches; undefined for a lifeline without a name. */
export function placeOf(frames: Frames, end: NetEnd, tops: Int32Array): Place | undefined {
  const { layout, words } = frames;
  const { terminal } = end;
  if (terminal.type === "box") return partPlace(frames, end, terminal.box) ?? frames.boxPlaces[terminal.box];
  if (terminal.type === "lifeline") return lifelinePlace(frames, tops[terminal.cell] ?? terminal.cell);
  const run = words.runs[terminal.run];
  if (!run) return undefined;
  const owner = layout.owner[cellAt(layout.grid, run.row, run.start)] ?? -1;
  if (owner >= 0 && frames.isFrame[owner] === false) return frames.boxPlaces[owner];
  const upright = terminal.side === north || terminal.side === south;
  const share = upright ? shareOf(frames, terminal.run, run, terminal.column, owner) : undefined;
  return share ?? wordsPlace(frames, terminal.run, terminal.side === north ? -1 : 1, upright, owner);
}

function wordsPlace(frames: Frames, index: number, step: number, upright: boolean, owner: number): Place | undefined {
  const { wordPlaces } = frames;
  const key = keyOfWords(index, step, upright);
  if (!wordPlaces.has(key)) wordPlaces.set(key, wordsPlaceOf(frames, index, step, upright));
  const place = wordPlaces.get(key);
  return place && { ...place, box: owner };
}

const keyOfWords = (index: number, step: number, upright: boolean): number =>
  index * 3 + (upright ? 1 + Number(step > 0) : 0);

function wordsPlaceOf({ words, layout }: Frames, index: number, step: number, upright: boolean): Place | undefined {
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
    box: -1,
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
    if (box >= 0) return frames.boxPlaces[box];
    const run = words.runOf[cell] ?? -1;
    if (run >= 0) return wordsPlace(frames, run, -1, true, layout.owner[cell] ?? -1);
  }
  return undefined;
}

function boxPlaceOf(layout: Layout, index: number, box: Box, isFrame: boolean): Place {
  const { label, row, start, end } = titleOf(layout, index, box, isFrame);
  return { key: `b${String(index)}`, label, row, start, end, box: index, isBox: true };
}

/** Things that stand over one another in a frame have few rows; longer parts are the details of the first one. */
const tallestPart = 3;

/** The lower part of a box, `├───┤` above it, that a line reaches from the side; undefined where it is a detail. */
function partPlace({ layout, isFrame }: Frames, { cell, side }: NetEnd, index: number): Place | undefined {
  const box = layout.boxes[index];
  if (!box || isFrame[index] === true || box.ruled || (side !== east && side !== west)) return undefined;
  if (box.tallestPart > tallestPart + 1) return undefined;
  let top = layout.grid.rowOf[cell] ?? 0;
  if (top <= box.top || top >= box.bottom) return undefined;
  let bottom = top + 1;
  while (top > box.top && !box.floors.has(top)) top--;
  while (bottom < box.bottom && !box.floors.has(bottom)) bottom++;
  if (top === box.top) return undefined;
  const { label, ...place } = titleOf(layout, index, { ...box, title: "", top, bottom }, false);
  return label === ""
    ? undefined
    : { key: `b${String(index)}/${String(top)}`, label, ...place, box: index, isBox: true };
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
  let sign: (typeof rows)[number] | undefined;
  for (let row = box.top + 1; row < box.bottom && rows.length < longestTitle; row++) {
    const line = ownWords(layout, index, row, isFrame);
    const text = line?.text.trim() ?? "";
    const lists = /^(?:[-•*●○▪✓✅→·]|\d+[.)])\s/u.test(text);
    if (rows.length > 0 && (text === "" || lists || box.floors.has(row))) break;
    if (!line || text === "") continue;
    if (/[\p{L}\p{N}]/u.test(text)) rows.push({ row, start: line.start, text });
    else sign ??= { row, start: line.start, text };
  }
  const [first = isFrame ? undefined : sign] = rows;
  if (!first) return { label: "", ...corner };
  return {
    label: nameOf(rows.map(({ text }) => text)) || first.text,
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
