import type { Graph } from "../model/graph.ts";
import { finishDrawing, placeNode, spanIn, startDrawing } from "./drawing.ts";
import { kindOf } from "./kind.ts";
import { nameOf } from "./ascii-words.ts";
import type { DiagramSource } from "./source.ts";

const arrow = /[→⟶⇒➜]|-{1,3}>|=>/;
const leadingArrow = new RegExp(`^\\s*(?:${arrow.source})\\s+(?=\\S)`);
/** A longer line is a sentence. */
const longestStep = 100;

/** A flow whose every line but the first begins with an arrow; undefined for any other picture. */
export function readSteps(source: DiagramSource): Graph | undefined {
  const lines = linesOf(source.text);
  const [first, ...others] = lines;
  if (!first || others.length < 2 || leadingArrow.test(first.text) || /[:.;{]\s*$/.test(first.text)) return undefined;
  if (others.some(({ text }) => !leadingArrow.test(text)) || lines.some(({ text }) => text.length > longestStep)) {
    return undefined;
  }
  const drawing = startDrawing(source, "ascii");
  let before: string | undefined;
  for (const { text, start } of lines) {
    const from = start + (leadingArrow.exec(text)?.[0].length ?? text.length - text.trimStart().length);
    const span = spanIn(source, from, start + text.length);
    const label = nameOf([text.replace(leadingArrow, "")]);
    if (label === "") continue;
    const id = label.toLowerCase();
    placeNode(drawing, id, span, { label, shape: "text" });
    if (before !== undefined && before !== id) drawing.edges.push({ from: before, to: id, span, direction: "forward" });
    before = id;
  }
  return finishDrawing(drawing, kindOf(drawing).kind);
}

function linesOf(text: string): { text: string; start: number }[] {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const at = start;
    start += line.length + 1;
    const bare = line.trimEnd();
    return bare === "" ? [] : [{ text: bare, start: at }];
  });
}
