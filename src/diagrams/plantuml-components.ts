import type { Span } from "../model/span.ts";
import { complain, type Drawing, excerpt, placeGroup, placeNode, plainLabel, spanIn } from "./drawing.ts";
import { readC4 } from "./plantuml-c4.ts";
import { type End, readArrow } from "./plantuml-ends.ts";
import type { Statement } from "./plantuml-statements.ts";

const keywords =
  "abstract class|abstract|actor|agent|annotation|artifact|boundary|card|circle|class|cloud|collections|component|container|control|database|diamond|entity|enum|exception|file|folder|frame|hexagon|interface|json|label|map|metaclass|node|object|package|partition|person|port|portin|portout|process|protocol|queue|rectangle|stack|state|storage|struct|system|usecase";
const declaration = new RegExp(
  `^(?:(?<shape>${keywords})/?\\s+)?(?:"(?<quoted>[^"]+)"|\\[(?<component>[^\\]]+)\\]|\\(\\)\\s*"?(?<port>[^"{]+?)"?|\\((?<usecase>[^()]+)\\)|:(?<actor>[^:]+):|(?<name>[\\p{L}\\p{N}_.$@-]+))(?:\\s+as\\s+(?:"(?<label>[^"]+)"|\\[(?<alias2>[^\\]]+)\\]|(?<alias>[\\p{L}\\p{N}_.$@-]+)))?(?<rest>(?:\\s.*)?|[{[].*)$`,
  "iu",
);
/** Classes, tables and objects have a body of members, not of other nodes. */
const withMembers =
  /^(?:abstract class|abstract|class|interface|enum|annotation|entity|object|struct|exception|protocol|map|json|metaclass)$/i;

/** More words on something drawn: `Open : calls fail at once`. */
const described = /^[\p{L}\p{N}_.]+\s*:\s/u;

interface Reading {
  readonly drawing: Drawing;
  /** For each brace that is open, outermost first, the innermost group. */
  readonly open: (string | undefined)[];
  /** What ends the body that is being skipped. */
  skipTo: string | undefined;
}

/** Reads a component, deployment, class, state or use-case diagram. */
export function readComponents(drawing: Drawing, statements: readonly Statement[]): void {
  const reading: Reading = { drawing, open: [], skipTo: undefined };
  for (const { text, start } of statements) {
    if (reading.skipTo !== undefined) {
      if (text === reading.skipTo || (text.endsWith(reading.skipTo) && !/[[{]/.test(text))) reading.skipTo = undefined;
      continue;
    }
    readStatement(reading, text, spanIn(drawing.source, start, start + text.length));
  }
  foldEmptyGroups(drawing);
  placeMissingEnds(drawing);
}

function readStatement(reading: Reading, text: string, span: Span): void {
  const { drawing, open } = reading;
  const group = open.at(-1);
  if (text.startsWith("}")) {
    open.pop();
    return;
  }
  if (/^(?:--|==|\.\.|\|\|)+$/.test(text) || text === "{") {
    if (text === "{") open.push(group);
    return;
  }
  const opened = readC4(drawing, text, span, group);
  if (opened !== undefined) {
    if (opened !== "" || text.endsWith("{")) open.push(opened === "" ? group : opened);
    return;
  }
  if (readEdge(drawing, text, span, group) || readDeclaration(reading, text, span, group)) return;
  if (described.test(text)) return;
  if (/^\w+\s*\(.*\{$/.test(text)) reading.skipTo = "}";
  complain(drawing, span, `Cannot read "${excerpt(text)}"`);
}

function readEdge(drawing: Drawing, text: string, span: Span, group: string | undefined): boolean {
  const arrow = readArrow(text);
  if (!arrow) return false;
  const [from, to] = [inState(arrow.from, group, "start"), inState(arrow.to, group, "end")];
  for (const end of [from, to]) placeEnd(drawing, end, span, group);
  const label = plainLabel((arrow.label ?? "").replace(/^"|"$/g, "").replace(/\*\*/g, ""));
  drawing.edges.push({
    from: from.name,
    to: to.name,
    span,
    direction: arrow.direction,
    ...(label === "" ? {} : { label }),
    ...(arrow.dotted ? { line: "dashed" } : {}),
  });
  return true;
}

/** `[*]` is a start or an end of the composite state that it stands in. */
function inState(end: End, group: string | undefined, shape: "start" | "end"): End & { label?: string } {
  return end.name === "[*]" ? { name: `${group ?? "root"}_${shape}`, shape, label: end.name } : end;
}

function placeEnd(drawing: Drawing, end: End & { label?: string }, span: Span, group: string | undefined): void {
  if (drawing.nodes.has(end.name) || drawing.groups.has(end.name)) return;
  placeNode(drawing, end.name, span, {
    label: end.label ?? plainLabel(end.name),
    ...(end.shape === undefined ? {} : { shape: end.shape }),
    ...(group === undefined ? {} : { group }),
  });
}

function readDeclaration(reading: Reading, text: string, span: Span, group: string | undefined): boolean {
  const parts = declaration.exec(text)?.groups;
  if (!parts) return false;
  const { shape, quoted, component, port, usecase, actor, name, label, alias, alias2, rest = "" } = parts;
  const written = (quoted ?? component ?? port ?? usecase ?? actor ?? name ?? "").trim();
  if (shape === undefined && name !== undefined) return false;
  const id = alias ?? alias2?.trim() ?? written;
  const shown = plainLabel(label ?? written) || id;
  const body = /([{[])\s*$/.exec(rest)?.[1];
  const members = shape !== undefined && withMembers.test(shape);
  if (body === "{" && !members) {
    // An arrow may have named it before.
    reading.drawing.nodes.delete(id);
    placeGroup(reading.drawing, id, shown, span, group);
    reading.open.push(id === "" ? group : id);
    return true;
  }
  if (body !== undefined) reading.skipTo = body === "{" ? "}" : "]";
  const drawn = (shape ?? shapeOf(parts))?.toLowerCase();
  placeNode(reading.drawing, id, span, {
    label: shown,
    ...(drawn === undefined ? {} : { shape: drawn }),
    ...(group === undefined ? {} : { group }),
  });
  return true;
}

function shapeOf({ component, port, usecase, actor }: Record<string, string | undefined>): string | undefined {
  if (component !== undefined) return "component";
  if (port !== undefined) return "interface";
  if (usecase !== undefined) return "usecase";
  return actor === undefined ? undefined : "actor";
}

/** A frame that holds nothing is a node that was drawn large. */
function foldEmptyGroups(drawing: Drawing): void {
  const holding = new Set([...drawing.nodes.values()].map(({ group }) => group));
  for (const { parent } of drawing.groups.values()) holding.add(parent);
  for (const { id, label, span, parent } of [...drawing.groups.values()]) {
    if (holding.has(id)) continue;
    drawing.groups.delete(id);
    placeNode(drawing, id, span, { label, ...(parent === undefined ? {} : { group: parent }) });
  }
}

/** Relations of C4 may name what nothing declares. */
function placeMissingEnds(drawing: Drawing): void {
  for (const { from, to, span } of drawing.edges) {
    for (const id of [from, to]) if (!drawing.groups.has(id) && !drawing.nodes.has(id)) placeNode(drawing, id, span);
  }
}
