import type { Nodes, Root, RootContent, TableCell } from "mdast";
import type { Span } from "../model/span.ts";
import type { Block, Code, Definition, ListItem, Outline } from "./block.ts";
import { htmlBlocks } from "./html.ts";
import { inlineOf } from "./inline.ts";

/** The blocks of `root`, which was parsed from `source`. */
export function outlineOf(root: Root, source: string): Outline {
  const definitions = new Map<string, Definition>();
  const blocks = root.children.flatMap((node) => blocksOf(node, source, definitions));
  return { blocks, definitions };
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function blocksOf(node: RootContent, source: string, definitions: Map<string, Definition>): Block[] {
  const span = spanOf(node);
  switch (node.type) {
    case "heading":
      return [{ type: "heading", depth: node.depth, inline: inlineOf(node.children, source, span), span }];
    case "paragraph": {
      // Parsers differ in whether a task's box belongs to its paragraph.
      const authored = { start: node.children[0]?.position?.start.offset ?? span.start, end: span.end };
      return [{ type: "paragraph", inline: inlineOf(node.children, source, authored), span: authored }];
    }
    case "list": {
      const items = node.children.map((item): ListItem => ({
        ...(typeof item.checked === "boolean" ? { ticked: item.checked } : {}),
        children: item.children.flatMap((child) => blocksOf(child, source, definitions)),
        span: spanOf(item),
      }));
      return [{ type: "list", ordered: node.ordered ?? false, first: node.start ?? 1, items, span }];
    }
    case "table": {
      const [header, ...rows] = node.children;
      return [
        {
          type: "table",
          header: (header?.children ?? []).map((cell) => cellInline(cell, source)),
          rows: rows.map((row) => row.children.map((cell) => cellInline(cell, source))),
          rowSpans: rows.map(spanOf),
          span,
        },
      ];
    }
    case "code":
      return [codeOf(node.lang, node.value, span, source)];
    case "blockquote":
      return [
        { type: "quote", children: node.children.flatMap((child) => blocksOf(child, source, definitions)), span },
      ];
    case "html":
      return htmlBlocks(node.value, span, source);
    case "yaml":
      return [{ type: "front-matter", value: node.value, span }];
    case "definition":
      definitions.set(node.identifier, { url: node.url, span });
      return [{ type: "rule", span }];
    case "footnoteDefinition":
      return node.children.flatMap((child) => blocksOf(child, source, definitions));
    default:
      return [{ type: "rule", span }];
  }
}

/** A cell's inline text; its span covers the cell's content without the bars around it. */
function cellInline(cell: TableCell, source: string) {
  const outer = spanOf(cell);
  const first = cell.children[0];
  const last = cell.children.at(-1);
  let span: Span;
  if (first && last) span = { start: spanOf(first).start, end: spanOf(last).end };
  else {
    const start = source[outer.start] === "|" ? outer.start + 1 : outer.start;
    const end = source[outer.end - 1] === "|" && outer.end - 1 >= start ? outer.end - 1 : Math.max(start, outer.end);
    span = { start, end };
  }
  return inlineOf(cell.children, source, span);
}

function codeOf(language: string | null | undefined, value: string, span: Span, source: string): Code {
  const opening = /^[ \t>]*(`{3,}|~{3,})/.exec(source.slice(span.start, Math.min(span.end, span.start + 200)));
  const fence = opening?.[1];
  const lines = value.split(/\r\n|\n|\r/);
  const lineOffsets: number[] = [];
  let at = span.start;
  if (fence) at = nextLine(source, at);
  for (const line of lines) {
    const end = lineEnd(source, at);
    const found = line === "" ? -1 : source.slice(at, end).indexOf(line);
    lineOffsets.push(found >= 0 ? at + found : Math.min(at, span.end));
    at = nextLine(source, at);
  }
  const lastLine = source.slice(source.lastIndexOf("\n", Math.max(span.start, span.end - 1)) + 1, span.end);
  const closed =
    fence === undefined ||
    (at <= span.end &&
      new RegExp(`^[ \\t>]*\\${fence[0] ?? ""}{${String(fence.length)},}[ \\t]*$`).test(lastLine.trimEnd()));
  return {
    type: "code",
    language: (language ?? "").toLowerCase(),
    value,
    lineOffsets,
    fenced: fence !== undefined,
    closed,
    span,
  };
}

/** A line ends with LF, CRLF or a lone CR; of CRLF, with the LF. */
function lineEnd(source: string, at: number): number {
  const breaks = /\r(?!\n)|\n/g;
  breaks.lastIndex = at;
  return breaks.exec(source)?.index ?? source.length;
}

function nextLine(source: string, at: number): number {
  return Math.min(source.length, lineEnd(source, at) + 1);
}
