import type { Frames, Place } from "./ascii-nodes.ts";
import { north, south } from "./ascii-strokes.ts";
import type { Net } from "./ascii-weave.ts";
import { nameOf, type Run, type Words } from "./ascii-words.ts";

/** Where several upright lines meet one run of single words, each line has its word: `API-1 API-2 API-3`. */
export function sharesOf(words: Words, nets: readonly Net[]): Map<number, number[]> {
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
    const sorted = [...columns].sort((a, b) => a - b);
    const apart = size === 1 ? sorted.length > 2 || standsAbove(words.runs[run], sorted) : size % 1 === 0 && alike;
    if (columns.size > 1 && names.every((name) => !opensOnly(name)) && apart) shares.set(run, sorted);
  }
  return shares;
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
