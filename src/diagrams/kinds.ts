import type { DiagramKind } from "../model/graph.ts";
export function kindOf(_: unknown): { kind: DiagramKind } {
  return { kind: "architecture" };
}
