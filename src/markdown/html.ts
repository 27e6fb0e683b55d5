import { decodeString } from "micromark-util-decode-string";
import type { Span } from "../model/span.ts";
import type { Block, Html } from "./block.ts";
import { type Inline } from "./inline.ts";

/**
 * The blocks of a block of HTML: tables and headings are read, as design documents use them; all else stays HTML.
 */
export function htmlBlocks(value: string, span: Span, source: string): Block[] {
  const html: Html = { type: "html", value, span };
  const raw = source.slice(span.start, span.end);
  const heading = /^\s*<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>\s*$/i.exec(raw);
  if (heading) {
    const inner = heading[2] ?? "";
    const at = span.start + raw.indexOf(inner, raw.indexOf(">"));
    return [{ type: "heading", depth: Number(heading[1]), inline: htmlInline(inner, at), span }];
  }
  if (!/^\s*<table\b/i.test(raw)) return [html];
  const rows: { cells: Inline[]; header: boolean; span: Span }[] = [];
  for (const row of raw.matchAll(/<tr\b[^<>]*>([\s\S]*?)(?=<\/tr>|<tr\b|<\/table>|$)/gi)) {
    const cells: Inline[] = [];
    const body = row[1] ?? "";
    const bodyAt = span.start + row.index + row[0].length - body.length;
    let header = true;
    for (const cell of body.matchAll(/<(t[dh])\b[^<>]*>([\s\S]*?)(?=<\/t[dh]>|<t[dh]\b|$)/gi)) {
      const inner = cell[2] ?? "";
      cells.push(htmlInline(inner, bodyAt + cell.index + cell[0].length - inner.length));
      if (cell[1]?.toLowerCase() === "td") header = false;
    }
    const start = span.start + row.index;
    if (cells.length > 0) rows.push({ cells, header, span: { start, end: start + row[0].length } });
  }
  const [first, ...rest] = rows;
  if (!first || rest.length === 0) return [html];
  const body = first.header ? rest : rows;
  return [
    {
      type: "table",
      header: first.header ? first.cells : first.cells.map((cell) => ({ ...cell, text: "", map: [], marks: [] })),
      rows: body.map((row) => row.cells),
      rowSpans: body.map((row) => row.span),
      span,
    },
  ];
}

/** The plain text of a stretch of HTML that begins at `at` in the document. */
function htmlInline(html: string, at: number): Inline {
  const map: number[] = [];
  let text = "";
  for (const part of html.matchAll(/<!--[\s\S]*?-->|<[^>]*>|&#?\w+;|\s+|[^<&\s]+|[<&]/g)) {
    const [piece] = part;
    let plain = piece.startsWith("&") ? decodeString(piece) : piece;
    if (piece.startsWith("<") && piece.length > 1) plain = /^<br/i.test(piece) ? " " : "";
    else if (/^\s/.test(plain)) plain = " ";
    if (plain === "" || (plain === " " && (text === "" || text.endsWith(" ")))) continue;
    map.push(text.length, at + part.index);
    text += plain;
  }
  return { text: text.trimEnd(), map, marks: [], span: { start: at, end: at + html.length } };
}
