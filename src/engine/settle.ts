import type { Document } from "../model/document.ts";
import { rangeOf, type Span } from "../model/span.ts";
import { type AnyRule, type Fix, type RawFinding, severities, type Severity } from "../rule.ts";
import type { Finding, Mend, Place } from "./finding.ts";
import { identityOf } from "./fingerprint.ts";

/** Lines longer than this are cut where a finding shows them. */
const longestLine = 2000;

/** Makes what a rule said of `doc` ready to show. `docs` are the documents that related places may stand in. */
export function settle(
  raw: RawFinding,
  rule: AnyRule,
  severity: Severity,
  doc: Document,
  docs: readonly Document[] = [],
): Finding {
  const inside = (path: string | undefined): Document => docs.find((other) => other.path === path) ?? doc;
  return {
    ...placeOf(doc, raw.at),
    rule: rule.id,
    family: rule.family,
    severity: raise(severity, raw.weight),
    message: raw.message,
    confidence: raw.confidence ?? 1,
    related: (raw.related ?? []).map(({ path, span, message }) => ({ ...placeOf(inside(path), span), message })),
    evidence: (raw.evidence ?? []).map(({ span, text, reason }) => ({ range: rangeIn(doc, span), text, reason })),
    advice: rule.fix,
    ...(raw.subject === undefined ? {} : { subject: raw.subject }),
    ...(!raw.fix?.edits.length ? {} : { fix: mendOf(raw.fix, doc) }),
    identity: identityOf(doc, raw),
    occurrence: 1,
    page: `rules/${rule.family}/${rule.id}.md`,
  };
}

function mendOf({ title, edits }: Fix, doc: Document): Mend {
  const inOrder = edits.toSorted((a, b) => a.span.start - b.span.start);
  return { title, edits: inOrder.map(({ span, text }) => ({ range: rangeIn(doc, span), text })) };
}

/** The severity so many steps above another, or below it where they are negative. */
export function raise(severity: Severity, steps = 0): Severity {
  const index = severities.indexOf(severity) - steps;
  return severities[Math.min(Math.max(index, 0), severities.length - 1)] ?? severity;
}

function placeOf(doc: Document, span: Span): Place {
  const range = rangeIn(doc, span);
  const start = doc.lineStarts[range.start.line - 1] ?? 0;
  const end = doc.lineStarts[range.start.line] ?? doc.text.length;
  const line = doc.text.slice(start, Math.min(end, start + longestLine)).replace(/[\r\n]+$/, "");
  return { path: doc.path, range, line };
}

/** The range of `span`, kept inside the text whatever a rule says. */
function rangeIn(doc: Document, span: Span) {
  const clamp = (offset: number): number => Math.min(Math.max(Math.trunc(offset) || 0, 0), doc.text.length);
  const start = clamp(span.start);
  return rangeOf(doc.lineStarts, { start, end: Math.max(start, clamp(span.end)) });
}
