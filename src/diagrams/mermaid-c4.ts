import type { DiagramKind, Graph } from "../model/graph.ts";
import { GraphBuilder } from "./graph-builder.ts";
import { type Line, linesOf } from "./lines.ts";
import { labelOf } from "./mermaid-text.ts";
import type { DiagramSource } from "./source.ts";

/** Reads `C4Context`, `C4Container`, `C4Component`, `C4Dynamic` and `C4Deployment`. */
export function readC4(source: DiagramSource): Graph {
  return new C4Reader(source).read();
}

const call = /^(\w+)\s*\((.*)\)\s*(\{)?\s*(\})?$/;
const boundary = /^(?:(?:Enterprise|System|Container)_)?Boundary$|^(?:Deployment_)?Node(?:_[LR])?$/;
const element = /^(Person|System|Container|Component)(?:Db|Queue)?(?:_Ext)?$/;
const relation = /^(Bi)?Rel(Index)?(?:_(Back|Up|U|Down|D|Left|L|Right|R))?$/;
const ignored = /^(?:C4\w+|title\b.*|Update\w+\s*\(.*|direction\b.*|acc(?:Title|Descr)\b.*|\{)$/;

/** The arguments of a call: those by place, and those by name (`$techn="REST"`). */
interface Arguments {
  readonly placed: readonly string[];
  readonly named: ReadonlyMap<string, string>;
}

class C4Reader {
  private readonly builder: GraphBuilder;
  private readonly source: DiagramSource;
  private readonly open: string[] = [];
  private readonly groupOf = new Map<string, string>();
  private readonly declared = new Set<string>();

  constructor(source: DiagramSource) {
    this.source = source;
    this.builder = new GraphBuilder(source);
  }

  read(): Graph {
    const relations: { readonly name: string; readonly args: Arguments; readonly line: Line }[] = [];
    for (const line of linesOf(this.source.text)) {
      const [all, name = "", written = "", opens, closes] = call.exec(line.text) ?? [];
      if (line.text === "}") this.open.pop();
      else if (ignored.test(line.text)) continue;
      else if (all !== undefined && relation.test(name)) relations.push({ name, args: argumentsOf(written), line });
      else if (all === undefined || !this.declare(name, argumentsOf(written), line)) this.refuse(line);
      else if (opens !== undefined && closes !== undefined) this.open.pop();
    }
    for (const { name, args, line } of relations) this.relate(name, args, line);
    const kind: DiagramKind = /^\s*C4Deployment\b/.test(this.source.text) ? "deployment" : "architecture";
    return this.builder.graph("mermaid", kind, this.groupOf);
  }

  private refuse({ text, start }: Line): void {
    this.builder.problem("This is no element, boundary or relation of a C4 diagram", start, start + text.length);
  }

  private declare(name: string, { placed, named }: Arguments, { text, start }: Line): boolean {
    const [id = "", label = "", third = "", fourth = ""] = placed;
    const kind = element.exec(name)?.[1];
    if (id === "" || (kind === undefined && !boundary.test(name))) return false;
    const holder = this.open.at(-1);
    if (holder !== undefined && holder !== id) this.groupOf.set(id, holder);
    this.declared.add(id);
    if (kind === undefined) {
      this.builder.groups.set(id, { id, label: labelOf(label), span: this.builder.span(start, start + text.length) });
      this.open.push(id);
      return true;
    }
    const built = kind === "Container" || kind === "Component";
    const technology = labelOf(named.get("techn") ?? (built ? third : ""));
    const description = labelOf(named.get("descr") ?? (built ? fourth : third));
    this.builder.node(id, start, start + text.length, {
      label: labelOf(label),
      shape: name,
      ...(technology !== "" && { technology }),
      ...(description !== "" && { description }),
    });
    return true;
  }

  private relate(name: string, { placed, named }: Arguments, { text, start }: Line): void {
    const [, bi, index, side] = relation.exec(name) ?? [];
    const [first = "", second = "", label = "", fourth = ""] = index === undefined ? placed : placed.slice(1);
    const end = start + text.length;
    for (const id of [first, second]) {
      if (this.declared.has(id)) continue;
      this.builder.problem(`"${id}" is not declared: add an element with this alias`, start, end);
      if (id !== "") this.builder.node(id, start, end);
    }
    if (first === "" || second === "") return;
    const words = labelOf(named.get("label") ?? label);
    const technology = labelOf(named.get("techn") ?? fourth);
    const [from, to] = side === "Back" ? [second, first] : [first, second];
    this.builder.edge(
      {
        from,
        to,
        direction: bi === undefined ? "forward" : "both",
        ...(words !== "" && { label: words }),
        ...(technology !== "" && { technology }),
      },
      start,
      end,
    );
  }
}

const argument = /\s*(?:\$(\w+)\s*=\s*)?(?:"([^"]*)"|([^,"]*))\s*(?:,|$)/y;

function argumentsOf(written: string): Arguments {
  const placed: string[] = [];
  const named = new Map<string, string>();
  argument.lastIndex = 0;
  while (argument.lastIndex < written.length) {
    const match = argument.exec(written);
    if (!match) break;
    const value = (match[2] ?? match[3] ?? "").trim();
    if (match[1] === undefined) placed.push(value);
    else named.set(match[1], value);
  }
  return { placed, named };
}
