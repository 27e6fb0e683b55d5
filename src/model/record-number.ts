import type { Document } from "./document.ts";
import type { Mention } from "./facts.ts";

/** A number in a file's name: "0012-use-kafka.md", "adr-12.md", "ADR0012_use_kafka.md". */
const inName = /^(?:(?:adr|rfc|kep|dr|decision|architecture-decision)[-_ ]?)?(\d{2,4})(?:[-_. ]|\.\w+$)/i;
/** A number before a title: "12. Use Kafka", "ADR-0012: Use Kafka". */
const inTitle =
  /^#?\s*(?:\[?(?:adr|rfc|kep|dr|decision|architecture decision record)[-_ #]*)(\d{1,4})\b|^#?\s*(\d{1,4})\s*[.:)–—-]\s+\S/i;

/** The number that the name of a document's file gives it. A date is none. */
export function numberInPath(path: string): number | undefined {
  const name = path.split("/").at(-1) ?? "";
  const digits = /^(?:19|20)\d{2}[-_]?[01]\d/.test(name) ? undefined : inName.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The number that a document's main heading gives it. */
export function numberInTitle({ sections, text }: Document): (Mention & { readonly number: number }) | undefined {
  const span = sections.find(({ depth }) => depth === 1)?.headingSpan;
  if (!span) return undefined;
  const words = text.slice(span.start, span.end);
  const hit = inTitle.exec(words);
  const digits = hit?.[1] ?? hit?.[2];
  if (!hit || digits === undefined) return undefined;
  const start = span.start + hit.index + hit[0].indexOf(digits);
  return { text: digits, span: { start, end: start + digits.length }, number: Number(digits) };
}

/** The folder of a path. */
export function folderOf(path: string): string {
  return path.split("/").slice(0, -1).join("/");
}
