import type { Graph } from "../model/graph.ts";
import { readArchitecture } from "./mermaid-architecture.ts";
import { readBlocks } from "./mermaid-block.ts";
import { readC4 } from "./mermaid-c4.ts";
import { readClasses } from "./mermaid-class.ts";
import { readEntityRelation } from "./mermaid-er.ts";
import { readFlowchart } from "./mermaid-flowchart.ts";
import { readSequence } from "./mermaid-sequence.ts";
import { readState } from "./mermaid-state.ts";
import { withoutTrivia } from "./mermaid-text.ts";
import type { DiagramSource } from "./source.ts";

/** The readers by the word that opens a diagram. */
const readers: readonly (readonly [RegExp, (source: DiagramSource) => Graph])[] = [
  [/^(?:graph|flowchart|flowchart-elk|swimlane-beta)$/, readFlowchart],
  [/^sequenceDiagram$/i, readSequence],
  [/^C4(?:Context|Container|Component|Dynamic|Deployment)$/, readC4],
  [/^architecture(?:-beta)?$/, readArchitecture],
  [/^block(?:-beta)?$/, readBlocks],
  [/^stateDiagram(?:-v2)?$/, readState],
  [/^classDiagram(?:-v2)?$/, readClasses],
  [/^erDiagram$/, readEntityRelation],
];

/** Reads a Mermaid diagram of any type. What shows no graph (charts, timelines) gives an empty one of kind `other`. */
export function readMermaid(source: DiagramSource): Graph {
  const text = withoutTrivia(source.text);
  const word = /[\w-]+/.exec(text.trimStart().slice(0, 100))?.[0] ?? "";
  const reader = readers.find(([opening]) => opening.test(word))?.[1];
  if (!reader)
    return { syntax: "mermaid", kind: "other", span: source.span, nodes: [], edges: [], groups: [], problems: [] };
  return reader({ text, span: source.span, offsetAt: (index) => source.offsetAt(index) });
}
