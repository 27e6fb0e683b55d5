import DOMPurify from "dompurify";
import mermaid from "mermaid";
import { cssColours } from "../src/diagrams/css-colours.ts";
import { type Database, factsByType } from "./mermaid-facts.ts";

/** What mermaid's own parser makes of a diagram: its type, and one line of text for each fact. */
export interface Reading {
  readonly type: string;
  readonly facts: readonly string[];
}

/** The part of mermaid that gives what it parsed: not meant for the public, but there is no other. */
interface Parser {
  readonly mermaidAPI: { getDiagramFromText(text: string): Promise<{ readonly type: string; readonly db: unknown }> };
}

const parser: Parser = mermaid;

/** Without a browser: mermaid asks DOMPurify and the style sheet engine for what no label depends on. */
function standInForBrowser(): void {
  Object.assign(DOMPurify, {
    addHook: () => undefined,
    removeHook: () => undefined,
    sanitize: (text: string) => text,
  });
  const supports = (_: string, colour: string): boolean =>
    cssColours.has(colour.toLowerCase()) || /^(?:rgb|hsl)a?\s*\(/.test(colour);
  Object.assign(globalThis, { window: { CSS: { supports } } });
}

/** Makes mermaid ready to parse. */
export async function startMermaid(): Promise<void> {
  standInForBrowser();
  mermaid.initialize({ maxEdges: 1e6, maxTextSize: 1e9, logLevel: 5 });
  await mermaid.parse("graph TD\nA-->B");
}

/** How mermaid reads `text`; undefined where it refuses. */
export async function readingOf(text: string): Promise<Reading | undefined> {
  try {
    const diagram = await parser.mermaidAPI.getDiagramFromText(text);
    const facts = factsByType[diagram.type]?.(diagram.db as Database);
    return facts && { type: diagram.type, facts };
  } catch {
    return undefined;
  }
}
