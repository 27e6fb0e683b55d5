import type { Code } from "../markdown/block.ts";
import { type Inline, sourceSpan } from "../markdown/inline.ts";
import type { Identifier } from "../model/identifier.ts";
import { codeLinesOf } from "./code-lines.ts";
import type { Content } from "./content.ts";

/** A name of letters, digits and joints, as long as a person would write one. */
const name = /(?<![\w\\%])[A-Za-z_][\w]*(?:[.\-/:][A-Za-z_][\w]*)*(?![\w])/g;
const longest = 80;
/** Blocks of output and encoded data hold words, not names. */
const noCode = new Set([
  "console",
  "diff",
  "output",
  "log",
  "pem",
  "hex",
  "base64",
  "mermaid",
  "plantuml",
  "dot",
  "svg",
]);
/** Names beyond this are a listing. */
const most = 4000;

/** The identifiers of a document's code spans and code blocks, in reading order. */
export function identifiersOf(content: Content): Identifier[] {
  const identifiers: Identifier[] = [];
  for (const { block, section } of content.units) {
    if (identifiers.length > most) break;
    if (block.type === "paragraph") identifiers.push(...inSpans(block.inline, section));
    else if (block.type === "code") identifiers.push(...inBlock(block, section));
    else if (block.type === "table") {
      for (const cell of [...block.header, ...block.rows.flat()]) identifiers.push(...inSpans(cell, section));
    }
  }
  return identifiers;
}

function inSpans(inline: Inline, section: number): Identifier[] {
  return inline.marks
    .filter((mark) => mark.type === "code")
    .flatMap((mark) =>
      namesIn(inline.text.slice(mark.start, mark.end)).map(({ text, index }) => {
        const start = mark.start + index;
        return { text, span: sourceSpan(inline, start, start + text.length), section, place: "code-span" as const };
      }),
    );
}

function inBlock(code: Code, section: number): Identifier[] {
  if (noCode.has(code.language)) return [];
  return codeLinesOf(code).flatMap((line) =>
    namesIn(line.text).map(({ text, index }) => {
      const start = line.start + index;
      return { text, span: { start, end: start + text.length }, section, place: "code-block" as const };
    }),
  );
}

function namesIn(text: string): { text: string; index: number }[] {
  return [...text.slice(0, 2000).matchAll(name)]
    .filter((match) => match[0].length <= longest && match[0].length >= 5)
    .map((match) => ({ text: match[0], index: match.index }));
}
