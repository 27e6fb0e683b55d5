import type { Span } from "./span.ts";

/** What kind of thing a quantity counts; its base unit in brackets. */
export type Dimension =
  | "time" // [s]
  | "size" // [byte]
  | "ratio" // [1]; 99.9 % is 0.999
  | "factor" // [1]; "2×"
  | "money" // [one of the currency]
  | "count"; // [1]

/**
 * How the number bounds what it measures. `=` where nothing is said.
 */
export type Comparator = "=" | "~" | "<" | "<=" | ">" | ">=";

/** What the number is to the author. */
export type QuantityRole = "target" | "estimate" | "current" | "limit" | "default" | "stated";

/** A number with its unit. */
export interface Quantity {
  /** As written, unit and period included. */
  readonly text: string;
  readonly span: Span;
  readonly section: number;
  /** Index of the statement that holds it. */
  readonly statement: number;
  /** In the base unit of the dimension, per second where there is a period. */
  readonly value: number;
  /** The upper end of a range, in the same unit as `value`. */
  readonly high?: number;
  readonly dimension: Dimension;
  /** The unit as a person would write it: "ms", "GB", "requests", "$", "%". */
  readonly unit: string;
  /** What it is counted over, in seconds: "per day" is 86,400. */
  readonly period?: number;
  readonly comparator: Comparator;
  /** "p99" is 99, the median 50. */
  readonly percentile?: number;
  /** What is measured: "latency", "retention", "requests"; in the document's words. Empty where they do not tell. */
  readonly measures: string;
  readonly role: QuantityRole;
}
