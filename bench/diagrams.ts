import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sourceOf, type DiagramSource } from "../src/diagrams/source.ts";
import { lineStartsOf } from "../src/model/span.ts";

/** A block of code in a folder of documents. */
export interface FoundBlock {
  readonly path: string;
  readonly line: number;
  readonly language: string;
  readonly value: string;
}

/** The fenced blocks of every Markdown document under `folder`, by a scan for fences (fast; nesting aside). */
export function codeBlocksUnder(folder: string): FoundBlock[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:md|mdx|markdown)$/i.test(name))
    .sort()
    .flatMap((path) => fencesOf(readFileSync(join(folder, path), "utf8")).map((block) => ({ path, ...block })));
}

function fencesOf(text: string): Omit<FoundBlock, "path">[] {
  const found: Omit<FoundBlock, "path">[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  for (let at = 0; at < lines.length; at++) {
    const open = /^( *)(`{3,}|~{3,})\s*([^\s`{]*)/.exec(lines[at] ?? "");
    if (!open) continue;
    const [, indent = "", fence = "", language = ""] = open;
    const first = at + 1;
    const close = new RegExp(`^\\s*\\${fence.charAt(0)}{${String(fence.length)},}\\s*$`);
    for (at = first; at < lines.length && !close.test(lines[at] ?? ""); at++);
    const inner = new RegExp(`^ {0,${String(indent.length)}}`);
    const value = lines.slice(first, at).map((line) => line.replace(inner, ""));
    found.push({ line: first, language: language.toLowerCase(), value: value.join("\n") });
  }
  return found;
}

/** The block as a source of its own. */
export function standalone(value: string): DiagramSource {
  return sourceOf({ value, lineOffsets: lineStartsOf(value), span: { start: 0, end: value.length } });
}
