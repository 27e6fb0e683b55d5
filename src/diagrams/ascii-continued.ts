import { isBranchWord } from "./ascii-branches.ts";
import { cellAt } from "./ascii-grid.ts";
import { type Frames, placeOf } from "./ascii-nodes.ts";
import { netSpan, node, type Reading } from "./ascii-reading.ts";
import { east, north, south, west } from "./ascii-strokes.ts";
import type { Net } from "./ascii-weave.ts";
import { nameOf, type Run, type Words } from "./ascii-words.ts";

const upright = north | south;

/** Whether a net leads from words below a question that only say which way it went: `  NO → retry`. */
export function isBranch(frames: Frames, net: Net): boolean {
  const branch = branchOf(frames.words, net);
  if (!branch || inkOf(frames, branch.row) !== branch.start) return false;
  return leadingRun(frames, branch.row, branch.start) !== undefined;
}

/** The word at the tail of an arrow that says which way a decision went. */
function branchOf({ runs }: Words, { ends }: Net): Run | undefined {
  const [one, other, ...more] = ends;
  if (!one || !other || more.length > 0 || one.head === other.head) return undefined;
  const { terminal } = one.head ? other : one;
  const run = terminal.type === "words" && terminal.side === west ? runs[terminal.run] : undefined;
  return run && isBranchWord(run.text) ? run : undefined;
}

/**
 * An arrow at the start of a row goes on from the words above that stand further left, where these are part of the
 * flow already; arrows below one another in a column start at the same words. A word such as `NO` before the arrow is
 * its label.
 */
export function connectContinued(reading: Reading, net: Net, tops: Int32Array): void {
  const { frames, drawing } = reading;
  const { grid } = frames.layout;
  const branch = isBranch(frames, net) ? branchOf(frames.words, net) : undefined;
  const [end, ...others] = net.ends.filter(({ head }) => head || !branch);
  const first = net.cells[0] ?? 0;
  const row = grid.rowOf[first] ?? 0;
  if (!end?.head || others.length > 0 || end.terminal.type !== "words" || end.terminal.side !== east) return;
  const column = branch?.start ?? first - (grid.starts[row] ?? 0);
  if (inkOf(frames, row) !== column) return;
  const place = placeOf(frames, end, tops);
  const run = place && leadingRun(frames, row, column);
  const from = run === undefined ? undefined : reading.ids.get(`w${String(run)}`);
  if (!place || place.label === "" || from === undefined) return;
  drawing.edges.push({
    from,
    to: node(reading, place),
    span: netSpan(reading, net),
    direction: "forward",
    ...(branch && { label: nameOf([branch.text]) }),
  });
}

/** The column of the first word or stroke of a row, upright lines left out. */
function inkOf({ layout: { grid, arms } }: Frames, row: number): number {
  const first = grid.starts[row] ?? 0;
  const end = grid.starts[row + 1] ?? 0;
  let cell = first;
  while (cell < end && (grid.chars[cell] === " " || arms[cell] === upright)) cell++;
  return cell < end ? cell - first : Infinity;
}

/** How far above its start an arrow may go on from. */
const farthestRow = 12;

/** The last words left of a column in the nearest row above that begins left of it. */
function leadingRun(frames: Frames, row: number, column: number): number | undefined {
  const { layout, words } = frames;
  for (let above = row - 1; above >= Math.max(0, row - farthestRow); above--) {
    if (inkOf(frames, above) >= column) continue;
    for (let left = column - 1; left >= 0; left--) {
      const run = words.runOf[cellAt(layout.grid, above, left)] ?? -1;
      if (run >= 0) return words.runs[run]?.text.endsWith(":") === true ? undefined : run;
    }
    return undefined;
  }
  return undefined;
}
