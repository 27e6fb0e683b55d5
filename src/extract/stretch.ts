import type { Inline } from "../markdown/inline.ts";

/** A part of an inline text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether any of a part of a text is code, a link, an image or struck out. */
export function isLiteral(inline: Inline, start: number, end: number): boolean {
  return inline.marks.some(
    (mark) =>
      (mark.type === "code" || mark.type === "link" || mark.type === "image" || mark.type === "strike") &&
      mark.start < end &&
      start < mark.end &&
      mark.end > mark.start,
  );
}
