import type { Span } from "../model/span.ts";
import type { Grid } from "./ascii-grid.ts";
import { type Frames, type Place } from "./ascii-nodes.ts";
import type { Net } from "./ascii-weave.ts";
import { type Drawing, placeNode, spanIn } from "./drawing.ts";
import type { DiagramSource } from "./source.ts";

/** A picture while its places get their identifiers. */
export interface Reading {
  readonly drawing: Drawing;
  readonly frames: Frames;
  /** 1 for rows whose upright lines are lifelines: words beside them are messages, not participants. */
  readonly sequence: Uint8Array;
  /** The identifier of each place, by its key. */
  readonly ids: Map<string, string>;
  /** Words that were met before, by label: named again, they are the same thing; side by side they are not. */
  readonly named: Map<string, { id: string; row: number }>;
  /** How many identifiers begin with the same words. */
  readonly counts: Map<string, number>;
}

/** Whether a net is part of a sequence. */
export function isMessage({ sequence, frames: { layout } }: Reading, { cells }: Net): boolean {
  return sequence[layout.grid.rowOf[cells[0] ?? 0] ?? 0] === 1;
}

/** The identifier of the innermost named frame around a box. */
export function groupAround(reading: Reading, box: number): string | undefined {
  return groupAt(reading, reading.frames.layout.parents[box] ?? -1);
}

function groupAt({ frames, ids, drawing }: Reading, box: number): string | undefined {
  for (let at = box; at >= 0; at = frames.layout.parents[at] ?? -1) {
    const id = ids.get(`b${String(at)}`);
    if (id !== undefined && drawing.groups.has(id)) return id;
  }
  return undefined;
}

/** The identifier of a place, which becomes a node when it is met first. */
export function node(reading: Reading, place: Place): string {
  const id = idOf(reading, place);
  if (reading.drawing.nodes.has(id) || reading.drawing.groups.has(id)) return id;
  const group = place.isBox ? groupAround(reading, place.box) : groupAt(reading, place.box);
  placeNode(reading.drawing, id, spanOf(reading, place), {
    label: place.label,
    shape: place.isBox ? "box" : "text",
    ...(group === undefined ? {} : { group }),
  });
  return id;
}

/** An identifier made of the label; words named again in another row are the same thing. */
export function idOf({ ids, named, counts }: Reading, place: Place): string {
  const known = ids.get(place.key);
  if (known !== undefined) return known;
  const before = place.isBox ? undefined : named.get(place.label.toLowerCase());
  if (before && before.row !== place.row) {
    ids.set(place.key, before.id);
    return before.id;
  }
  const base =
    place.label
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || "box";
  const count = (counts.get(base) ?? 0) + 1;
  counts.set(base, count);
  const id = count === 1 ? base : `${base}~${String(count)}`;
  ids.set(place.key, id);
  if (!place.isBox) named.set(place.label.toLowerCase(), { id, row: place.row });
  else if (place.label !== "") named.set(bareName(place.label), { id, row: place.row });
  return id;
}

/** What a box is called elsewhere in the picture: its name without a remark in brackets. */
function bareName(label: string): string {
  return label.replace(/ \(.*$/, "").toLowerCase();
}

export function spanOf({ drawing, frames }: Reading, { row, start, end }: Place): Span {
  const { grid } = frames.layout;
  const first = grid.starts[row] ?? 0;
  return cellsSpan(drawing.source, grid, first + start, Math.min(first + end, grid.starts[row + 1] ?? 0) - 1);
}

function cellsSpan(source: DiagramSource, grid: Grid, first: number, last: number): Span {
  const start = grid.places[first] ?? source.text.length;
  const end = (grid.places[Math.max(last, first)] ?? source.text.length - 1) + 1;
  return spanIn(source, start, Math.min(Math.max(end, start), source.text.length));
}

/** The stretch of the source from the first cell of a net to its last. */
export function netSpan({ drawing, frames }: Reading, { cells }: Net): Span {
  const { grid } = frames.layout;
  const [first = 0, last = first] = [cells[0], cells.at(-1)];
  return cellsSpan(drawing.source, grid, first, last);
}
