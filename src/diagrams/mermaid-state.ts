import type { Graph } from "../model/graph.ts";
import { GraphBuilder } from "./graph-builder.ts";
import { type Line, linesOf } from "./lines.ts";
import { labelOf } from "./mermaid-text.ts";
import type { DiagramSource } from "./source.ts";

/** Reads `stateDiagram`; a composite state is a group, `[*]` a node of its own in each, as Mermaid names them. */
export function readState(source: DiagramSource): Graph {
  return new StateReader(source).read();
}

const ignored =
  /^(?:stateDiagram(?:-v2)?|direction|classDef|class|style|scale|click|hide empty description|acc(?:Title|Descr))\b|^--$|^#/i;
const declaration =
  /^state\s+(?:"([^"]*)"\s+as\s+)?([^\s{<[:]+)\s*(?:<<(\w+)>>|\[\[(\w+)\]\])?\s*(?::\s*([^{]*))?(\{)?$/i;
const note = /^note\s+(?:left|right)\s+of\s+([^\s:]+)\s*(?::(.*))?$/i;
const floatingNote = /^note\s+"([^"]*)"/i;
const transition =
  /^(\[\*\]|[^:\s{-]+)\s*(?::::\s*\w+;?\s*)?-->\s*(\[\*\]|[^:\s{-]+)\s*(?::::\s*\w+;?\s*)?([^:\s][^:]*)?(?::(.*))?$/;
const described = /^([^:\s{-]+)\s*(?::::\s*\w+)?\s*(?::(.*))?$/;

class StateReader {
  private readonly builder: GraphBuilder;
  private readonly source: DiagramSource;
  private readonly open: string[] = [];
  private readonly groupOf = new Map<string, string>();
  /** The note whose lines are being gathered. */
  private note: { readonly about: string; readonly start: number; readonly lines: string[] } | undefined;

  constructor(source: DiagramSource) {
    this.source = source;
    this.builder = new GraphBuilder(source);
  }

  read(): Graph {
    for (const line of linesOf(this.source.text)) {
      if (this.note) this.continueNote(line);
      else this.readLine(line);
    }
    return this.builder.graph("mermaid", "state", this.groupOf);
  }

  private readLine(line: Line): void {
    const { text } = line;
    if (text === "}") this.open.pop();
    else if (ignored.test(text) && !text.includes("-->")) return;
    else if (!this.readDeclaration(line) && !this.readNote(line) && !this.readTransition(line)) {
      this.builder.problem("This is no state or transition of a state diagram", line.start, line.start + text.length);
    }
  }

  private readDeclaration({ text, start }: Line): boolean {
    const [all, long, id, type, type2, description, brace] = declaration.exec(text) ?? [];
    if (all === undefined || id === undefined) return false;
    const label = long ?? description;
    if (brace === undefined) this.state(id, start, all.length, label, type ?? type2);
    else {
      this.place(id);
      this.builder.groups.set(id, {
        id,
        label: labelOf(label ?? id),
        span: this.builder.span(start, start + all.length),
      });
      this.open.push(id);
    }
    return true;
  }

  private state(id: string, start: number, length: number, label?: string, shape = "state"): void {
    if (this.builder.groups.has(id)) return;
    this.builder.node(id, start, start + length, {
      ...(!this.builder.has(id) && { shape }),
      ...(label !== undefined && { label: labelOf(label) }),
    });
    this.place(id);
  }

  private place(id: string): void {
    const group = this.open.at(-1);
    if (group !== undefined && group !== id && !this.groupOf.has(id)) this.groupOf.set(id, group);
  }

  private readNote({ text, start }: Line): boolean {
    const floating = floatingNote.exec(text)?.[1];
    if (floating !== undefined) {
      const span = this.builder.span(start, start + text.length);
      this.builder.notes.push({ text: labelOf(floating), about: [], span });
      return true;
    }
    const [all, about, words] = note.exec(text) ?? [];
    if (all === undefined || about === undefined) return false;
    this.note = { about, start, lines: [] };
    if (words !== undefined) this.finishNote(words, start + all.length);
    return true;
  }

  private continueNote({ text, start }: Line): void {
    if (/^end note\b/i.test(text)) this.finishNote(this.note?.lines.join(" ") ?? "", start + text.length);
    else this.note?.lines.push(text);
  }

  private finishNote(text: string, end: number): void {
    if (!this.note) return;
    const { about, start } = this.note;
    this.builder.notes.push({ text: labelOf(text), about: [about], span: this.builder.span(start, end) });
    this.note = undefined;
  }

  private readTransition({ text, start }: Line): boolean {
    const [all, from, to, rest, label = ""] = transition.exec(text) ?? [];
    if (all === undefined || from === undefined || to === undefined) {
      const [, id, words] = described.exec(text) ?? [];
      if (id !== undefined) this.state(id, start, text.length, words);
      return id !== undefined;
    }
    const parent = this.open.at(-1) ?? "root";
    const first = from === "[*]" ? `${parent}_start` : from;
    const second = to === "[*]" ? `${parent}_end` : to;
    this.state(first, start, all.length, undefined, from === "[*]" ? "start" : "state");
    this.state(second, start, all.length, undefined, to === "[*]" ? "end" : "state");
    if (rest !== undefined) {
      this.builder.problem(
        "The name of a state is one word: give it its words after a colon",
        start,
        start + all.length,
      );
    }
    const words = rest === undefined ? labelOf(label) : "";
    const details = { direction: "forward", ...(words !== "" && { label: words }) } as const;
    this.builder.edge({ from: first, to: second, ...details }, start, start + all.length);
    return true;
  }
}
