import type { Link, LinkReference, PhrasingContent } from "mdast";
import type { Span } from "../model/span.ts";

export type MarkType = "strong" | "emphasis" | "code" | "strike" | "link" | "image" | "comment";

/** A marked stretch of an inline text, in offsets into its plain `text`. */
export interface Mark {
  readonly type: MarkType;
  readonly start: number;
  readonly end: number;
  /** Where it stands in the document, markup included. */
  readonly span: Span;
  /** The target, for links and images; the identifier of the definition, for reference links. */
  readonly url?: string;
  readonly reference?: string;
}

/**
 * Text without its markup. Line breaks are spaces; images stand by their alternative text; comments leave nothing.
 * `map` holds pairs (plain offset, document offset) at which a run of equal advance begins.
 */
export interface Inline {
  readonly text: string;
  readonly map: readonly number[];
  readonly marks: readonly Mark[];
  readonly span: Span;
}

/** The document offset of the plain offset `index`. */
export function sourceOffset(inline: Inline, index: number): number {
  const { map } = inline;
  let low = 0;
  let high = map.length / 2 - 1;
  if (high < 0) return inline.span.start;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[2 * middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return (map[2 * low + 1] ?? 0) + index - (map[2 * low] ?? 0);
}

/** The document span of the plain range `[start, end)`. */
export function sourceSpan(inline: Inline, start: number, end: number): Span {
  const from = sourceOffset(inline, start);
  return { start: from, end: end > start ? sourceOffset(inline, end - 1) + 1 : from };
}

/** The inline text of `nodes`, which stand at `span` in `source`. */
export function inlineOf(nodes: readonly PhrasingContent[], source: string, span: Span): Inline {
  const builder = new InlineBuilder(source);
  builder.addAll(nodes);
  return { text: builder.text, map: builder.map, marks: builder.marks, span };
}

/** A plain text that stands in the document as it is. */
export function verbatimInline(text: string, start: number): Inline {
  return { text, map: [0, start], marks: [], span: { start, end: start + text.length } };
}

/** A URL without markup, which only some parsers take for a link. */
function isBareUrl(node: Link | LinkReference, source: string): boolean {
  return node.type === "link" && !"<[".includes(source[node.position?.start.offset ?? 0] ?? "");
}

class InlineBuilder {
  text = "";
  readonly map: number[] = [];
  readonly marks: Mark[] = [];
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  addAll(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.add(node);
  }

  private add(node: PhrasingContent): void {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    const span = { start: from, end: to };
    const start = this.text.length;
    switch (node.type) {
      case "text":
        this.addText(node.value, from, to);
        return;
      case "inlineCode": {
        const at = this.source.slice(from, to).indexOf(node.value);
        if (at >= 0) this.addRun(node.value, from + at);
        else this.addText(node.value, from + 1, to);
        this.marks.push({ type: "code", start, end: this.text.length, span });
        return;
      }
      case "break":
        this.addRun(" ", from);
        return;
      case "image":
      case "imageReference":
        this.addRun(node.alt ?? "", from + 2);
        this.marks.push({
          type: "image",
          start,
          end: this.text.length,
          span,
          ...("url" in node ? { url: node.url } : { reference: node.identifier }),
        });
        return;
      case "html":
        if (/^<br\b/i.test(node.value)) this.addRun(" ", from);
        else if (node.value.startsWith("<!--")) this.marks.push({ type: "comment", start, end: start, span });
        return;
      case "link":
      case "linkReference":
        this.addAll(node.children);
        if (isBareUrl(node, this.source)) return;
        this.marks.push({
          type: "link",
          start,
          end: this.text.length,
          span,
          ...("url" in node ? { url: node.url } : { reference: node.identifier }),
        });
        return;
      case "strong":
      case "emphasis":
      case "delete":
        this.addAll(node.children);
        this.marks.push({ type: node.type === "delete" ? "strike" : node.type, start, end: this.text.length, span });
        return;
      case "footnoteReference":
        return;
    }
  }

  private addRun(text: string, at: number): void {
    if (text === "") return;
    const [lastPlain = -1, lastSource = 0] = this.map.slice(-2);
    if (lastPlain < 0 || at - this.text.length !== lastSource - lastPlain) this.map.push(this.text.length, at);
    this.text += text.replace(/[\n\r\t]/g, " ");
  }

  /** Adds a text node, following escapes, entities and the markers at the start of continued lines. */
  private addText(value: string, from: number, to: number): void {
    if (to - from === value.length) {
      this.addRun(value, from);
      return;
    }
    const { source } = this;
    let at = from;
    let runStart = 0;
    let runAt = from;
    for (let i = 0; i < value.length; i++) {
      const expected = at;
      const char = value[i];
      const previous = i > 0 ? value[i - 1] : "";
      if (previous === "\n" || previous === "\r") {
        while (at < to && source[at] !== char && " \t>".includes(source[at] ?? "")) at++;
      }
      if (source[at] === "\\" && source[at + 1] === char) at++;
      if (at !== expected) {
        this.addRun(value.slice(runStart, i), runAt);
        runStart = i;
        runAt = at;
      }
      if (source[at] === "&" && char !== "&" && /^&#?\w+;/.test(source.slice(at, at + 40))) {
        at = source.indexOf(";", at) + 1;
        this.addRun(value.slice(runStart, i + 1), runAt);
        runStart = i + 1;
        runAt = at;
      } else if (char === "&" && /^&amp;/i.test(source.slice(at, at + 5))) {
        at += 5;
        this.addRun(value.slice(runStart, i + 1), runAt);
        runStart = i + 1;
        runAt = at;
      } else if (char === "\n" && source[at] === "\r") {
        at += 2;
        this.addRun(value.slice(runStart, i + 1), runAt);
        runStart = i + 1;
        runAt = at;
      } else at++;
    }
    this.addRun(value.slice(runStart), Math.min(runAt, to));
  }
}
