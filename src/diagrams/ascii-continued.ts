import { cellAt } from "./ascii-grid.ts";
import { type Frames, placeOf } from "./ascii-nodes.ts";
import { netSpan, node, type Reading } from "./ascii-reading.ts";
import { east, north, south } from "./ascii-strokes.ts";
import type { Net } from "./ascii-weave.ts";

const upright = north | south;

/**
 * An arrow at the start of a row goes on from the words above that stand further left, where these are part of the
 * flow already; arrows below one another in a column start at the same words.
 */
export function connectContinued(reading: Reading, nets: readonly Net[], tops: Int32Array): void {
  const ink = inkOf(reading.frames);
  for (const net of nets) goOn(reading, net, tops, ink);
}

function goOn(reading: Reading, net: Net, tops: Int32Array, ink: Int32Array): void {
  const { frames, drawing } = reading;
  const { grid } = frames.layout;
  const [end, ...others] = net.ends;
  const first = net.cells[0] ?? 0;
  const row = grid.rowOf[first] ?? 0;
  if (!end?.head || others.length > 0 || end.terminal.type !== "words" || end.terminal.side !== east) return;
  const column = first - (grid.starts[row] ?? 0);
  if (ink[row] !== column) return;
  const place = placeOf(frames, end, tops);
  const run = place && leadingRun(frames, row, column, ink);
  const from = run === undefined ? undefined : reading.ids.get(`w${String(run)}`);
  if (!place || place.label === "" || from === undefined) return;
  drawing.edges.push({ from, to: node(reading, place), span: netSpan(reading, net), direction: "forward" });
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
