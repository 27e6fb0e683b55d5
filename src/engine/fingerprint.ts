import { createHash } from "node:crypto";
import type { Document } from "../model/document.ts";
import type { RawFinding } from "../rule.ts";
import type { Finding, Identity } from "./finding.ts";

/** The words at a finding's place tell it from others well before so many characters. */
const longestWords = 500;

/** What tells the finding from others of its rule, document and subject. */
export function identityOf({ sections, text }: Document, { at: { start, end } }: RawFinding): Identity {
  const path = sections.findLast(({ span }) => span.start <= start && start < span.end)?.path ?? [];
  const words = text.slice(start, end).replace(/\s+/g, " ").trim().slice(0, longestWords);
  return { heading: path.join(" > "), words };
}

/** What findings that look the same have in common: rule, document, subject or headings, and words; not the line. */
export function likenessOf({ rule, path, subject, identity: { heading, words } }: Omit<Finding, "occurrence">): string {
  return [rule, path, subject ?? heading, words].join("\0");
}

/** The same for the same defect of the same document, wherever it moves in it. */
export function fingerprintOf(finding: Finding): string {
  const hash = hashOf(likenessOf(finding));
  return finding.occurrence === 1 ? hash : `${hash}-${String(finding.occurrence)}`;
}

/** A short hash, for what is written down. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
