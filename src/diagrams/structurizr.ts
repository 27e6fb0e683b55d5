import type { Graph } from "../model/graph.ts";
import type { Span } from "../model/span.ts";
import {
  complain,
  type Drawing,
  excerpt,
  finishDrawing,
  placeGroup,
  placeNode,
  plainLabel,
  spanIn,
  startDrawing,
} from "./drawing.ts";
import type { DiagramSource } from "./source.ts";
import { type StructurizrLine, structurizrLines } from "./structurizr-lines.ts";

/** An element or frame whose braces are open. */
interface Frame {
  /** The element, or "" for frames such as `model`. */
  readonly id: string;
  /** The innermost element that it is in or is. */
  readonly inside: string | undefined;
  /** How many of it run, its surroundings counted in. */
  instances: number;
  readonly deployment: boolean;
}

interface Reading {
  readonly drawing: Drawing;
  readonly frames: Frame[];
  /** Element by identifier, short and with those of its surroundings (`shop.api`). */
  readonly ids: Map<string, string>;
  /** How many instances of an element the deployment environments run; the most of any one of them. */
  readonly instances: Map<string, Map<string, number>>;
  environment: string;
  /** The depth of braces below a block that draws nothing. */
  skipping: number;
  readonly unresolved: { from: string; to: string; label: string; span: Span }[];
}

const element = /^(?:person|softwaresystem|container|component|element|infrastructurenode|deploymentnode)$/;
/** A path of names longer than this is no identifier. */
const longestPath = 1000;
const drawsNothing =
  /^(?:views|styles|configuration|branding|terminology|themes?|properties|perspectives|archetypes|!docs|!adrs|!script|!plugin)$/;

/** Reads the Structurizr DSL: people, systems, containers, components, relationships, and how many instances are deployed. */
export function readStructurizr(source: DiagramSource): Graph {
  const drawing = startDrawing(source, "structurizr");
  const reading: Reading = {
    drawing,
    frames: [],
    ids: new Map(),
    instances: new Map(),
    environment: "",
    skipping: 0,
    unresolved: [],
  };
  for (const line of structurizrLines(source.text)) readLine(reading, line);
  connectAll(reading);
  countInstances(reading);
  raiseGroups(drawing);
  return finishDrawing(drawing, "architecture");
}

function readLine(reading: Reading, line: StructurizrLine): void {
  const { words, opens, closes } = line;
  if (reading.skipping > 0) {
    reading.skipping += (opens ? 1 : 0) - (closes ? 1 : 0);
    return;
  }
  if (closes) {
    reading.frames.pop();
    return;
  }
  const span = spanIn(reading.drawing.source, line.start, line.end);
  const named = words[1] === "=";
  const rest = named ? words.slice(2) : words;
  const keyword = (rest[0] ?? "").toLowerCase();
  const arrow = rest.indexOf("->");
  if (opens && drawsNothing.test(keyword)) reading.skipping = 1;
  else if (arrow >= 0 && arrow <= 1) readRelation(reading, rest, arrow, opens, span);
  else if (element.test(keyword)) readElement(reading, keyword, rest, named ? words[0] : undefined, opens, span);
  else readOther(reading, keyword, rest, opens, span);
}

function readRelation(reading: Reading, words: readonly string[], arrow: number, opens: boolean, span: Span): void {
  const around = reading.frames.at(-1);
  const self = around?.id ?? "";
  const left = arrow === 0 || words[0] === "this" ? self : (words[0] ?? "");
  const [to = "", label = ""] = words.slice(arrow + 1);
  reading.unresolved.push({ from: left, to: to === "this" ? self : to, label, span });
  if (opens) reading.frames.push({ id: "", inside: around?.inside, instances: 1, deployment: false });
}

function readElement(
  reading: Reading,
  keyword: string,
  words: readonly string[],
  name: string | undefined,
  opens: boolean,
  span: Span,
): void {
  const [, label = "", , third = "", , fifth = ""] = words;
  const around = reading.frames.at(-1);
  const parent = around?.inside;
  const id = idOf(reading, name ?? label, parent);
  const count = keyword === "deploymentnode" && /^\d+$/.test(fifth) ? Number(fifth) : 1;
  const instances = (around?.instances ?? 1) * count;
  const deployment = keyword === "deploymentnode";
  if (!deployment) place(reading.drawing, id, label, keyword, third, parent, span);
  if (!opens) return;
  if (deployment) reading.frames.push({ id: "", inside: parent, instances, deployment });
  else reading.frames.push({ id, inside: id === "" ? parent : id, instances, deployment });
}

/** The identifier of a new element, under its short name and the one with its surroundings. */
function idOf(reading: Reading, name: string, parent: string | undefined): string {
  const path = parent === undefined || parent.length > longestPath ? name : `${parent}.${name}`;
  const id = reading.ids.has(name.toLowerCase()) ? path : name;
  reading.ids.set(name.toLowerCase(), reading.ids.get(name.toLowerCase()) ?? id);
  reading.ids.set(path.toLowerCase(), id);
  return id;
}

function place(
  drawing: Drawing,
  id: string,
  label: string,
  shape: string,
  technology: string,
  group: string | undefined,
  span: Span,
): void {
  const hasTechnology = technology !== "" && /^(?:container|component|infrastructurenode)$/.test(shape);
  placeNode(drawing, id, span, {
    label: plainLabel(label) || id,
    shape,
    ...(group === undefined ? {} : { group }),
    ...(hasTechnology ? { technology: plainLabel(technology) } : {}),
  });
}

function readOther(reading: Reading, keyword: string, words: readonly string[], opens: boolean, span: Span): void {
  const around = reading.frames.at(-1);
  const argument = words[1] ?? "";
  if (keyword === "deploymentenvironment") reading.environment = argument;
  else if (keyword === "containerinstance" || keyword === "softwaresysteminstance") {
    const deployed = reading.instances.get(argument.toLowerCase()) ?? new Map<string, number>();
    deployed.set(reading.environment, (deployed.get(reading.environment) ?? 0) + (around?.instances ?? 1));
    reading.instances.set(argument.toLowerCase(), deployed);
  } else if (keyword === "instances" && around?.deployment === true && /^\d+$/.test(argument)) {
    around.instances *= Number(argument);
  } else if (keyword === "technology") retouch(reading, argument);
  else if (!opens && words.length > 0 && !/^(?:!|description|tags?|url|this|group|$)/.test(keyword)) {
    if (reading.frames.length > 0 && words.length > 1 && !/^\w+$/.test(keyword)) {
      complain(reading.drawing, span, `Cannot read "${excerpt(words.join(" "))}"`);
    }
  }
  if (!opens) return;
  const { id = "", inside, instances = 1 } = around ?? {};
  reading.frames.push({ id, inside, instances, deployment: false });
}

function retouch({ drawing, frames }: Reading, technology: string): void {
  const node = drawing.nodes.get(frames.at(-1)?.id ?? "");
  if (node) drawing.nodes.set(node.id, { ...node, technology });
}

function connectAll({ drawing, ids, unresolved }: Reading): void {
  for (const { from, to, label, span } of unresolved) {
    const ends = [from, to].map(
      (name) => ids.get(name.toLowerCase()) ?? ids.get(name.split(".").at(-1)?.toLowerCase() ?? ""),
    );
    const [left, right] = ends;
    const missing = left === undefined ? from : to;
    if (left === undefined || right === undefined) {
      complain(drawing, span, `"${excerpt(missing)}" is not defined; define it in the model or mend its name`);
      continue;
    }
    const words = plainLabel(label);
    drawing.edges.push({
      from: left,
      to: right,
      span,
      direction: "forward",
      ...(words === "" ? {} : { label: words }),
    });
  }
}

function countInstances({ drawing, ids, instances }: Reading): void {
  for (const [name, deployed] of instances) {
    const node = drawing.nodes.get(ids.get(name) ?? "");
    if (node) drawing.nodes.set(node.id, { ...node, instances: mostOf(deployed) });
  }
}

const mostOf = (deployed: ReadonlyMap<string, number>): number => {
  let most = 0;
  for (const count of deployed.values()) most = Math.max(most, count);
  return most;
};

/** An element that holds others is a group. */
function raiseGroups(drawing: Drawing): void {
  const holding = new Set([...drawing.nodes.values()].map(({ group }) => group));
  for (const { id, label, span, group } of [...drawing.nodes.values()]) {
    if (!holding.has(id)) continue;
    drawing.nodes.delete(id);
    placeGroup(drawing, id, label, span, group);
  }
}
