import { readerOf } from "../diagrams/detect.ts";
import { sourceOf } from "../diagrams/source.ts";
import type { CodeBlock } from "../model/facts.ts";
import type { Graph } from "../model/graph.ts";

/** A diagram, and the block of code that draws it. */
export interface DrawnBlock {
  readonly block: CodeBlock;
  readonly graph: Graph;
}

/** The diagrams of a document, in reading order. */
export function diagramsOf(blocks: readonly CodeBlock[]): DrawnBlock[] {
  return blocks.flatMap((block) => {
    const graph = readerOf(block)?.(sourceOf(block));
    return graph ? [{ block, graph }] : [];
  });
}
