import { type Inline, sourceSpan } from "../markdown/inline.ts";
import type { Mention } from "../model/facts.ts";

/** What `inline` says between the plain offsets `start` and `end`, white space around it left out. */
export function mentionOf(inline: Inline, start = 0, end = inline.text.length): Mention {
  const raw = inline.text.slice(start, end);
  const text = raw.trim();
  if (text === "")
    return { text, span: start === 0 && end === inline.text.length ? inline.span : emptyAt(inline, start) };
  const from = start + raw.length - raw.trimStart().length;
  return { text, span: sourceSpan(inline, from, from + text.length) };
}

function emptyAt(inline: Inline, index: number): Mention["span"] {
  const { start } = sourceSpan(inline, index, index);
  return { start, end: start };
}
