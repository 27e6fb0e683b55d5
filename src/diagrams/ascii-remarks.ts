import { isBracketedRemark } from "./ascii-branches.ts";
import { cellAt, type Grid } from "./ascii-grid.ts";
import type { Layout } from "./ascii-layout.ts";
import type { Frames } from "./ascii-nodes.ts";
import { east, north, south, west } from "./ascii-strokes.ts";
import type { Net, NetEnd } from "./ascii-weave.ts";
import type { Words } from "./ascii-words.ts";

/**
 * Whether a net says something about one thing instead of joining two: a short arrow to the left from words
 * (`│ API │ <- stateless`), a line without a head that leads sideways to words, or, in a picture of boxes, an arrow in
 * a sentence.
 */
export function isRemark({ layout, words, chained }: Frames, net: Net): boolean {
  const { cells, ends } = net;
  const level = cells.every((cell) => layout.grid.rowOf[cell] === layout.grid.rowOf[cells[0] ?? 0]);
  const aside = (end: NetEnd): boolean =>
    end.terminal.type === "words" && (end.terminal.side === east || end.terminal.side === west);
  if (ends.every(({ head }) => !head)) return ends.some(aside) || isCaption(layout, net);
  if (level && (ends.some(({ terminal }) => opensBracket(words, terminal)) || isInBrackets(layout, net))) return true;
  if (level && ends.length === 2 && ends.every(aside) && isInSentence(layout, words, net)) return true;
  if (level && (isBehindRemark(layout, net) || ends.some((end) => pointsAtRemark(words, end)))) return true;
  if (!level || cells.length > 4 || chained.has(net)) return false;
  if (ends.every(aside) && (layout.boxes.length > 0 || ends.some((end) => isBesideLine(layout, words, end))))
    return true;
  return (
    ends.length === 2 &&
    (layout.boxes.length > 0 || !sharesRow(layout, net) || standsApart(layout, net)) &&
    ends.some(({ terminal, head }) => !head && terminal.type === "words" && terminal.side === east) &&
    ends.some(({ head }) => head)
  );
}

/**
 * Whether a line without heads leads down from a box to words, past some words to others, or from words to words in a
 * picture of boxes.
 */
function isCaption({ boxes }: Layout, { ends, labels }: Net): boolean {
  const words = ends.filter(({ terminal }) => terminal.type === "words");
  if (boxes.length > 0 && words.length === ends.length) return true;
  const fromBox = ends.some(({ terminal, side }) => terminal.type === "box" && side === north);
  return words.length > 0 && (labels.length > 0 || (fromBox && words.some(({ side }) => side === south)));
}

/** Whether a line starts at words that open a bracket: what follows is a range, `[T - 60s ──► T]`. */
function opensBracket({ runs }: Words, terminal: NetEnd["terminal"]): boolean {
  const text = terminal.type === "words" && terminal.side === west ? (runs[terminal.run]?.text ?? "") : "";
  return text.lastIndexOf("[") > text.lastIndexOf("]");
}

/** Whether a head points from the side at a remark in brackets. */
function pointsAtRemark({ runs }: Words, { terminal, head, side }: NetEnd): boolean {
  const text = terminal.type === "words" && head && side === east ? (runs[terminal.run]?.text ?? "") : "";
  return isBracketedRemark(text);
}

/** Whether an arrow stands in words that an arrow to the left, well apart from what is before it, leads in. */
function isBehindRemark({ grid }: Layout, { cells }: Net): boolean {
  const cell = cells[0] ?? 0;
  const row = grid.rowOf[cell] ?? 0;
  const start = grid.starts[row] ?? 0;
  if (cell - start > widestSentence) return false;
  return / {2}(?:←|<-+|◄─*|◀─*) \S/.test(grid.chars.slice(start, cell).join(""));
}

/** Names of more words than this are clauses. */
const longestName = 3;

/**
 * Whether an arrow is part of a sentence: it belongs to a numbered remark, or stands without blanks between two
 * words of which one belongs to a clause.
 */
function isInSentence({ grid }: Layout, { runs }: Words, { cells, ends }: Net): boolean {
  const texts = ends.flatMap(({ terminal }) => (terminal.type === "words" ? [runs[terminal.run]?.text ?? ""] : []));
  const [first = 0, last = first] = [cells[0], cells.at(-1)];
  const isGlued = [grid.chars[first - 1], grid.chars[last + 1]].every((char) => /[\p{L}\p{N}]/u.test(char ?? ""));
  return (
    texts.some((text) => /^\d+[.)] .*: \S/.test(text)) ||
    (isGlued && texts.some((text) => text.split(" ").length > longestName))
  );
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
  if (heads.length > widestSentence) return false;
  return heads.filter((sides) => (sides & (east | west)) !== 0).length > 1;
}

/** Whether an arrow stands well right of what is before it, as remarks in a column do. */
function standsApart({ grid }: Layout, { cells }: Net): boolean {
  const first = cells[0] ?? 0;
  return grid.chars[first - 1] === " " && grid.chars[first - 2] === " ";
}

/** How far right the upright line of a remark may stand. */
const widestMargin = 200;

/** Whether words stand right of an upright line or a branch: what they say is about that line. */
function isBesideLine({ grid, arms }: Layout, { runs }: Words, { terminal }: NetEnd): boolean {
  const run = terminal.type === "words" && terminal.side === west ? runs[terminal.run] : undefined;
  if (!run) return false;
  const first = grid.starts[run.row] ?? 0;
  const last = first + Math.min(run.start, widestMargin);
  const opening = inkFrom(grid, first, last);
  const next = inkFrom(grid, opening + 1, last);
  if (opening < last && arms[opening] === (north | south) && !(next < last && arms[next] !== 0)) return true;
  return [1, 2, 3, 4].some((by) => {
    const cell = cellAt(grid, run.row, run.start - by);
    return cell >= 0 && ((arms[cell] ?? 0) & (north | south)) !== 0;
  });
}

/** The first cell of `[from, to)` that is not blank; `to` when all are. */
function inkFrom(grid: Grid, from: number, to: number): number {
  let cell = from;
  while (cell < to && grid.chars[cell] === " ") cell++;
  return Math.min(cell, to);
}
