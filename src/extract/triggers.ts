import { triggerWords } from "../knowledge/triggers.ts";
import type { Span } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";

/** A fact that makes a reviewer ask, where it first stands, and how often. */
export interface Trigger {
  readonly name: string;
  readonly span: Span;
  readonly count: number;
}

/** What in the text calls for questions. Rejected alternatives, examples and the system as it was raise none. */
export function triggersOf(statements: readonly Statement[]): Trigger[] {
  const live = statements.filter(
    ({ polarity, form }) =>
      form !== "code" && polarity !== "rejected" && polarity !== "example" && polarity !== "out-of-scope",
  );
  return triggerWords.flatMap(({ name, pattern }) => {
    const found = live.filter(({ text }) => pattern.test(text.slice(0, 600)));
    const first = found[0];
    return first ? [{ name, span: first.span, count: found.length }] : [];
  });
}
