import type { Mention } from "./facts.ts";
import type { NodeKind } from "./graph.ts";
import type { Span } from "./span.ts";

/** A place in the document that names a component. */
export interface ComponentPlace {
  readonly span: Span;
  readonly source: "diagram" | "table" | "list" | "prose" | "dataset";
}

/** What makes a component survive the loss of one copy, and what says so. */
export interface Redundancy extends Mention {
  /**
   * - `copies`: several are drawn, or counted in the diagram
   * - `words`: its label, its row or a sentence about it says so
   * - `technology`: its technology runs several copies without being asked
   * - `scenario`: a failure scenario says what happens without it
   * - `accepted`: the document accepts its loss
   */
  readonly reason: "copies" | "words" | "technology" | "scenario" | "accepted";
  /** Whether only a noun of its kind says so ("the database"), not its name. */
  readonly byKind?: true;
}

/** A component under all the names that the document has for it. */
export interface ArchitectureNode {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: NodeKind;
  readonly technology?: string;
  readonly places: readonly ComponentPlace[];
  /** How many sentences, items and rows name it, besides what makes it a component. */
  readonly mentions: number;
  /** Strongest first; empty when nothing in the document makes it redundant. */
  readonly redundancy: readonly Redundancy[];
  /** What a sentence, an item or a row says of it that means that only one runs: "single node", "1 task". */
  readonly singleness?: Mention;
  /** Indices into the document's graphs in which it is drawn as part of a running system. */
  readonly drawnIn: readonly number[];
}

export interface ArchitectureEdge {
  /** Indices into the nodes. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly label?: string;
  readonly access?: "read" | "write" | "both";
  /** Whether the sender goes on without waiting. */
  readonly async: boolean;
  /** Whether it carries no request: deployment, configuration, metrics, structure. */
  readonly control: boolean;
  /** Whether the arrow has no head, or two: it can be followed both ways. */
  readonly undirected: boolean;
  readonly source: "diagram" | "prose" | "dataset";
  /** The graph that draws it. */
  readonly graph?: number;
}

/** The one graph that diagrams, component tables, datasets and sentences of a document make together. */
export interface Architecture {
  readonly nodes: readonly ArchitectureNode[];
  readonly edges: readonly ArchitectureEdge[];
  /** The nodes at which requests enter: clients, or what nothing else calls. */
  readonly entries: readonly number[];
  /** The nodes that keep data. */
  readonly stores: readonly number[];
  /** Where the document says how available the system is to be. */
  readonly promise?: Mention;
}

export const emptyArchitecture: Architecture = { nodes: [], edges: [], entries: [], stores: [] };
