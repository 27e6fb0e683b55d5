import { type Directive, isDate, type Suppression } from "../model/directive.ts";
import type { Document } from "../model/document.ts";
import type { Mention } from "../model/facts.ts";
import { lineIndexAt } from "../model/span.ts";
import type { Finding } from "./finding.ts";

/** What decides whether a suppression holds. */
export interface SuppressionContext {
  /** Today, as "2027-03-01"; without it nothing expires. */
  readonly today?: string | undefined;
  /** Whether the decision of this name was superseded, rejected or given up. */
  readonly hasFallen: (decision: string) => boolean;
  /** Whether there is a rule of this id. */
  readonly isRule: (id: string) => boolean;
  /** Whether the rule judged the document. */
  readonly ran: (id: string) => boolean;
}

/** The lines, counted from 1, on which one directive silences one rule. */
interface Silence {
  readonly directive: Directive;
  readonly rule: Mention;
  readonly from: number;
  readonly to: number;
}

/** Parts the findings of `doc` into those that stand and those that its comments silence. */
export function suppress(
  doc: Document,
  findings: readonly Finding[],
  context: SuppressionContext,
): { readonly kept: readonly Finding[]; readonly silenced: readonly Finding[]; readonly suppressions: Suppression[] } {
  const silences = silencesOf(doc).map((silence) => ({ ...silence, lapse: lapseOf(silence, context) }));
  const covers = ({ rule, from, to }: Silence, finding: Finding): boolean =>
    rule.text === finding.rule && from <= finding.range.start.line && finding.range.start.line <= to;
  const holding = silences.filter(({ lapse }) => lapse === undefined);
  const silenced = findings.filter((finding) => holding.some((silence) => covers(silence, finding)));
  const suppressions = silences.map((silence): Suppression => {
    const used = silenced.some((finding) => covers(silence, finding));
    const idle = context.ran(silence.rule.text) ? "unused" : "idle";
    const { directive, rule } = silence;
    return { rule: rule.text, at: rule.span, directive, state: silence.lapse ?? (used ? "used" : idle) };
  });
  return { kept: findings.filter((finding) => !silenced.includes(finding)), silenced, suppressions };
}

function lapseOf({ directive, rule }: Silence, context: SuppressionContext): Suppression["state"] | undefined {
  if (!context.isRule(rule.text)) return "unknown";
  const { until, because } = directive;
  if (until !== undefined && context.today !== undefined && until < context.today) return "expired";
  return because !== undefined && context.hasFallen(because) ? "fallen" : undefined;
}

/** What the directives silence. One without a reason, or with a date that is none, silences nothing. */
function silencesOf(doc: Document): Silence[] {
  const { directives } = doc;
  return directives.flatMap((directive, index) => {
    if (directive.scope === "enable" || directive.scope === "unknown" || !isGrounded(directive)) return [];
    return directive.rules.map((rule) => ({ directive, rule, ...linesOf(doc, directive, rule, index) }));
  });
}

/** Whether a directive says why it stands, and until when in a date that can be read. */
function isGrounded({ reason, until }: Directive): boolean {
  return reason !== "" && (until === undefined || isDate(until));
}

function linesOf(doc: Document, directive: Directive, rule: Mention, index: number): { from: number; to: number } {
  const lineAt = (offset: number): number => lineIndexAt(doc.lineStarts, offset) + 1;
  const own = lineAt(directive.span.start);
  switch (directive.scope) {
    case "file":
      return { from: 1, to: Infinity };
    case "line":
      return { from: own, to: lineAt(directive.span.end - 1) };
    case "next-line": {
      const blank = /^[ \t]*(?:\r?\n[ \t]*)*/.exec(doc.text.slice(directive.span.end))?.[0].length ?? 0;
      const next = lineAt(directive.span.end + blank);
      return { from: next, to: next };
    }
    default: {
      const end = doc.directives
        .slice(index + 1)
        .find(({ scope, rules }) => scope === "enable" && (rules.length === 0 || hasName(rules, rule.text)));
      return { from: own, to: end ? lineAt(end.span.start) : Infinity };
    }
  }
}

function hasName(rules: readonly Mention[], name: string): boolean {
  return rules.some(({ text }) => text === name);
}
