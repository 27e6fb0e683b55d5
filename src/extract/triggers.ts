import { triggerWords } from "../knowledge/triggers.ts";
import type { Span } from "../model/span.ts";
import type { Polarity, Statement } from "../model/statement.ts";

/** A fact that makes a reviewer ask, where it first stands, and how often it is said. */
export interface Trigger {
  readonly name: string;
  readonly span: Span;
  readonly count: number;
  /** Of the authored statements, those that say it. */
  readonly share: number;
}

const silent: ReadonlySet<Polarity> = new Set(["rejected", "example", "out-of-scope"]);
/** A share of fewer statements than this says little. */
const fewest = 5;

/** What in the text calls for questions. Rejected alternatives, examples and what is ruled out raise nothing. */
export function triggersOf(statements: readonly Statement[]): Trigger[] {
  const authored = statements.filter(({ form }) => form !== "code");
  const live = authored.filter(({ polarity }) => !silent.has(polarity));
  return triggerWords.flatMap(({ name, pattern }) => {
    const found = live.filter(({ text }) => pattern.test(text.slice(0, 600)));
    const first = found[0];
    const share = found.length / Math.max(fewest, authored.length);
    return first ? [{ name, span: first.span, count: found.length, share }] : [];
  });
}
