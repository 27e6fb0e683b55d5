import { isBranchWord } from "./ascii-branches.ts";
import { cellAt } from "./ascii-grid.ts";
import { type Frames, placeOf } from "./ascii-nodes.ts";
import { netSpan, node, type Reading } from "./ascii-reading.ts";
import { east, north, south, west } from "./ascii-strokes.ts";
import type { Net } from "./ascii-weave.ts";
import { nameOf, type Run, type Words } from "./ascii-words.ts";

const upright = north | south;

/** The nets that lead from words below a question that only say which way it went, `  NO → retry`, and these words. */
export function branchesOf(frames: Frames, nets: readonly Net[]): Map<Net, Run> {
  const ink = inkOf(frames);
  const branches = new Map<Net, Run>();
  for (const net of nets) {
    const branch = branchOf(frames.words, net);
    if (!branch || ink[branch.row] !== branch.start) continue;
    if (leadingRun(frames, branch.row, branch.start, ink) !== undefined) branches.set(net, branch);
  }
  return branches;
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
export function connectContinued(
  reading: Reading,
  nets: readonly Net[],
  branches: ReadonlyMap<Net, Run>,
  tops: Int32Array,
): void {
  const ink = inkOf(reading.frames);
  for (const net of nets) goOn(reading, net, branches.get(net), tops, ink);
}

function goOn(reading: Reading, net: Net, branch: Run | undefined, tops: Int32Array, ink: Int32Array): void {
  const { frames, drawing } = reading;
  const { grid } = frames.layout;
  const [end, ...others] = net.ends.filter(({ head }) => head || !branch);
  const first = net.cells[0] ?? 0;
  const row = grid.rowOf[first] ?? 0;
  if (!end?.head || others.length > 0 || end.terminal.type !== "words" || end.terminal.side !== east) return;
  const column = branch?.start ?? first - (grid.starts[row] ?? 0);
  if (ink[row] !== column) return;
  const place = placeOf(frames, end, tops);
  const run = place && leadingRun(frames, row, column, ink);
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

/** For each row the column of its first word or stroke, upright lines left out; the grid's size where it has none. */
function inkOf({ layout: { grid, arms } }: Frames): Int32Array {
  return Int32Array.from({ length: grid.rows }, (_, row) => {
    const first = grid.starts[row] ?? 0;
    const end = grid.starts[row + 1] ?? 0;
    let cell = first;
    while (cell < end && (grid.chars[cell] === " " || arms[cell] === upright)) cell++;
    return cell < end ? cell - first : grid.chars.length;
  });
}

/** How far above its start an arrow may go on from. */
const farthestRow = 12;

/** The last words left of a column in the nearest row above that begins left of it. */
function leadingRun(frames: Frames, row: number, column: number, ink: Int32Array): number | undefined {
  const { layout, words } = frames;
  for (let above = row - 1; above >= Math.max(0, row - farthestRow); above--) {
    if ((ink[above] ?? column) >= column) continue;
    for (let left = column - 1; left >= 0; left--) {
      const run = words.runOf[cellAt(layout.grid, above, left)] ?? -1;
      if (run >= 0) return words.runs[run]?.text.endsWith(":") === true ? undefined : run;
    }
    return undefined;
  }
  return undefined;
}
