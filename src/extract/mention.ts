import { type Inline, sourceSpan } from "../markdown/inline.ts";
import type { Mention } from "../model/facts.ts";
import { fold } from "./statements.ts";

/** What `inline` says between the plain offsets `start` and `end`, white space around it left out. */
export function mentionOf(inline: Inline, start = 0, end = inline.text.length): Mention {
  const raw = inline.text.slice(start, end);
  const text = raw.trim();
  if (text === "")
    return { text, span: start === 0 && end === inline.text.length ? inline.span : emptyAt(inline, start) };
  const from = start + raw.length - raw.trimStart().length;
  return { text, span: sourceSpan(inline, from, from + text.length) };
}

/** A whole cell or paragraph as a mention, white space folded. */
export function foldedMention(inline: Inline): Mention {
  return { text: fold(inline.text), span: inline.span };
}

/** `[start, end)` of the plain text of `inline` as a mention, white space around it left out and folded within. */
export function foldedMentionAt(inline: Inline, start: number, end: number): Mention {
  const text = inline.text.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  const to = Math.max(from, start + text.trimEnd().length);
  return { text: fold(text), span: sourceSpan(inline, from, to) };
}

function emptyAt(inline: Inline, index: number): Mention["span"] {
  const { start } = sourceSpan(inline, index, index);
  return { start, end: start };
}
