import type { Graph, GraphEdge } from "../model/graph.ts";
import { type D2Key, type D2Statement, d2Statements } from "./d2-statements.ts";
import {
  complain,
  type Drawing,
  finishDrawing,
  placeGroup,
  placeNode,
  plainLabel,
  spanIn,
  startDrawing,
} from "./drawing.ts";
import { kindOf } from "./kind.ts";
import type { DiagramSource } from "./source.ts";

/** A shape as far as it is read; whether it is a group shows at the end. */
interface Shape {
  readonly path: string;
  readonly parent: string;
  readonly start: number;
  readonly end: number;
  label: string;
  traits: ReadonlyMap<string, string>;
}

interface Reading {
  readonly drawing: Drawing;
  /** By path in lower case: D2 takes `DB` and `db` for one. */
  readonly shapes: Map<string, Shape>;
  readonly classes: Map<string, ReadonlyMap<string, string>>;
  readonly root: Map<string, string>;
}

/** Keys that say how a thing looks; they name no shape. */
const reserved =
  /^(?:shape|label|style|near|icon|width|height|class|classes|vars|direction|constraint|link|tooltip|desc|top|left|source-arrowhead|target-arrowhead|grid-\w+|\w+-gap|layers|scenarios|steps|stroke[\w-]*|fill[\w-]*|opacity|font[\w-]*|bold|italic|multiple|animated|\*{1,3}|&.*|!.*|\.\.\.@?.*|@.*)$/i;

/** The traits that say what a thing is; the others only how it looks. */
const meaning = new Set(["shape", "label", "class", "near", "style.multiple", "style.stroke-dash"]);
/** A path of names longer than this is no shape of a diagram. */
const longestPath = 1000;

/** Reads D2: shapes, containers, chains of connections, classes. Layers, scenarios and globs are not drawn. */
export function readD2(source: DiagramSource): Graph {
  const drawing = startDrawing(source, "d2");
  const reading: Reading = { drawing, shapes: new Map(), classes: new Map(), root: new Map() };
  const { statements, stray, rest } = d2Statements(source.text);
  for (const statement of statements) readClasses(reading, statement);
  readBody(reading, statements, "");
  if (stray !== undefined) complain(drawing, spanIn(source, stray, stray + 1), "This brace has no counterpart");
  if (rest !== undefined)
    complain(drawing, spanIn(source, rest, rest + 1), "From here on there is too much to be read");
  placeShapes(reading);
  return finishDrawing(drawing, d2Kind(reading));
}

function d2Kind({ drawing, shapes, root }: Reading): Graph["kind"] {
  if (root.get("shape") === "sequence_diagram") return "sequence";
  const drawn = [...shapes.values()].map(({ traits }) => traits.get("shape"));
  if (drawn.includes("sql_table")) return "entity-relation";
  return drawn.includes("class") ? "class" : kindOf(drawing, "architecture").kind;
}

function readClasses(reading: Reading, { keys, body }: D2Statement): void {
  if (keys[0]?.path[0] !== "classes") return;
  for (const { keys: names, body: traits } of body) reading.classes.set(names[0]?.path[0] ?? "", traitsOf(traits));
}

function readBody(reading: Reading, statements: readonly D2Statement[], scope: string): void {
  for (const statement of statements) {
    const { keys, value, body } = statement;
    const [first] = keys;
    if (first === undefined) continue;
    if (keys.length > 1) connect(reading, statement, scope);
    else if (!isNamed(first)) continue;
    else if (reserved.test(first.path[0] ?? "")) {
      if (scope === "" && value !== undefined) reading.root.set(first.path.join("."), value);
    } else {
      const cut = first.path.findIndex((part) => reserved.test(part));
      const path = cut < 0 ? first.path : first.path.slice(0, cut);
      const shape = placeShape(reading, { ...first, path }, scope);
      const trait = cut < 0 ? "" : first.path.slice(cut).join(".");
      if (meaning.has(trait)) shape.traits = new Map([...shape.traits, [trait, value ?? ""]]);
      if (cut < 0) declare(reading, shape, value, body);
    }
  }
}

function declare(reading: Reading, shape: Shape, value: string | undefined, body: readonly D2Statement[]): void {
  const traits = traitsOf(body);
  const known = reading.classes.get(traits.get("class") ?? "") ?? [];
  shape.traits = new Map([...shape.traits, ...known, ...traits]);
  shape.label = plainLabel(traits.get("label") ?? value ?? "") || shape.label;
  if (!/^(?:sql_table|class)$/.test(shape.traits.get("shape") ?? "")) readBody(reading, body, shape.path);
}

function traitsOf(body: readonly D2Statement[]): Map<string, string> {
  const traits = new Map<string, string>();
  for (const { keys, value, body: inner } of body) {
    const name = keys.length === 1 ? keys[0]?.path.join(".") : undefined;
    if (name === undefined || !reserved.test(keys[0]?.path[0] ?? "")) continue;
    if (value !== undefined && meaning.has(name)) traits.set(name, value);
    for (const [key, own] of name === "style" ? stylesOf(inner) : []) traits.set(key, own);
  }
  return traits;
}

function stylesOf(body: readonly D2Statement[]): [string, string][] {
  return body.flatMap(({ keys, value }): [string, string][] => {
    const name = `style.${keys.length === 1 ? (keys[0]?.path.join(".") ?? "") : ""}`;
    return value !== undefined && meaning.has(name) ? [[name, value]] : [];
  });
}

/** The shape at `key`, made with the containers around it when it is new. */
function placeShape(reading: Reading, key: D2Key, scope: string): Shape {
  let parent = scope;
  let shape: Shape | undefined;
  for (const part of key.path) {
    if (part === "") continue;
    if (part === "_") {
      parent = parent.includes(".") ? parent.slice(0, parent.lastIndexOf(".")) : "";
      continue;
    }
    const path = parent === "" ? part : `${parent}.${part}`;
    if (parent !== "" && path.length > longestPath) break;
    shape = reading.shapes.get(path.toLowerCase());
    if (!shape) {
      shape = { path, parent, start: key.start, end: key.end, label: plainLabel(part), traits: new Map() };
      reading.shapes.set(path.toLowerCase(), shape);
    }
    parent = shape.path;
  }
  return shape ?? { path: scope, parent: "", start: key.start, end: key.end, label: scope, traits: new Map() };
}

function connect(reading: Reading, { keys, arrows, value, body }: D2Statement, scope: string): void {
  const traits = traitsOf(body);
  const label = plainLabel(traits.get("label") ?? value ?? "");
  for (let at = 1; at < keys.length; at++) {
    const [left, right, arrow = "--"] = [keys[at - 1], keys[at], arrows[at - 1]];
    if (!left || !right || !isNamed(left) || !isNamed(right)) {
      complain(
        reading.drawing,
        spanOf(reading, left ?? keys[0]),
        "A connection has no end; name a shape after the arrow",
      );
      continue;
    }
    const ends = [placeShape(reading, left, scope).path, placeShape(reading, right, scope).path] as const;
    const [from, to] = arrow.startsWith("<") && !arrow.endsWith(">") ? [ends[1], ends[0]] : ends;
    const edge: GraphEdge = {
      from,
      to,
      span: spanIn(reading.drawing.source, left.start, right.end),
      direction: arrow.startsWith("<") && arrow.endsWith(">") ? "both" : /[<>]/.test(arrow) ? "forward" : "none",
      ...(label === "" ? {} : { label }),
      ...(traits.has("style.stroke-dash") ? { line: "dashed" } : {}),
    };
    reading.drawing.edges.push(edge);
  }
}

function spanOf({ drawing }: Reading, key: D2Key | undefined): ReturnType<typeof spanIn> {
  return spanIn(drawing.source, key?.start ?? 0, key?.end ?? 0);
}

/** Whether a key names a shape, not only a way up (`_`). */
function isNamed({ path }: D2Key): boolean {
  return path.some((part) => part !== "_" && part !== "");
}

/** Shapes that hold others are groups; words that nothing connects are a title or a legend. */
function placeShapes({ drawing, shapes }: Reading): void {
  const holding = new Set([...shapes.values()].map(({ parent }) => parent));
  const ends = new Set(drawing.edges.flatMap(({ from, to }) => [from, to]));
  for (const { path, parent, label, traits, start, end } of shapes.values()) {
    const span = spanIn(drawing.source, start, end);
    const shape = traits.get("shape");
    if (holding.has(path)) placeGroup(drawing, path, label, span, parent === "" ? undefined : parent);
    else if (ends.has(path) || !(shape === "text" || traits.has("near"))) {
      const drawn = traits.get("style.multiple") === "true" ? `multiple ${shape ?? "rectangle"}` : shape;
      placeNode(drawing, path, span, {
        label,
        ...(drawn === undefined ? {} : { shape: drawn }),
        ...(parent === "" ? {} : { group: parent }),
      });
    }
  }
}
