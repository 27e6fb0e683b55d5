import type { CodeBlock } from "../model/facts.ts";

const lineBreak = /\r\n|\n|\r/;

/** A line of code, and the offset at which it begins in the document. */
export interface CodeLine {
  readonly text: string;
  readonly start: number;
}

type Placed = Pick<CodeBlock, "value" | "lineOffsets" | "span">;

/** The lines of a block of code. */
export function codeLinesOf({ value, lineOffsets, span }: Placed): CodeLine[] {
  return value.split(lineBreak).map((text, row) => ({ text, start: lineOffsets[row] ?? span.start }));
}

/** The offset in the document of the character `at` of the block's value. */
export function offsetIn({ value, lineOffsets, span }: Placed, at: number): number {
  const before = value.slice(0, at).split(lineBreak);
  return (lineOffsets[before.length - 1] ?? span.start) + (before.at(-1) ?? "").length;
}
