import type { Span } from "./span.ts";

/** What a diagram shows. Only `architecture` and `deployment` say what runs and what talks to what. */
export type DiagramKind =
  "architecture" | "deployment" | "process" | "sequence" | "state" | "class" | "entity-relation" | "tree" | "other";

export type NodeKind =
  | "client"
  | "edge"
  | "gateway"
  | "load-balancer"
  | "service"
  | "datastore"
  | "cache"
  | "blob"
  | "broker"
  | "identity"
  | "observability"
  | "external"
  | "batch"
  | "unknown";

export interface GraphNode {
  /** Unique in its graph: the identifier of the syntax, or one made from the label. */
  readonly id: string;
  /** What a reader sees; line breaks folded into spaces. */
  readonly label: string;
  readonly span: Span;
  /** The innermost group that holds it. */
  readonly group?: string;
  /** How it is drawn, in the words of the syntax ("cylinder", "diamond", "participant", "box"). */
  readonly shape?: string;
  /** The technology, where the syntax has a place for it (C4, Structurizr). */
  readonly technology?: string;
  /** How many of it run, where the syntax says so. */
  readonly instances?: number;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly span: Span;
  /** `both` for `<-->`, `none` for a line without a head. */
  readonly direction: "forward" | "both" | "none";
  /** `dashed` lines mean "asynchronous" or "optional" by convention. */
  readonly line?: "solid" | "dashed" | "thick";
}

export interface GraphGroup {
  readonly id: string;
  readonly label: string;
  readonly span: Span;
  readonly parent?: string;
}

/** Something a reader could not make sense of. */
export interface GraphProblem {
  readonly span: Span;
  /** What is wrong and, where a person could mend it, how. */
  readonly message: string;
}

/** One diagram, as drawn. Spans are offsets into the document. */
export interface Graph {
  readonly syntax: string;
  readonly kind: DiagramKind;
  readonly span: Span;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly groups: readonly GraphGroup[];
  readonly problems: readonly GraphProblem[];
}
