import type { DiagramKind, Graph } from "../model/graph.ts";
import { type Drawing, finishDrawing, startDrawing } from "./drawing.ts";
import { kindOf } from "./kind.ts";
import { readComponents } from "./plantuml-components.ts";
import { readSequence } from "./plantuml-sequence.ts";
import { type Statement, statementsOf } from "./plantuml-statements.ts";
import type { DiagramSource } from "./source.ts";

/** Languages of their own behind `@startuml`, which draw no graph of components. */
const foreign = /^\s*(?:@start(?!uml)\w+|salt\b|mindmap\b|ditaa\b|gantt\b|wbs\b|nwdiag\b)/im;
const activity = /^(?::[^:]*[;|<>/\]}]$|start$|stop$|if \(|while \(|repeat$|fork$)/i;
const sequence =
  /^(?:create |participant\b|activate\b|deactivate\b|autonumber\b|alt\b|opt\b|loop\b|par\b|else\b|group\b|critical\b|return\b|box\b|ref over\b|==.*==$|\.\.\.)|->>|<<-|\+\+(?:\s|:|$)/i;
const state = /\[\*\]|^state\s/i;
const classes = /^(?:(?:abstract|class|interface|enum|annotation|object|struct)\b[^[]*$)/i;
const entities = /[|}][|o]\s?[-.]{1,6}|[-.]{1,6}\s?[|o][|{]|^entity\b.*\{$/i;
/** What only a component or deployment diagram has; the other shapes are participants of sequences as well. */
const component =
  /^(?:component|node|cloud|rectangle|package|folder|frame|storage|artifact|usecase|card|stack|agent|file|hexagon|interface)\b|^\[[^\]*]+\]|^\(\)|^(?:Person|System|Container|Component|Deployment_Node|Node|Rel|BiRel|\w*Boundary)\w*\s*\(|^(?:actor|database|queue)\b.*\{$/i;

/** Reads PlantUML: components and deployment, sequence, C4, class, state; the kind is the one that its words show. */
export function readPlantUml(source: DiagramSource): Graph {
  const drawing = startDrawing(source, "plantuml");
  if (foreign.test(source.text)) return finishDrawing(drawing, "other");
  const statements = statementsOf(source.text);
  const kind = drawnKind(statements);
  if (kind === "sequence") readSequence(drawing, statements);
  else if (kind !== "process") readComponents(drawing, statements);
  return finishDrawing(drawing, kind ?? componentKind(drawing, source.text));
}

function drawnKind(statements: readonly Statement[]): DiagramKind | undefined {
  const has = (pattern: RegExp): boolean => statements.some(({ text }) => pattern.test(text));
  if (has(activity)) return "process";
  if (has(/\[\*\]/) || (has(state) && !has(component))) return "state";
  if (has(/^(?:abstract )?class\b|^enum\b/i)) return "class";
  if (has(sequence)) return "sequence";
  if (has(entities) && !has(component)) return "entity-relation";
  if (has(classes) && !has(component)) return "class";
  if (has(component)) return undefined;
  return has(/^(?:actor|boundary|control|entity|database|collections|queue)\b|->/) ? "sequence" : undefined;
}

function componentKind(drawing: Drawing, text: string): DiagramKind {
  const kind = kindOf(drawing, "architecture").kind;
  return kind !== "process" && /^\s*(?:Deployment_Node|node\b.*\{)/im.test(text) ? "deployment" : kind;
}
