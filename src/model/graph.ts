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
  /** What it is for, where the syntax has a place for it (C4, Structurizr). */
  readonly description?: string;
  /** The style classes that the author gave it: "external", "db". */
  readonly classes?: readonly string[];
  /** How many of it run, where the syntax says so. */
  readonly instances?: number;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** The protocol, where the syntax has a place for it (C4, Structurizr). */
  readonly technology?: string;
  readonly span: Span;
  /** `both` for `<-->`, `none` for a line without a head. */
  readonly direction: "forward" | "both" | "none";
  /** `dashed` lines mean "asynchronous" or "optional" by convention. */
  readonly line?: "solid" | "dashed" | "thick";
  /** Whether the sender goes on without waiting, where the syntax says so. */
  readonly async?: boolean;
}

export interface GraphGroup {
  readonly id: string;
  readonly label: string;
  readonly span: Span;
  readonly parent?: string;
}

/** A remark in a diagram, and the nodes it is about. */
export interface GraphNote {
  readonly text: string;
  readonly about: readonly string[];
  readonly span: Span;
}

/** A part of a sequence diagram that runs under a condition, again, or beside others: the messages inside its span. */
export interface GraphFragment {
  /** In the words of the syntax: "loop", "alt", "else", "opt", "par", "and", "critical", "option", "break", "rect". */
  readonly kind: string;
  readonly label: string;
  readonly span: Span;
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
  readonly notes?: readonly GraphNote[];
  readonly fragments?: readonly GraphFragment[];
  readonly problems: readonly GraphProblem[];
}

/** A diagram in its section, as the document holds it. */
export interface Diagram extends Graph {
  readonly section: number;
}
