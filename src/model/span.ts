/** A half-open range `[start, end)` of UTF-16 offsets into the document's text (byte order mark removed). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as editors count it: 1-based line, 1-based UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A span as editors count it; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Offsets at which the lines of `text` begin. A line ends with LF, CRLF or a lone CR, as in CommonMark. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  if (text.includes("\r")) {
    for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
    return starts;
  }
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The 0-based index of the line that holds `offset`. */
export function lineIndexAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The position of `offset`. */
export function positionAt(lineStarts: readonly number[], offset: number): Position {
  const line = lineIndexAt(lineStarts, offset);
  return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
}

/** The range of `span`. */
export function rangeOf(lineStarts: readonly number[], span: Span): Range {
  return { start: positionAt(lineStarts, span.start), end: positionAt(lineStarts, span.end) };
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
