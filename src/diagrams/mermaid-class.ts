import type { Graph } from "../model/graph.ts";
import { GraphBuilder } from "./graph-builder.ts";
import { type Line, linesOf } from "./lines.ts";
import { labelOf } from "./mermaid-text.ts";
import type { DiagramSource } from "./source.ts";

/** Reads `classDiagram`: classes are nodes, namespaces groups; members are left out. */
export function readClasses(source: DiagramSource): Graph {
  return new ClassReader(source).read();
}

const ignored =
  /^(?:classDiagram(?:-v2)?|direction|classDef|cssClass|style|click|link|callback|title|acc(?:Title|Descr))\b/;
const name = String.raw`(\`[^\`]+\`|\[\*\]|[^\s"\`<>|{}():;[\]*]+?)`;
const relation = new RegExp(
  String.raw`^${name}\s*(?:"([^"]*)")?\s*(<\||<|\*|o(?=[-.])|\(\))?(--|\.\.)(\|>|>|\*|o\b|\(\))?\s*(?:"([^"]*)")?\s*${name}(?:\s*:::\s*\w+)?\s*(?::\s*(.*))?$`,
);
const declaration = new RegExp(
  String.raw`^class\s+${name}\s*(?:\["([^"]*)"\])?\s*(?::::\s*\w+)?\s*(?:<<([^>]*)>>)?\s*(\{.*)?$`,
);
const member = new RegExp(String.raw`^${name}\s*:(?!::)`);
const bareName = new RegExp(`^${name}$`);
const annotation = /^<<([^>]*)>>\s*(\S+)$/;
const note = /^note(?:\s+for\s+(\S+))?\s+"([^"]*)"$/;
const namespace = /^namespace\s+([\w.-]+)\s*(?:\["([^"]*)"\])?\s*\{$/;

class ClassReader {
  private readonly builder: GraphBuilder;
  private readonly source: DiagramSource;
  private readonly open: string[] = [];
  private readonly groupOf = new Map<string, string>();
  /** The class whose members are being read. */
  private inside: string | undefined;

  constructor(source: DiagramSource) {
    this.source = source;
    this.builder = new GraphBuilder(source);
  }

  read(): Graph {
    for (const line of linesOf(this.source.text)) {
      if (this.inside !== undefined) this.readMember(line);
      else if (line.text === "}") this.open.pop();
      else if (!ignored.test(line.text) && !this.readRelation(line) && !this.readDeclaration(line)) {
        this.builder.problem(
          "This is no class or relation of a class diagram",
          line.start,
          line.start + line.text.length,
        );
      }
    }
    return this.builder.graph("mermaid", "class", this.groupOf);
  }

  private readMember({ text, start }: Line): void {
    const stereotype = /^<<([^>]*)>>$/.exec(text)?.[1];
    if (stereotype !== undefined && this.inside !== undefined) {
      this.builder.node(this.inside, start, start + text.length, { shape: stereotype.trim() });
    }
    if (text.endsWith("}")) this.inside = undefined;
  }

  private class(written: string, { text, start }: Line, details: { label?: string; shape?: string } = {}): string {
    const id = written.replace(/^`|`$/g, "").replace(/(.)~.*$/, "$1");
    this.builder.node(id, start, start + text.length, { ...(!this.builder.has(id) && { shape: "class" }), ...details });
    const group = this.open.at(-1);
    if (group !== undefined && !this.groupOf.has(id)) this.groupOf.set(id, group);
    return id;
  }

  private readRelation(line: Line): boolean {
    const [all, left, , tail, shaft, head, , right, label] = relation.exec(line.text) ?? [];
    if (all === undefined || left === undefined || right === undefined) return false;
    const ends = [this.class(left, line), this.class(right, line)] as const;
    const [from, to] = tail !== undefined && head === undefined ? [ends[1], ends[0]] : ends;
    const words = labelOf(label ?? "");
    this.builder.edge(
      {
        from,
        to,
        direction:
          tail === undefined && head === undefined
            ? "none"
            : tail !== undefined && head !== undefined
              ? "both"
              : "forward",
        line: shaft === ".." ? "dashed" : "solid",
        ...(words !== "" && { label: words }),
      },
      line.start,
      line.start + line.text.length,
    );
    return true;
  }

  private readDeclaration(line: Line): boolean {
    const { text, start } = line;
    const [, space, title] = namespace.exec(text) ?? [];
    if (space !== undefined) {
      const span = this.builder.span(start, start + text.length);
      this.builder.groups.set(space, { id: space, label: labelOf(title ?? space), span });
      this.open.push(space);
      return true;
    }
    const [, declared, label, stereotype, brace] = declaration.exec(text) ?? [];
    if (declared !== undefined) {
      const shape = stereotype?.trim();
      const details = { ...(label !== undefined && { label: labelOf(label) }), ...(shape !== undefined && { shape }) };
      const id = this.class(declared, line, details);
      if (brace !== undefined && !brace.endsWith("}")) this.inside = id;
      return true;
    }
    return this.readRemark(line);
  }

  private readRemark(line: Line): boolean {
    const { text, start } = line;
    const [, stereotype, annotated] = annotation.exec(text) ?? [];
    if (annotated !== undefined) this.class(annotated, line, { shape: stereotype?.trim() ?? "class" });
    const [remark, about, words = ""] = note.exec(text) ?? [];
    if (remark !== undefined) {
      const span = this.builder.span(start, start + text.length);
      this.builder.notes.push({ text: labelOf(words), about: about === undefined ? [] : [about], span });
    }
    const owner = annotated === undefined && remark === undefined ? member.exec(text)?.[1] : undefined;
    if (owner !== undefined) this.class(owner, line);
    return annotated !== undefined || remark !== undefined || owner !== undefined || bareName.test(text);
  }
}
