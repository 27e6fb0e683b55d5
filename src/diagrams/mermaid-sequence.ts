import type { Graph } from "../model/graph.ts";
import { cssColours } from "./css-colours.ts";
import { GraphBuilder } from "./graph-builder.ts";
import { readMessage, readName, readText, textOf } from "./mermaid-sequence-message.ts";
import { Scanner } from "./scanner.ts";
import type { DiagramSource } from "./source.ts";

/** Reads `sequenceDiagram`: participants are nodes, messages edges in order, boxes groups. */
export function readSequence(source: DiagramSource): Graph {
  return new SequenceReader(source).read();
}

const header = /\s*sequenceDiagram\b/iy;
const separators = /[\s;]+|[#%][^\n]*/y;
const declaration = /(?:create[^\S\n]+)?(participant|actor)\b[^\S\n]*/iy;
const aliased = /([^<>:\n,;@\s]+)[^\S\n]+as[^\S\n]+([^#\n;]*)/iy;
const configured = /([^<>\-:\n,;@\s]+)@\{([^}\n]*)\}(?:[^\S\n]+as[^\S\n]+([^#\n;]*))?/iy;
const plain = /[^<>:\n,;@]+/y;
const box = /box\b([^#\n;]*)/iy;
const fragment = /(loop|rect|opt|alt|par_over|par|critical|break)\b([^#\n;]*)/iy;
const section = /(else|and|option)\b([^#\n;]*)/iy;
const end = /end\b(?=[\s;#]|$)/iy;
const note = /note[^\S\n]+(?:left of|right of|over)\b/iy;
const comma = /[^\S\n]*,/y;
const linked = /(?:links?|properties|details)\b/iy;
const ignored =
  /(?:(?:de)?activate|destroy|autonumber)\b[^\n;]*|title\b[^\n;]*|acc(?:Title|Descr)\s{0,99}:[^\n]*|accDescr\s{0,99}\{[^}]*\}?/iy;

/** An open box or fragment. */
type Frame =
  | { readonly box: string; readonly start: number; readonly label: string }
  | { fragment: number; readonly start: number; sectionStart: number };

class SequenceReader {
  private readonly scanner: Scanner;
  private readonly builder: GraphBuilder;
  private readonly open: Frame[] = [];
  private readonly groupOf = new Map<string, string>();

  constructor(source: DiagramSource) {
    this.scanner = new Scanner(source.text);
    this.builder = new GraphBuilder(source);
  }

  read(): Graph {
    const { scanner } = this;
    scanner.take(header);
    while (!scanner.done) if (!scanner.take(separators)) this.readStatement();
    for (let frame = this.open.at(-1); frame; frame = this.open.at(-1)) {
      this.builder.problem('This block is not closed: write "end" after its last line', frame.start, frame.start + 3);
      this.close();
    }
    return this.builder.graph("mermaid", "sequence", this.groupOf);
  }

  private readStatement(): void {
    const { scanner, builder } = this;
    const start = scanner.at;
    const declared = scanner.take(declaration)?.[1];
    if (declared !== undefined && this.readParticipant(declared.toLowerCase(), start)) return;
    scanner.at = start;
    if (this.readFrame(start) || this.readRemark(start)) return;
    scanner.at = start;
    const message = readMessage(scanner);
    if (!message) {
      scanner.at = scanner.lineEnd;
      builder.problem("This is no message, participant or block of a sequence diagram", start, scanner.at);
      return;
    }
    this.mention(message.from, start);
    this.mention(message.to, start);
    builder.edge({ from: message.from, to: message.to, ...message.details }, start, scanner.at);
  }

  private mention(id: string, start: number): void {
    if (!this.builder.has(id)) this.builder.node(id, start, this.scanner.at, { shape: "participant" });
  }

  private readParticipant(shape: string, start: number): boolean {
    const { scanner, builder } = this;
    const alias = scanner.take(aliased);
    const config = alias ? undefined : scanner.take(configured);
    const id = alias?.[1] ?? config?.[1] ?? scanner.take(plain)?.[0].trim();
    if (id === undefined || id === "") return false;
    const data = config?.[2] ?? "";
    const label = alias?.[2] ?? config?.[3] ?? /"?alias"?\s?:\s?"([^"]*)"/.exec(data)?.[1];
    const type = /"?type"?\s?:\s?"(\w+)"/.exec(data)?.[1] ?? shape;
    if (!builder.has(id) || label !== undefined) {
      builder.node(id, start, scanner.at, { shape: type, ...(label !== undefined && { label: textOf(label) }) });
    }
    const frame = this.open.at(-1);
    if (frame && "box" in frame && !this.groupOf.has(id)) this.groupOf.set(id, frame.box);
    return true;
  }

  private readFrame(start: number): boolean {
    const { scanner, builder } = this;
    const title = scanner.take(box)?.[1];
    if (title !== undefined) {
      const id = `box${String(builder.groups.size)}`;
      const label = textOf(titleOfBox(title.trim()));
      builder.groups.set(id, { id, label, span: builder.span(start, scanner.at) });
      this.open.push({ box: id, start, label });
      return true;
    }
    const [, kind, text = ""] = scanner.take(fragment) ?? [];
    if (kind !== undefined) {
      this.open.push({ fragment: this.addFragment(kind, text, start), start, sectionStart: start });
      return true;
    }
    const [, part, condition = ""] = scanner.take(section) ?? [];
    const frame = this.open.at(-1);
    if (part !== undefined && frame && "fragment" in frame) {
      this.endFragment(frame.fragment, frame.sectionStart, start);
      frame.fragment = this.addFragment(part, condition, start);
      frame.sectionStart = start;
      return true;
    }
    if (!scanner.take(end)) return false;
    if (this.open.length > 0) this.close();
    else builder.problem('"end" closes no block', start, scanner.at);
    return true;
  }

  private addFragment(kind: string, text: string, start: number): number {
    const word = kind.toLowerCase();
    const label = word === "rect" ? "" : textOf(text);
    return this.builder.fragments.push({ kind: word, label, span: this.builder.span(start, this.scanner.at) }) - 1;
  }

  private endFragment(index: number, start: number, end: number): void {
    const fragment = this.builder.fragments[index];
    if (fragment) this.builder.fragments[index] = { ...fragment, span: this.builder.span(start, end) };
  }

  private close(): void {
    const frame = this.open.pop();
    if (frame && "fragment" in frame) this.endFragment(frame.fragment, frame.sectionStart, this.scanner.at);
  }

  /** Notes, links and what says nothing about the graph. */
  private readRemark(start: number): boolean {
    const { scanner, builder } = this;
    if (scanner.take(ignored)) return true;
    const link = scanner.take(linked);
    if (!link && !scanner.take(note)) return false;
    const about: string[] = [];
    do {
      const id = readName(scanner);
      if (id === undefined) return false;
      if (!about.includes(id)) about.push(id);
    } while (scanner.take(comma));
    const text = readText(scanner);
    if (text === undefined) return false;
    for (const id of about) this.mention(id, start);
    if (!link) builder.notes.push({ text, about, span: builder.span(start, scanner.at) });
    return true;
  }
}

/** A box's title, without the colour that may stand before it. */
function titleOfBox(written: string): string {
  const [, colour = "", title = ""] = /^((?:rgba?|hsla?)\s?\([^)]*\)|\w*)(.*)$/i.exec(written) ?? [];
  return colour.includes("(") || cssColours.has(colour.toLowerCase()) ? title : written;
}
