import { isAction, isState, nodeKindOf } from "../knowledge/node-kinds.ts";
import type { DiagramKind, GraphEdge, GraphGroup, GraphNode } from "../model/graph.ts";

/** What a diagram shows, and what says so, ready to print. */
export interface KindReading {
  readonly kind: DiagramKind;
  readonly evidence: readonly string[];
}

/** The parts of a graph by which its kind is told; a graph that is being read keeps them by their ids. */
export interface Drawn {
  readonly nodes: ReadonlyMap<string, GraphNode> | readonly GraphNode[];
  readonly groups: ReadonlyMap<string, GraphGroup> | readonly GraphGroup[];
  readonly edges: readonly GraphEdge[];
}

const decision = /^(?:diamond|rhombus|decision|question|mdiamond|hexagon)$/i;
const store = /^(?:cylinder|cyl|database|datastore|stored_data|lin-cyl|queue)$/i;
const answer =
  /^(?:yes|no|y|n|true|false|ok|success|failure|fail|failed|hit|miss|valid|invalid|pass|else|otherwise)\b/i;
const terminal = /^(?:start|end|stop|begin|finish|finished|done|exit)$/i;
const place = /\b(?:region|zone|az|vpc|subnet|namespace|cluster|data ?cent(?:er|re)|availability|on-prem(?:ises)?)\b/i;

/** What follows in a longer label is no name. */
const longestName = 500;

/**
 * Tells systems from processes and states, for the syntaxes that do not say. A picture that names no component that
 * one knows, and no step or state, stays `fallback`.
 */
export function kindOf({ nodes, groups, edges }: Drawn, fallback: DiagramKind = "other"): KindReading {
  const all = [...nodes.values()].map(({ label, shape }) => ({
    label: label.slice(0, longestName),
    shape: shape ?? "",
  }));
  const count = (test: (node: { label: string; shape: string }) => boolean): number => all.filter(test).length;
  const known = count(({ label, shape }) => nodeKindOf(label) !== "unknown" || store.test(shape));
  const decisions = count(
    ({ label, shape }) => decision.test(shape) || label.endsWith("?") || /^(?:yes|no)$/i.test(label),
  );
  const answers = edges.filter(({ label }) => answer.test(label ?? "")).length;
  const steps = count(({ label }) => isAction(label) || terminal.test(label));
  const states = count(({ label }) => isState(label));
  const most = Math.max(2, all.length / 2);
  if (states >= most && states > known / 2) return { kind: "state", evidence: [`${String(states)} nodes name states`] };
  if (decisions > 0 && (answers > 1 || decisions > 1 || steps > known)) {
    return { kind: "process", evidence: [`${String(decisions)} decisions`, `${String(answers)} answers on edges`] };
  }
  if (steps >= most || (steps > 1 && steps >= known)) {
    return { kind: "process", evidence: [`${String(steps)} of ${String(all.length)} nodes name steps`] };
  }
  if (known < 2 || known * 4 < all.length) return { kind: fallback, evidence: ["no known components"] };
  const evidence = [`${String(known)} of ${String(all.length)} nodes name components`];
  const places = [...groups.values()].filter(({ label }) => place.test(label));
  if (places.length < 2) return { kind: "architecture", evidence };
  return { kind: "deployment", evidence: [...evidence, ...places.map(({ label }) => `group "${label}"`)] };
}
