/** A line without the blanks around it; `start` is the index of its first character in the text. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** A longer line is none that people write; readers whose patterns look for one thing at a time leave out the rest. */
export const longestLine = 4000;

/** Patterns that look for several things on a line are tried on no longer ones. */
const longest = 1000;

/** The lines that are not blank, cut where they are longer than any that people write. */
export function* linesOf(text: string): Generator<Line> {
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf("\n", at);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(at, Math.min(end, at + longest));
    const trimmed = line.trim();
    if (trimmed !== "") yield { text: trimmed, start: at + line.indexOf(trimmed) };
    at = end + 1;
  }
}
