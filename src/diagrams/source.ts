import type { CodeBlock } from "../model/facts.ts";
import type { Span } from "../model/span.ts";

/** The text of a diagram, and where it stands in its document. */
export interface DiagramSource {
  readonly text: string;
  /** The whole block in the document, fences included. */
  readonly span: Span;
  /** The document offset of the character at `index` of `text`. */
  offsetAt(index: number): number;
}

/** The diagram that a block of code holds. */
export function sourceOf(block: Pick<CodeBlock, "value" | "lineOffsets" | "span">): DiagramSource {
  const { value: text, lineOffsets, span } = block;
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  const offsetAt = (index: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const offset = (lineOffsets[low] ?? span.start) + index - (starts[low] ?? 0);
    return Math.min(Math.max(offset, span.start), span.end);
  };
  return { text, span, offsetAt };
}
