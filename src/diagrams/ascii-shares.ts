import type { Frames, Place } from "./ascii-nodes.ts";
import { north, south } from "./ascii-strokes.ts";
import type { Net } from "./ascii-weave.ts";
import { nameOf, type Run, type Words } from "./ascii-words.ts";

/** A run of words that upright lines share. */
export interface Share {
  /** The columns of the lines, from left to right. */
  readonly columns: readonly number[];
  /** The words of each line, and the column where they begin. */
  readonly names: readonly { readonly start: number; readonly text: string }[];
}

/** Where several upright lines meet one run of single words, each line has its word: `API-1 API-2 API-3`. */
export function sharesOf(words: Words, nets: readonly Net[]): Map<number, Share> {
  const hits = new Map<string, Set<number>>();
  for (const { terminal } of nets.flatMap(({ ends }) => ends)) {
    if (terminal.type !== "words" || (terminal.side !== north && terminal.side !== south)) continue;
    const key = `${String(terminal.run)} ${String(terminal.side)}`;
    hits.set(key, (hits.get(key) ?? new Set()).add(terminal.column));
  }
  const shares = new Map<number, Share>();
  for (const [key, columns] of hits) {
    const run = Number(key.split(" ")[0]);
    const names = words.runs[run]?.text.split(" ") ?? [];
    const size = names.length / columns.size;
    const alike = names.every((name, at) => at % size !== 0 || name === names[0]);
    const sorted = [...columns].sort((a, b) => a - b);
    const apart = size === 1 ? sorted.length > 2 || standsAbove(words.runs[run], sorted) : size % 1 === 0 && alike;
    if (columns.size > 1 && names.every((name) => !opensOnly(name)) && apart) {
      shares.set(run, { columns: sorted, names: dealt(names, size, words.runs[run]?.start ?? 0) });
    }
  }
  return shares;
}

/** The words of a run that begins at `start`, `size` of them for each line. */
function dealt(words: readonly string[], size: number, start: number): { start: number; text: string }[] {
  const names: { start: number; text: string }[] = [];
  let column = start;
  for (let at = 0; at < words.length; at += size) {
    const text = words.slice(at, at + size).join(" ");
    names.push({ start: column, text });
    column += text.length + 1;
  }
  return names;
}

/** How far from its word the column of a line may be. */
const wordStray = 2;

/** Whether each of the columns belongs to a word of its own. */
function standsAbove(run: Run | undefined, columns: readonly number[]): boolean {
  let start = run?.start ?? 0;
  return (run?.text.split(" ") ?? []).every((word, at) => {
    const column = columns[at] ?? -1;
    const isOwn = column >= start - wordStray && column < start + word.length + wordStray;
    start += word.length + 1;
    return isOwn;
  });
}

/** Whether brackets that a word opens close in another one, as in `(two words)`. */
const opensOnly = (name: string): boolean => /[[(]/.test(name) && !/^[^[(]+\(\)$/.test(name);

/** The word of a shared run that belongs to a column. */
export function shareOf({ shares }: Frames, index: number, run: Run, column: number, owner: number): Place | undefined {
  const share = shares.get(index);
  if (!share) return undefined;
  const nearest = nearestOf(share.columns, column);
  const { start, text } = share.names[nearest] ?? run;
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

/** The place of the sorted column that is nearest to `column`; of two the left one. */
function nearestOf(columns: readonly number[], column: number): number {
  let low = 0;
  let high = columns.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle] ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  const left = columns[low - 1];
  return left !== undefined && column - left <= Math.abs((columns[low] ?? 0) - column) ? low - 1 : low;
}
