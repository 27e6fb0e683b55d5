import type { DiagramKind, Graph, GraphEdge } from "../model/graph.ts";
import { joinedAtBranches } from "./ascii-branches.ts";
import { branchesOf, connectContinued } from "./ascii-continued.ts";
import { withWholeWalls } from "./ascii-dashes.ts";
import { fromBoxesBesideLabels, joinedAtLabels } from "./ascii-elbows.ts";
import { gridOf } from "./ascii-grid.ts";
import { type Layout, layoutOf } from "./ascii-layout.ts";
import { netsOf } from "./ascii-nets.ts";
import { topsOf } from "./ascii-lifelines.ts";
import { type Frames, framesOf, type Place, placeOf } from "./ascii-nodes.ts";
import { groupAround, idOf, isMessage, netSpan, node, type Reading, spanOf } from "./ascii-reading.ts";
import { isRemark } from "./ascii-remarks.ts";
import { readSteps } from "./ascii-steps.ts";
import { east, isDashed, north, south, west } from "./ascii-strokes.ts";
import type { Net, NetEnd } from "./ascii-weave.ts";
import { type Words, wordsOf } from "./ascii-words.ts";
import { complain, finishDrawing, placeGroup, startDrawing } from "./drawing.ts";
import { kindOf } from "./kind.ts";
import type { DiagramSource } from "./source.ts";

/** More edges than this from one web of lines say nothing. */
const mostEdges = 100;
const treeBranch = /^[\s│|]*(?:[├└]|[+`|](?=--))[─-]+ ?[^\s─>►▶-](?!.*[-─][>►▶])/;

/** Reads pictures drawn in characters: boxes, lines and arrows, flows of words, fan-outs. */
export function readAscii(source: DiagramSource): Graph {
  const steps = readSteps(source);
  if (steps) return steps;
  const drawing = startDrawing(source, "ascii");
  const layout = layoutOf(withWholeWalls(gridOf(source.text), source.text));
  if (layout.boxes.length === 0 && isTree(source.text)) return finishDrawing(drawing, "tree");
  const words = wordsOf(layout);
  const { nets: drawn, sequence } = netsOf(layout, words);
  const nets = sequence.includes(1) ? drawn : labelled(layout, words, drawn);
  const frames = framesOf(layout, words, nets);
  const reading: Reading = { drawing, frames, sequence, ids: new Map(), named: new Map(), counts: new Map() };
  placeBoxes(reading, nets);
  const tops = topsOf(layout);
  const branches = branchesOf(frames, nets);
  for (const net of nets) if (!branches.has(net)) connect(reading, net, tops);
  connectContinued(reading, nets, branches, tops);
  const graph = finishDrawing(drawing, drawnKind(reading, nets));
  return { ...graph, nodes: [...graph.nodes].sort((a, b) => a.span.start - b.span.start) };
}

/** The nets with what stands between their parts as labels. */
function labelled(layout: Layout, words: Words, nets: readonly Net[]): Net[] {
  return joinedAtLabels(layout, words, fromBoxesBesideLabels(layout, words, joinedAtBranches(words, nets)));
}

function drawnKind(reading: Reading, nets: readonly Net[]): DiagramKind {
  const { drawing } = reading;
  if (drawing.edges.length === 0) return "other";
  const messages = nets.filter((net) => isMessage(reading, net)).length;
  return messages * 2 > nets.length ? "sequence" : kindOf(drawing).kind;
}

/** A listing of folders or parts. */
function isTree(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const branches = lines.filter((line) => treeBranch.test(line)).length;
  return branches > 1 && branches * 2 >= lines.length;
}

/** Places the boxes that have a name, and frames without one that a line ends at. */
function placeBoxes(reading: Reading, nets: readonly Net[]): void {
  const { frames, drawing } = reading;
  const touched = new Set(
    nets.flatMap(({ ends }) => ends.flatMap(({ terminal }) => (terminal.type === "box" ? [terminal.box] : []))),
  );
  frames.layout.boxes.forEach((box, index) => {
    const place = frames.boxPlaces[index];
    if (!place || box.ruled) return;
    if (place.label === "" && !(frames.isFrame[index] === true && touched.has(index))) return;
    if (frames.isFrame[index] === true) {
      placeGroup(drawing, idOf(reading, place), place.label, spanOf(reading, place), groupAround(reading, index));
    } else node(reading, place);
  });
}

function connect(reading: Reading, net: Net, tops: Int32Array): void {
  const { frames, drawing } = reading;
  const { layout } = frames;
  if (isRemark(frames, net) || isInsideThing(frames, net) || isOpenBox(frames, net)) return;
  const inSequence = isMessage(reading, net);
  const places = new Map<string, Place>();
  const heads = new Map<string, NetEnd>();
  const tails = new Map<string, NetEnd>();
  const ends = net.ends
    .filter(({ terminal }) => !inSequence || terminal.type !== "words")
    .map((end) => ({ end, place: placeOf(frames, end, tops) }));
  const reached = ends.filter(({ place }) => place && (place.label !== "" || reading.ids.has(place.key)));
  if (reached.length < 2) return;
  const headed = reached.some(({ end }) => end.head);
  if (!headed && (inSequence || net.cells.some((cell) => layout.points[cell] !== 0))) return;
  const leadsLeft = reached.length === 2 && reached.some(({ end }) => end.head && end.side === west);
  const branches = (end: NetEnd): boolean => !leadsLeft && isTwig(end);
  const led = headed && reached.some(({ end }) => !end.head && !branches(end));
  for (const { end, place } of reached) {
    if (!place || (headed && !led && !end.head && branches(end))) continue;
    const id = node(reading, place);
    places.set(id, place);
    (end.head || (led && branches(end)) ? heads : tails).set(id, end);
  }
  for (const id of heads.keys()) tails.delete(id);
  const pairs = pairsOf(heads, tails);
  if (pairs.length > mostEdges) {
    complain(drawing, netSpan(reading, net), "These lines join too many ends to tell who talks to whom");
    return;
  }
  const dashed = net.cells.some((cell) => isDashed(layout.grid.chars[cell] ?? ""));
  for (const [from, to, direction] of pairs) {
    const [start, end] = [places.get(from), places.get(to)];
    if (isOwnTitle(reading, from, to) || isAround(layout, start, end) || isAround(layout, end, start)) continue;
    const label = labelOf(frames, net, pairs.length > 1 ? heads.get(to) : undefined);
    drawing.edges.push({
      from,
      to,
      span: netSpan(reading, net),
      direction,
      ...(label === "" ? {} : { label }),
      ...(dashed ? { line: "dashed" as const } : {}),
    });
  }
}

/** Whether one end is a frame and the other one the words that name it. */
function isOwnTitle({ drawing: { groups, nodes } }: Reading, from: string, to: string): boolean {
  const labels = [from, to].map((id) => groups.get(id)?.label ?? nodes.get(id)?.label);
  return labels[0] === labels[1] && groups.has(from) !== groups.has(to);
}

/** Whether a box is around a place: a line between them only runs up to its wall. */
function isAround({ parents }: Layout, outer: Place | undefined, inner: Place | undefined): boolean {
  if (!outer?.isBox || !inner) return false;
  let at = inner.isBox ? (parents[inner.box] ?? -1) : inner.box;
  while (at >= 0 && at !== outer.box) at = parents[at] ?? -1;
  return at === outer.box;
}

/** The words in the way of a line; of a line to several ends those in the row of `end`. */
function labelOf({ words, layout }: Frames, { labels, ends }: Net, end: NetEnd | undefined): string {
  const isWhole = end === undefined && ends.length <= 2;
  const row = end && layout.grid.rowOf[end.cell];
  const runs = labels.flatMap((run) => words.runs[run] ?? []);
  return runs.flatMap((run) => (isWhole || row === undefined || run.row === row ? [run.text] : [])).join(" ");
}

/** A line that leads right to words, `├── words`, as a tree's do: it goes there, with or without a head. */
function isTwig({ terminal }: NetEnd): boolean {
  return terminal.type === "words" && terminal.side === east;
}

/** Lines that hold words between two of their upright pieces, `┤ words ├`: a box that lacks a wall. */
function isOpenBox({ layout, words }: Frames, { cells }: Net): boolean {
  const { grid, arms } = layout;
  return cells.some((cell) => {
    if (arms[cell] !== (north | south | west)) return false;
    const row = grid.rowOf[cell] ?? 0;
    const last = (grid.starts[row + 1] ?? 0) - 1;
    let at = cell + 1;
    let holdsWords = false;
    while (at < last && at - cell < widestBox && (arms[at] === 0 || (words.runOf[at] ?? -1) >= 0)) {
      holdsWords ||= (words.runOf[at] ?? -1) >= 0;
      at++;
    }
    return holdsWords && arms[at] === (north | south | east);
  });
}

const widestBox = 60;

/** Arrows in the sentences of a box. */
function isInsideThing({ layout, isFrame }: Frames, { cells }: Net): boolean {
  const owner = layout.owner[cells[0] ?? 0] ?? -1;
  return owner >= 0 && isFrame[owner] === false && cells.every((cell) => layout.owner[cell] === owner);
}

type Pair = readonly [string, string, GraphEdge["direction"]];

function pairsOf(heads: ReadonlyMap<string, NetEnd>, tails: ReadonlyMap<string, NetEnd>): Pair[] {
  const [into, from] = [[...heads.keys()], [...tails.keys()]];
  if (into.length > 0 && from.length > 0) {
    if (into.length > 1 && from.length > 1 && !isBus(heads, tails)) return [];
    if (into.length * from.length > mostEdges) return Array<Pair>(mostEdges + 1).fill(["", "", "none"]);
    return from.flatMap((tail) => into.map((head): Pair => [tail, head, "forward"]));
  }
  if (into.length === 0) return pairsWithoutHeads(tails);
  const [[one, first] = [], [other, second] = [], ...more] = [...heads];
  if (one === undefined || other === undefined || more.length > 0) return [];
  return first?.side === second?.side ? [] : [[one, other, "both"]];
}

/** Whether several ends without a head lie on one side of a net, and several heads on one side. */
function isBus(...ends: readonly ReadonlyMap<string, NetEnd>[]): boolean {
  return ends.every((map) => new Set([...map.values()].map(({ side }) => side)).size === 1);
}

/**
 * The pairs of a line without heads: two ends, or the ends of one side with those of the other. What joins more than
 * two things from the same side, or from three, does not say which talk to which.
 */
function pairsWithoutHeads(tails: ReadonlyMap<string, NetEnd>): Pair[] {
  const ends = [...tails].sort(([, a], [, b]) => a.cell - b.cell);
  const [first, second] = ends;
  if (ends.length === 2 && first && second) return [[first[0], second[0], "none"]];
  const bySide = new Map<number, string[]>();
  for (const [id, { side }] of ends) {
    const known = bySide.get(side);
    if (known) known.push(id);
    else bySide.set(side, [id]);
  }
  const [one, other, ...rest] = [...bySide.values()];
  if (!one || !other || rest.length > 0) return [];
  if (one.length * other.length > mostEdges) return [];
  return one.flatMap((from) => other.map((to): Pair => [from, to, "none"]));
}
