import type { Span } from "../model/span.ts";

/** Why a text is not parsed, and where it shows. */
export interface Refusal {
  readonly span: Span;
  readonly message: string;
}

/**
 * micromark is quadratic on some ordinary-looking texts and overflows the stack on deep nesting, so a text is measured
 * before it is parsed. The limits stand far above the 11,572 documents that they were tried on.
 */
const limits = {
  /** Bytes would be fairer, characters are at hand: 2 MiB of text parse in about two seconds. */
  characters: 2 * 1024 * 1024,
  /** Lines in a row without a blank one, outside of fences and tables. */
  blockLines: 3000,
  /** Quote and list markers, or columns of indentation, before a line's text. */
  markers: 100,
  indentation: 400,
  /** Characters that may open emphasis, links or code in one block. */
  delimiters: 6000,
};

/** Whether `text` is safe to parse: undefined, or the reason why not. */
export function refusalOf(text: string): Refusal | undefined {
  if (text.length > limits.characters) {
    const size = (text.length / 1024 / 1024).toFixed(1);
    return refuse(0, 0, `The file has ${size} million characters, more than the 2 million that are read; split it`);
  }
  let blockStart = 0;
  let blockLines = 0;
  let delimiters = 0;
  let fence = "";
  let at = 0;
  while (at <= text.length) {
    const feed = text.indexOf("\n", at);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(at, end);
    const opening = /^\s{0,3}(?:[>\s]*)(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== "") {
      if (opening?.startsWith(fence)) fence = "";
    } else if (opening) {
      fence = opening;
    } else if (line.trim() === "") {
      blockStart = end + 1;
      blockLines = 0;
      delimiters = 0;
    } else {
      blockLines++;
      const lead = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/.exec(line)?.[0] ?? "";
      const markers = lead.replace(/[ \t\d]/g, "").length;
      if (markers > limits.markers || lead.length > limits.indentation) {
        return refuse(at, at + lead.length, "Nested deeper than anyone can read; write it flatter");
      }
      for (let i = lead.length; i < line.length; i++) if ("*_[]`<|".includes(line[i] ?? "")) delimiters++;
      const isTable = line.includes("|");
      if ((!isTable && blockLines > limits.blockLines) || (!isTable && delimiters > limits.delimiters)) {
        return refuse(blockStart, end, `A block of ${String(blockLines)} lines without a blank one; break it up`);
      }
    }
    if (feed < 0) break;
    at = feed + 1;
  }
  return undefined;
}

function refuse(start: number, end: number, message: string): Refusal {
  return { span: { start, end }, message };
}
