import type { CodeBlock } from "../model/facts.ts";

/** A line of code, and the offset at which it begins in the document. */
export interface CodeLine {
  readonly text: string;
  readonly start: number;
}

/** The lines of a block of code. */
export function codeLinesOf({
  value,
  lineOffsets,
  span,
}: Pick<CodeBlock, "value" | "lineOffsets" | "span">): CodeLine[] {
  return value.split(/\r\n|\n|\r/).map((text, row) => ({ text, start: lineOffsets[row] ?? span.start }));
}
