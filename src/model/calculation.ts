import type { Span } from "./span.ts";

/** A sum that the document works out: "50M / 86400 ≈ 580 req/s", or a column with its total. */
export interface Calculation {
  /** As written, white space folded. */
  readonly text: string;
  readonly span: Span;
  readonly section: number;
  /** The stated result, where a wrong one would be mended. */
  readonly result: Span;
  /** The stated result as written, with its unit: "57.5 GB/s". */
  readonly written: string;
  /** What the inputs give, in the unit of the stated result. */
  readonly computed: number;
  readonly stated: number;
  /** Whether the author says that the result is rounded ("≈", "~", "about"). */
  readonly approximate: boolean;
  /** Whether the stated result follows from the inputs, roundings and unit conversions that people make allowed for. */
  readonly holds: boolean;
}
