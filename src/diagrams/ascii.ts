import type { DiagramKind, Graph, GraphEdge } from "../model/graph.ts";
import { type Grid, gridOf } from "./ascii-grid.ts";
import { layoutOf } from "./ascii-layout.ts";
import { netsOf } from "./ascii-nets.ts";
import type { Net, NetEnd } from "./ascii-weave.ts";
import { boxPlace, type Frames, framesOf, isRemark, type Place, placeOf, topsOf } from "./ascii-nodes.ts";
import { east, isDashed } from "./ascii-strokes.ts";
import { readSteps } from "./ascii-steps.ts";
import { wordsOf } from "./ascii-words.ts";
import { complain, type Drawing, finishDrawing, placeGroup, placeNode, spanIn, startDrawing } from "./drawing.ts";
import { kindOf } from "./kind.ts";
import type { DiagramSource } from "./source.ts";
import type { Span } from "../model/span.ts";

/** More edges than this from one web of lines say nothing. */
const mostEdges = 100;
const treeBranch = /^[\s│|]*(?:[├└]|[+`|](?=--))[─-]+ ?[^\s─>►▶-](?!.*[-─][>►▶])/;

interface Reading {
  readonly drawing: Drawing;
  readonly frames: Frames;
  /** Whether upright lines are lifelines: words beside them are messages, not participants. */
  readonly sequence: boolean;
  /** The identifier of each place, by its key. */
  readonly ids: Map<string, string>;
  /** Words that were met before, by label: named again, they are the same thing; side by side they are not. */
  readonly named: Map<string, { id: string; row: number }>;
  /** How many identifiers begin with the same words. */
  readonly counts: Map<string, number>;
}

/** Reads pictures drawn in characters: boxes, lines and arrows, flows of words, fan-outs. */
export function readAscii(source: DiagramSource): Graph {
  const steps = readSteps(source);
  if (steps) return steps;
  const drawing = startDrawing(source, "ascii");
  const layout = layoutOf(gridOf(source.text));
  if (layout.boxes.length === 0 && isTree(source.text)) return finishDrawing(drawing, "tree");
  const words = wordsOf(layout);
  const { nets, sequence } = netsOf(layout, words);
  const frames = framesOf(layout, words, nets);
  const reading: Reading = { drawing, frames, sequence, ids: new Map(), named: new Map(), counts: new Map() };
  placeBoxes(reading);
  const tops = topsOf(layout);
  for (const net of nets) connect(reading, net, tops);
  const graph = finishDrawing(drawing, drawnKind(drawing, sequence));
  return { ...graph, nodes: [...graph.nodes].sort((a, b) => a.span.start - b.span.start) };
}

function drawnKind(drawing: Drawing, sequence: boolean): DiagramKind {
  if (drawing.edges.length === 0) return "other";
  return sequence ? "sequence" : kindOf(drawing).kind;
}

/** A listing of folders or parts. */
function isTree(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const branches = lines.filter((line) => treeBranch.test(line)).length;
  return branches > 1 && branches * 2 >= lines.length;
}

function placeBoxes(reading: Reading): void {
  const { frames, drawing } = reading;
  frames.layout.boxes.forEach((box, index) => {
    const place = boxPlace(frames, index);
    if (!place || place.label === "" || box.ruled) return;
    if (frames.isFrame[index] === true) {
      placeGroup(drawing, idOf(reading, place), place.label, spanOf(reading, place), groupAround(reading, index));
    } else node(reading, place);
  });
}

/** The identifier of the innermost named frame around a box. */
function groupAround(reading: Reading, box: number): string | undefined {
  return groupAt(reading, reading.frames.layout.parents[box] ?? -1);
}

function groupAt({ frames, ids, drawing }: Reading, box: number): string | undefined {
  for (let at = box; at >= 0; at = frames.layout.parents[at] ?? -1) {
    const id = ids.get(`b${String(at)}`);
    if (id !== undefined && drawing.groups.has(id)) return id;
  }
  return undefined;
}

function node(reading: Reading, place: Place): string {
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
function idOf({ ids, named, counts }: Reading, place: Place): string {
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
  return id;
}

function spanOf({ drawing, frames }: Reading, { row, start, end }: Place): Span {
  const { grid } = frames.layout;
  const first = grid.starts[row] ?? 0;
  return cellsSpan(drawing.source, grid, first + start, Math.min(first + end, grid.starts[row + 1] ?? 0) - 1);
}

function cellsSpan(source: DiagramSource, grid: Grid, first: number, last: number): Span {
  const start = grid.places[first] ?? source.text.length;
  const end = (grid.places[Math.max(last, first)] ?? source.text.length - 1) + 1;
  return spanIn(source, start, Math.min(Math.max(end, start), source.text.length));
}

function connect(reading: Reading, net: Net, tops: Int32Array): void {
  const { frames, drawing } = reading;
  const { layout } = frames;
  if (isRemark(frames, net) || isInsideThing(frames, net)) return;
  const heads = new Map<string, NetEnd>();
  const tails = new Map<string, NetEnd>();
  const ends = net.ends
    .filter(({ terminal }) => !reading.sequence || terminal.type !== "words")
    .map((end) => ({ end, place: placeOf(frames, end, tops) }));
  const reached = ends.filter(({ place }) => place !== undefined && place.label !== "");
  if (reached.length < 2) return;
  const headed = reached.some(({ end }) => end.head);
  const led = headed && reached.some(({ end }) => !end.head && !isBranch(end));
  for (const { end, place } of reached) {
    if (!place || (headed && !led && !end.head && isBranch(end))) continue;
    (end.head || (led && isBranch(end)) ? heads : tails).set(node(reading, place), end);
  }
  for (const id of heads.keys()) tails.delete(id);
  const pairs = pairsOf(heads, tails);
  if (pairs.length > mostEdges) {
    complain(drawing, netSpan(reading, net), "These lines join too many ends to tell who talks to whom");
    return;
  }
  for (const [from, to, direction] of pairs) {
    const label = labelOf(frames, net, pairs.length > 1 ? heads.get(to) : undefined);
    drawing.edges.push({
      from,
      to,
      span: netSpan(reading, net),
      direction,
      ...(label === "" ? {} : { label }),
      ...(net.cells.some((cell) => isDashed(layout.grid.chars[cell] ?? "")) ? { line: "dashed" as const } : {}),
    });
  }
}

/** The words in the way of a line; of a line to several ends those in the row of `end`. */
function labelOf({ words, layout }: Frames, { labels, ends }: Net, end: NetEnd | undefined): string {
  const isWhole = end === undefined && ends.length <= 2;
  const row = end && layout.grid.rowOf[end.cell];
  const runs = labels.flatMap((run) => words.runs[run] ?? []);
  return runs.flatMap((run) => (isWhole || row === undefined || run.row === row ? [run.text] : [])).join(" ");
}

/** A line that leads right to words, `├── words`, as a tree's do: it goes there, with or without a head. */
function isBranch({ terminal }: NetEnd): boolean {
  return terminal.type === "words" && terminal.side === east;
}

/** Arrows in the sentences of a box. */
function isInsideThing({ layout, isFrame }: Frames, { cells }: Net): boolean {
  const owner = layout.owner[cells[0] ?? 0] ?? -1;
  return owner >= 0 && isFrame[owner] === false && cells.every((cell) => layout.owner[cell] === owner);
}

type Pair = readonly [string, string, GraphEdge["direction"]];

function pairsOf(heads: ReadonlyMap<string, NetEnd>, tails: ReadonlyMap<string, NetEnd>): Pair[] {
  const [into, from] = [[...heads.keys()], [...tails.keys()]];
  if (into.length > 0 && from.length > 0) {
    if (into.length * from.length > mostEdges) return Array<Pair>(mostEdges + 1).fill(["", "", "none"]);
    return from.flatMap((tail) => into.map((head): Pair => [tail, head, "forward"]));
  }
  if (into.length === 2) return [[into[0] ?? "", into[1] ?? "", "both"]];
  if (into.length > 0) return [];
  const [first = "", ...others] = [...tails].sort(([, a], [, b]) => a.cell - b.cell).map(([id]) => id);
  return others.map((other): Pair => [first, other, "none"]);
}

function netSpan({ drawing, frames }: Reading, { cells }: Net): Span {
  const { grid } = frames.layout;
  const [first = 0, last = first] = [cells[0], cells.at(-1)];
  return cellsSpan(drawing.source, grid, first, last);
}
