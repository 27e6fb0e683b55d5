import type { Span } from "./span.ts";

/** A name as code writes it: a field, flag, path, annotation, event or setting, in a code span or a block of code. */
export interface Identifier {
  readonly text: string;
  readonly span: Span;
  readonly section: number;
  readonly place: "code-span" | "code-block";
}
