import type { Graph } from "../model/graph.ts";
import { type Drawing, finishDrawing, placeNode, spanIn, startDrawing } from "./drawing.ts";
import { kindOf } from "./kind.ts";
import { nameOf } from "./ascii-words.ts";
import type { DiagramSource } from "./source.ts";

const arrow = /[→⟶⇒➜]|-{1,3}>|=>/;
const leadingArrow = new RegExp(`^\\s*(?:${arrow.source})\\s+(?=\\S)`);
const arrowBetweenWords = new RegExp(`(?<=^|\\s)(?:${arrow.source})(?=\\s)`, "g");
/** A longer line is a sentence. */
const longestStep = 100;

/** Flows whose every line but the first begins with an arrow; undefined for any other picture. */
export function readSteps(source: DiagramSource): Graph | undefined {
  const flows = flowsOf(linesOf(source.text));
  if (flows.length > mostFlows || !flows.every(isFlow) || flows.every(isStub)) return undefined;
  if (flows.length > 1 && flows.some(([first]) => notStart.test(first?.text ?? ""))) return undefined;
  const drawing = startDrawing(source, "ascii");
  for (const flow of flows) connectSteps(drawing, flow);
  return finishDrawing(drawing, kindOf(drawing).kind);
}

/** What goes on with a line before, or tells a value, starts no second flow. */
const notStart = /^\s*[^\s\p{L}\p{N}[(]|: /u;
/** More than this are headings with lists of arrows below them. */
const mostFlows = 3;

/** Each line that begins with no arrow begins a flow. */
function flowsOf(lines: readonly Piece[]): Piece[][] {
  const flows: Piece[][] = [];
  for (const line of lines) {
    const last = flows.at(-1);
    if (last && leadingArrow.test(line.text)) last.push(line);
    else flows.push([line]);
  }
  return flows;
}

function connectSteps(drawing: Drawing, flow: readonly Piece[]): void {
  const { source } = drawing;
  let before: string | undefined;
  for (const { text, start } of flow.flatMap(stepsOf)) {
    const span = spanIn(source, start, start + text.length);
    const label = nameOf([text]);
    if (label === "") continue;
    const id = label.toLowerCase();
    placeNode(drawing, id, span, { label, shape: "text" });
    if (before !== undefined && before !== id) drawing.edges.push({ from: before, to: id, span, direction: "forward" });
    before = id;
  }
}

/** A single line led by an arrow goes on with a flow. */
const isStub = ([first, ...others]: readonly Piece[]): boolean => others.length === 1 && !arrow.test(first?.text ?? "");

/** Arrows that stand deeper than the first line are bullets. */
function isFlow([first, ...others]: readonly Piece[]): boolean {
  if (!first || leadingArrow.test(first.text) || /[:.;{]$/.test(first.text)) return false;
  if (others.length === 0) return false;
  if ([first, ...others].some(({ text }) => text.length > longestStep)) return false;
  return others.every(({ text }) => leadingArrow.test(text) && indentOf(text) <= indentOf(first.text));
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

interface Piece {
  readonly text: string;
  readonly start: number;
}

/** The steps of a line, which arrows part. */
function stepsOf({ text, start }: Piece): Piece[] {
  const cuts = [...text.matchAll(arrowBetweenWords)];
  const begins = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  return begins.flatMap((begin, index) => {
    const words = text.slice(begin, cuts[index]?.index);
    const bare = words.trim();
    return bare === "" ? [] : [{ text: bare, start: start + begin + words.indexOf(bare) }];
  });
}

function linesOf(text: string): Piece[] {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const at = start;
    start += line.length + 1;
    const bare = line.trimEnd();
    return bare === "" ? [] : [{ text: bare, start: at }];
  });
}
