import { longestLine } from "./lines.ts";

/** A line of the Structurizr DSL: its words without quotes, and whether a brace ends it. */
export interface StructurizrLine {
  readonly words: readonly string[];
  readonly opens: boolean;
  readonly closes: boolean;
  readonly start: number;
  readonly end: number;
}

const word = /"((?:[^"\\]|\\.)*)"|->|[={}]|[^\s"={}]+/g;

/** The lines of `text` that say something; comments left out, lines that a backslash joins read as one. */
export function structurizrLines(text: string): StructurizrLine[] {
  const blank = (match: string): string => match.replace(/[^\n\r]/g, " ");
  const bare = text
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, blank)
    .replace(/^[ \t]*(?:\/\/|#(?!\w*\s*=)).*$/gm, blank)
    .replace(/\\\r?\n/g, blank);
  const lines: StructurizrLine[] = [];
  for (const match of bare.matchAll(/[^\n\r]+/g)) lines.push(...lineOf(match[0].slice(0, longestLine), match.index));
  return lines;
}

function lineOf(line: string, offset: number): StructurizrLine[] {
  const tokens = [...line.matchAll(word)];
  const first = tokens[0];
  if (!first) return [];
  const place = { start: offset + first.index, end: offset + line.trimEnd().length };
  const opens = tokens.at(-1)?.[0] === "{";
  const closes = first[0] === "}";
  const words = tokens.filter(([token]) => token !== "{" && token !== "}").map((token) => token[1] ?? token[0]);
  if (closes && words.length === 0) return tokens.map(() => ({ words: [], opens: false, closes: true, ...place }));
  const line1 = { words, opens, closes: false, ...place };
  return closes ? [{ words: [], opens: false, closes: true, ...place }, line1] : [line1];
}
