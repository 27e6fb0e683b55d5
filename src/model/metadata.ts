import type { Span } from "./span.ts";

/** Canonical statuses of documents and decisions. */
export const lifecycles = [
  "draft",
  "proposed",
  "accepted",
  "implemented",
  "rejected",
  "deferred",
  "withdrawn",
  "deprecated",
  "superseded",
  "amended",
  "informational",
] as const;
export type Lifecycle = (typeof lifecycles)[number];

export type MetadataKey =
  | "title"
  | "status"
  | "date"
  | "authors"
  | "deciders"
  | "reviewers"
  | "informed"
  | "story"
  | "tags"
  | "review-date"
  | "version"
  | "supersedes"
  | "superseded-by"
  | "related"
  | "kind";

/** One entry of a document's metadata. */
export interface MetadataEntry {
  readonly key: MetadataKey;
  /** The key as written. */
  readonly name: string;
  readonly value: string;
  readonly span: Span;
  readonly valueSpan: Span;
  readonly source: "front-matter" | "line" | "list" | "table" | "section" | "badge" | "heading";
}

/** A status that a document gives itself, and the entry that says so. */
export interface StatedStatus {
  readonly state: Lifecycle;
  readonly entry: MetadataEntry;
}
