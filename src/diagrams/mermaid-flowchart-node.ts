import type { GraphBuilder } from "./graph-builder.ts";
import { labelOf, unquoted, withoutBackticks } from "./mermaid-text.ts";
import type { Scanner } from "./scanner.ts";

/** Bounded, as are all patterns that repeat a choice: the engine's stack grows with their length. */
const identifier = /(?:[A-Za-z0-9!#$%&'*+.`?\\_/,]|:(?!::)|-(?![>\-.])|=(?!=)|[^\x00-\x7f]){1,1000}/y;

/** Each opening bracket, longest first, with the brackets that may close it and Mermaid's name for the shape. */
const shapes: readonly (readonly [RegExp, readonly string[], string])[] = [
  [/[ \t]*\(\(\(/y, [")))"], "double-circle"],
  [/[ \t]*\(\(/y, ["))"], "circle"],
  [/[ \t]*\(\[/y, ["])"], "stadium"],
  [/[ \t]*\(-/y, ["-)"], "ellipse"],
  [/[ \t]*\(/y, [")"], "rounded"],
  [/[ \t]*\[\[/y, ["]]"], "subroutine"],
  [/[ \t]*\[\(/y, [")]"], "cylinder"],
  [/[ \t]*\[\|(?:[^|\n]*\|)?/y, ["]"], "rectangle"],
  [/[ \t]*\[\//y, ["/]", "\\]"], "parallelogram"],
  [/[ \t]*\[\\/y, ["\\]", "/]"], "parallelogram"],
  [/[ \t]*\[/y, ["]"], "rectangle"],
  [/[ \t]*\{\{/y, ["}}"], "hexagon"],
  [/[ \t]*\{/y, ["}"], "diamond"],
  [/>/y, ["]"], "flag"],
];

/** What `shape:` in `@{…}` is called where a bracket draws the same. */
const shapeNames: ReadonlyMap<string, string> = new Map([
  ["circ", "circle"],
  ["cyl", "cylinder"],
  ["database", "cylinder"],
  ["db", "cylinder"],
  ["diam", "diamond"],
  ["decision", "diamond"],
  ["question", "diamond"],
  ["rect", "rectangle"],
  ["proc", "rectangle"],
  ["process", "rectangle"],
  ["hex", "hexagon"],
  ["fr-rect", "subroutine"],
  ["subproc", "subroutine"],
]);

/** The nodes that `A & B["b"]` names; undefined where no node stands. */
export function readNodes(scanner: Scanner, builder: GraphBuilder, edgeIds: ReadonlySet<string>): string[] | undefined {
  const first = readNode(scanner, builder, edgeIds);
  if (first === undefined) return undefined;
  const ids = [first];
  while (scanner.take(/[ \t]+&\s*|[ \t]*&\s+/y)) {
    const next = readNode(scanner, builder, edgeIds);
    if (next === undefined) break;
    ids.push(next);
  }
  return ids;
}

function readNode(scanner: Scanner, builder: GraphBuilder, edgeIds: ReadonlySet<string>): string | undefined {
  const start = scanner.at;
  const id = scanner.take(identifier)?.[0];
  if (id === undefined) return undefined;
  const drawn = readShape(scanner, builder);
  const name = scanner.take(className)?.[1];
  const data = readData(scanner);
  if (data !== undefined && (edgeIds.has(id) || builder.groups.has(id))) return id;
  builder.node(id, start, scanner.at, { ...drawn, ...(data !== undefined && detailsOf(data)) });
  const later = name ?? scanner.take(className)?.[1];
  if (later !== undefined) builder.classify(id, later);
  return id;
}

const className = /[ \t]*:::[ \t]*([\w-]+)/y;

interface Drawn {
  readonly label?: string;
  readonly shape?: string;
}

function readShape(scanner: Scanner, builder: GraphBuilder): Drawn {
  for (const [opening, closings, shape] of shapes) {
    const start = scanner.at;
    const bracket = scanner.take(opening)?.[0];
    if (bracket === undefined) continue;
    const label = readLabel(scanner, closings);
    if (label !== undefined) return { shape, label: labelOf(label) };
    return readLoosely(scanner, builder, start, bracket, shape);
  }
  return {};
}

const words = /[^[\](){}|"]*/y;
const opening = /"/y;
const quote = /"/g;
const closingBracket = /[\])}|]/;

/** A label as the grammar has it: words without brackets, a quoted string before them; undefined where it is not. */
export function readLabel(scanner: Scanner, closings: readonly string[]): string | undefined {
  const start = scanner.at;
  let label = "";
  for (;;) {
    const begin = scanner.at;
    scanner.take(words);
    for (const closing of closings) {
      const end = scanner.at - closing.search(closingBracket);
      if (end < begin || !scanner.text.startsWith(closing, end)) continue;
      const last = scanner.text.slice(begin, end);
      scanner.at = end + closing.length;
      return withoutBackticks(label + last);
    }
    label += scanner.text.slice(begin, scanner.at);
    const end = label.trim() === "" && scanner.take(opening) ? scanner.find(quote)?.index : undefined;
    if (end === undefined) break;
    label += scanner.text.slice(scanner.at, end);
    scanner.at = end + 1;
  }
  scanner.at = start;
  return undefined;
}

/** A label with brackets or quotes inside, which Mermaid refuses: read up to the bracket that balances, on this line. */
function readLoosely(scanner: Scanner, builder: GraphBuilder, start: number, bracket: string, shape: string): Drawn {
  const { text, at, lineEnd } = scanner;
  const depth = Math.max(1, bracket.replace(/[^([{]/g, "").length);
  let open = depth;
  let end = at;
  for (; end < lineEnd && open > 0; end++) {
    if (/[([{]/.test(text[end] ?? "")) open++;
    else if (/[)\]}]/.test(text[end] ?? "")) open--;
  }
  scanner.at = end;
  if (open > 0) {
    builder.problem(`"${bracket.trim()}" is not closed: end the label with its closing bracket`, start, end);
    return { shape, label: labelOf(text.slice(at, end)) };
  }
  builder.problem("A bracket or a quote inside the label: put the whole label in double quotes", start, end);
  const slash = /[/\\]$/.exec(bracket)?.[0] ?? "";
  return { shape: slash === "" ? shape : "rectangle", label: labelOf(unquoted(slash + text.slice(at, end - depth))) };
}

const brace = /\}/g;

/** What stands in `@{…}`. */
function readData(scanner: Scanner): string | undefined {
  const start = scanner.at;
  if (!scanner.take(/@\{/y)) return undefined;
  const begin = scanner.at;
  for (let attempt = 0; attempt < 10; attempt++) {
    const end = scanner.find(brace)?.index;
    if (end === undefined) break;
    scanner.at = end + 1;
    const data = scanner.text.slice(begin, end);
    if (data.split('"').length % 2 === 1) return data;
  }
  scanner.at = start;
  return undefined;
}

const dataLabel = /\blabel\s{0,9}:\s{0,9}(?:"([^"]*)"|'([^']*)'|([^,"'\n][^,\n]*))/;
const dataShape = /\bshape\s{0,9}:\s{0,9}["']?([\w-]+)/;

function detailsOf(data: string): Drawn {
  const label = dataLabel.exec(data);
  const words = label?.[1] ?? label?.[2] ?? label?.[3];
  const shape = dataShape.exec(data)?.[1];
  return {
    ...(words !== undefined && words.trim() !== "" && { label: labelOf(words) }),
    ...(shape !== undefined && { shape: shapeNames.get(shape) ?? shape }),
  };
}
