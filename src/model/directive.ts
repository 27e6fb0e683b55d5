import type { Mention } from "./facts.ts";
import type { Span } from "./span.ts";

/** A comment by which an author silences rules: `<!-- faultlint-disable-next-line a-rule -- why -->`. */
export interface Directive {
  /** What it calls itself, as written: "faultlint-disable-line". */
  readonly name: string;
  /**
   * - `next-line`: the next line that holds anything
   * - `line`: the line that it stands on, a table row mostly
   * - `disable`, `enable`: begin and end a stretch, which otherwise goes on to the end
   * - `file`: the whole document
   * - `unknown`: there is no comment of that name
   */
  readonly scope: "next-line" | "line" | "disable" | "enable" | "file" | "unknown";
  readonly rules: readonly Mention[];
  /** Why; empty when the author gave none. */
  readonly reason: string;
  /** The last day on which it holds, as written: "2027-03-01". */
  readonly until?: string;
  /** The decision that it rests on, as written: "ADR-012". */
  readonly because?: string;
  readonly span: Span;
}

/** What became of one rule that a directive names. */
export interface Suppression {
  readonly rule: string;
  /** The rule's name in the comment. */
  readonly at: Span;
  /**
   * - `used`: it silenced a finding; `idle`: its rule did not judge the document
   * - `unused`: there was nothing to silence
   * - `unknown`: there is no such rule
   * - `expired`: its day is past; `fallen`: the decision that it rests on no longer holds
   */
  readonly state: "used" | "idle" | "unused" | "unknown" | "expired" | "fallen";
  readonly directive: Directive;
}

/** Whether `text` is a day, as "2027-03-01". */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
