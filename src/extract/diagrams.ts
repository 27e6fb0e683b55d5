import { diagramReaders } from "../diagrams/readers.ts";
import { sourceOf } from "../diagrams/source.ts";
import type { CodeBlock } from "../model/facts.ts";
import type { Graph } from "../model/graph.ts";

/** A diagram, and the block of code that draws it. */
export interface DrawnBlock {
  readonly block: CodeBlock;
  readonly graph: Graph;
}

/** Names of diagram languages, and of none: the readers tell more closely, and are loaded for these only. */
const drawingLanguage =
  /^(?:\{?mermaid\}?|mmd|\w*uml|wsd|d2|dot|gv|graphviz|structurizr\S*|te?xt|ascii|none|plain(?:text)?|diagram|art|ditaa|svgbob)?$/;
/** What every drawing has: an arrow, a corner, an upright line, or the opening of a graph. */
const stroke = /->|=>|<-|[→←↓↑▼▲►◄▶◀│║┌╔╭┏â|+]|[-─]{2}|\{|@start/;

/** The diagrams of a document, in reading order. */
export function diagramsOf(blocks: readonly CodeBlock[]): DrawnBlock[] {
  return blocks.flatMap((block) => {
    if (!drawingLanguage.test(block.language) || !stroke.test(block.value)) return [];
    const graph = diagramReaders().readerOf(block)?.(sourceOf(block));
    return graph ? [{ block, graph }] : [];
  });
}
