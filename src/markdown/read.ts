import type { Outline } from "./block.ts";
import { type Refusal, refusalOf } from "./guard.ts";
import { outlineOf } from "./outline.ts";
import { parseMarkdown } from "./parse.ts";

export type Reading = { readonly outline: Outline } | { readonly refusal: Refusal };

/** Reads a Markdown text into blocks, or says why it is not safe to read. Never throws. */
export function readMarkdown(text: string): Reading {
  const refusal = refusalOf(text);
  if (refusal) return { refusal };
  try {
    return { outline: outlineOf(parseMarkdown(text), text) };
  } catch (error) {
    const message = `The Markdown parser gave up on this text: ${error instanceof Error ? error.message : "unknown"}`;
    return { refusal: { span: { start: 0, end: 0 }, message } };
  }
}
