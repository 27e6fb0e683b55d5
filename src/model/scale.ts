import type { Mention } from "./facts.ts";
import type { Span } from "./span.ts";

/** What a size counts: people of the team, people who use the system, requests or messages a second. */
export type ScaleMeasure = "engineers" | "users" | "requestsPerSecond";

/** A size that the system is built for, as words state it. */
export interface StatedScale extends Mention {
  readonly measure: ScaleMeasure;
  readonly value: number;
}

/** How large the system is to be. */
export interface Scale {
  /** The largest size stated of each measure; each stands where its statement does. */
  readonly largest: readonly StatedScale[];
  /** Whether the document names a number so large that a system for few is out of the question. */
  readonly vast: boolean;
}

/** What a design takes on to be distributed: "microservices", "Kafka"; and the statement that does. */
export interface Distribution {
  readonly name: string;
  readonly span: Span;
}
