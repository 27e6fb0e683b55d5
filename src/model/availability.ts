import type { Quantity } from "./quantity.ts";

/** An availability, and the downtime that the text says it comes to. */
export interface StatedDowntime {
  readonly availability: Quantity;
  readonly downtime: Quantity;
  /** What the availability allows in seconds, in each of the periods that may be meant: the one that the text names, else all. */
  readonly allowed: readonly number[];
}

/** What a system needs in series, and the availability that is left of it. */
export interface SerialAvailability {
  readonly target: Quantity;
  readonly dependencies: readonly Quantity[];
  /** The product of the dependencies' availabilities. */
  readonly reachable: number;
}

/** Whether a quantity can be an availability: nine tenths of the time and more, but not all. */
export function isAvailability({ dimension, unit, value, high, comparator }: Quantity): boolean {
  return dimension === "ratio" && unit === "%" && value >= 0.9 && value < 1 && !high && comparator !== "<";
}
