import { createHash } from "node:crypto";
import type { Document } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import type { RawFinding } from "../rule.ts";

/**
 * What a finding is known by across edits: its rule, its document, its subject or the headings above it, and the words
 * at its place; not its line.
 */
export function fingerprintOf(rule: string, doc: Document, finding: RawFinding): string {
  const words = doc.text.slice(finding.at.start, finding.at.end).replace(/\s+/g, " ").trim();
  const whereabouts = finding.subject ?? headingPath(doc, finding.at).join(" > ");
  return createHash("sha256").update([rule, doc.path, whereabouts, words].join("\0")).digest("hex").slice(0, 16);
}

function headingPath(doc: Document, { start }: Span): readonly string[] {
  return doc.sections.findLast(({ span }) => span.start <= start && start < span.end)?.path ?? [];
}
