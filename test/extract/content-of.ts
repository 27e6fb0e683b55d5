import { type Content, layOut } from "../../src/extract/content.ts";
import { readMarkdown } from "../../src/markdown/read.ts";

/** Reads `text` up to the point at which the extractors of facts begin. */
export function contentOf(text: string): Content {
  const reading = readMarkdown(text);
  if ("refusal" in reading) throw new Error(reading.refusal.message);
  return layOut(text, reading.outline);
}
