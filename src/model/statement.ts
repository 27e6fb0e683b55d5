import type { Span } from "./span.ts";

/**
 * How a statement stands to what it says:
 * - `affirmed`: it is so, or will be built so
 * - `denied`: it is not so ("there is no monitoring")
 * - `postponed`: later ("to be decided", "in phase 2")
 * - `hypothetical`: a wish or a condition ("we could shard")
 * - `example`: quoted, an illustration, or shown as what not to do
 * - `rejected`: about an alternative that was not taken
 * - `former`: about the system as it was before
 * - `out-of-scope`: about something that the document rules out
 */
export type Polarity =
  "affirmed" | "denied" | "postponed" | "hypothetical" | "example" | "rejected" | "former" | "out-of-scope";

/** The shape in which a statement is written. */
export type StatementForm = "sentence" | "item" | "row" | "code" | "diagram";

/** One authored unit: a sentence, a list item, a table row, a line of code, a diagram's label. */
export interface Statement {
  /** Plain text, markup and line breaks gone; the cells of a row joined by " | ". */
  readonly text: string;
  readonly span: Span;
  /** Index of the innermost section. */
  readonly section: number;
  readonly form: StatementForm;
  readonly polarity: Polarity;
  /** The label before the colon ("Owner: payments team"), the bold lead of an item, or the first cell of a row. */
  readonly label?: string;
  /** The sentence that leads into the list that holds it. */
  readonly leadIn?: string;
  /** The header cells of the table that holds it. */
  readonly header?: readonly string[];
  /** Whether it stands in a task list, and is ticked. */
  readonly ticked?: boolean;
}
