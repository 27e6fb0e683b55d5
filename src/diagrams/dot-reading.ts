import type { Span } from "../model/span.ts";
import { type DotCursor, peek } from "./dot-tokens.ts";
import { complain, type Drawing, plainLabel, spanIn } from "./drawing.ts";

export type Attributes = ReadonlyMap<string, string>;

/** A graph or subgraph as far as it is read: what holds for the statements in it. */
export interface Scope {
  readonly cluster?: string;
  /** The cluster that the scope itself is, whose label it sets. */
  readonly own?: string;
  /** Labels are inherited: a cluster without one of its own shows its parent's. */
  label?: string;
  node: Attributes;
  edge: Attributes;
  /** The nodes named in it, in order. */
  readonly members: Set<string>;
  /** The scope around it, whose members are its own and these. */
  readonly outer?: Scope;
  /** Its subgraphs by name: naming one again opens it again. */
  readonly subgraphs: Map<string, Scope>;
  readonly depth: number;
}

/** One end of an edge: the nodes of it, and where it is written. */
export interface End {
  readonly names: Iterable<string>;
  readonly start: number;
  readonly end: number;
}

/** An edge as it is written, tail first whatever its `dir` says. */
export interface DotEdge {
  readonly tail: string;
  readonly head: string;
  readonly span: Span;
  readonly attributes: Map<string, string>;
}

export interface Reading extends DotCursor {
  readonly drawing: Drawing;
  readonly edges: DotEdge[];
  /** How often an edge was drawn, the repeated ones of a strict graph counted in. */
  pairs: number;
  /** In a strict graph, the one edge between two nodes. */
  readonly onlyEdges: Map<string, DotEdge>;
  /** Labels without their markup, by how they are written: a default is that of many nodes and edges. */
  readonly labels: Map<string, string>;
  strict: boolean;
  directed: boolean;
}

/** A label without its markup. */
export function shown({ labels }: Reading, written: string): string {
  const label = labels.get(written) ?? plainLabel(written);
  labels.set(written, label);
  return label;
}

export function complainAt(reading: Reading, message: string): void {
  const token = peek(reading);
  complain(reading.drawing, spanIn(reading.drawing.source, token.start, token.end), message);
}
