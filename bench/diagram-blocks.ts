import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Block, Code } from "../src/markdown/block.ts";
import { readMarkdown } from "../src/markdown/read.ts";

/** A block of code, and the document that holds it. */
export interface FoundBlock {
  readonly path: string;
  readonly block: Code;
}

/** The fenced blocks in one of `languages` of all Markdown documents under `folder`. */
export function* blocksUnder(folder: string, languages: readonly string[]): Generator<FoundBlock> {
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (!/\.mdx?$/i.test(path)) continue;
    const text = readFileSync(join(folder, path), "utf8").replace(/^\uFEFF/, "");
    if (!languages.some((language) => text.includes(language))) continue;
    const reading = readMarkdown(text);
    if ("refusal" in reading) continue;
    for (const block of codeIn(reading.outline.blocks)) {
      if (block.fenced && languages.includes(block.language)) yield { path, block };
    }
  }
}

function* codeIn(blocks: readonly Block[]): Generator<Code> {
  for (const block of blocks) {
    if (block.type === "code") yield block;
    else if (block.type === "quote") yield* codeIn(block.children);
    else if (block.type === "list") for (const item of block.items) yield* codeIn(item.children);
  }
}
