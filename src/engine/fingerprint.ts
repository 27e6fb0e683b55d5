import { createHash } from "node:crypto";
import type { Document } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import type { Identity } from "./finding.ts";
import type { RawFinding } from "../rule.ts";

/**
 * What a finding is known by across edits: its rule, its document, its subject or the headings above it, and the words
 * at its place; not its line.
 */
export function fingerprintOf(rule: string, doc: Document, finding: RawFinding): string {
  const whereabouts = finding.subject ?? headingPath(doc, finding.at).join(" > ");
  return hash([rule, doc.path, whereabouts, wordsAt(doc, finding.at)].join("\0"));
}

/** What a baseline knows a finding by, besides its rule, document and subject. */
export function identityOf(doc: Document, { at }: RawFinding): Identity {
  return { heading: headingPath(doc, at).join(" > "), text: hash(wordsAt(doc, at)) };
}

function wordsAt({ text }: Document, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, " ").trim();
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function headingPath(doc: Document, { start }: Span): readonly string[] {
  return doc.sections.findLast(({ span }) => span.start <= start && start < span.end)?.path ?? [];
}
