import type { Quantity } from "./quantity.ts";

/** A time that is allowed in all, and the parts that it is shared out to. */
export interface LatencyBreakdown {
  readonly limit: Quantity;
  readonly parts: readonly Quantity[];
  /** What the parts come to, each at its least, in seconds. */
  readonly least: number;
}

/** A budget, and a total of costs over the same time. */
export interface Spending {
  readonly budget: Quantity;
  readonly total: Quantity;
}
