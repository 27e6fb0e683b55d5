import type { DiagramKind, Graph } from "../model/graph.ts";

const decisionShapes = new Set(["diamond", "rhombus", "decision"]);
const branch =
  /^(?:yes|no|y|n|true|false|ok|success|fail(?:ed|ure|s)?|valid|invalid|pass(?:ed|es)?|found|not found|approved|rejected)$/i;
const terminal = /^(?:start|begin|end|stop|done|finish(?:ed)?)$/i;

/**
 * Whether a chart of boxes and arrows shows what runs or how a process flows: decisions, questions, yes and no on the
 * arrows and terminals are a process; a store does not make up for them.
 */
export function kindOfFlow(graph: Pick<Graph, "nodes" | "edges">): DiagramKind {
  const { nodes, edges } = graph;
  const decisions = nodes.filter((node) => decisionShapes.has(node.shape ?? "") || node.label.endsWith("?")).length;
  const branches = edges.filter((edge) => branch.test(edge.label ?? "")).length;
  const terminals = nodes.filter((node) => terminal.test(node.label)).length;
  return decisions + branches + terminals >= 2 ? "process" : "architecture";
}
