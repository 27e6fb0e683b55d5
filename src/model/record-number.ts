import type { Document } from "./document.ts";
import type { Mention } from "./facts.ts";

/**
 * A number in a file's name: "0012-use-kafka.md", "adr-12.md", "ADR0012_use_kafka.md". A finding rests on it, so it must
 * be written as records are numbered.
 */
const inName = /^(?:(?:adr|rfc|kep|dr|decision|architecture-decision)[-_ ]?)?(\d{2,4})(?:[-_. ]|\.\w+$)/i;
/** A number before a title: "12. Use Kafka", "ADR-0012: Use Kafka". */
const inTitle =
  /^#?\s*(?:\[?(?:adr|rfc|kep|dr|decision|architecture decision record)[-_ #]*)(\d{1,4})\b|^#?\s*(\d{1,4})\s*[.:)–—-]\s+\S/i;
/**
 * A name with a number after any short word, and what follows: "ADR-0007-security", "D12". By it one looks up what a
 * reference may mean, so it takes in more than `inName`.
 */
const numbered = /^(?:[a-z]{1,8}[-_ ]?)?(\d{1,6})(?!\d)[-_.]?(.*)/is;
/** A number by which an entry of metadata names a record: "ADR-0012", "#12", "0012". */
const inMetadata = /\b(?:adr|rfc|dr)[-_ #]{0,2}(\d{1,4})\b|(?:^|\s)#?0*(\d{1,4})(?=$|[\s,.:-])/i;
const cited = /\bADR[-_ ]?(\d{1,6})\b/gi;

/** The number that the name of a document's file gives it. A date is none. */
export function numberInPath(path: string): number | undefined {
  const name = path.split("/").at(-1) ?? "";
  const digits = /^(?:19|20)\d{2}[-_]?[01]\d/.test(name) ? undefined : inName.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** A file's name in its parts: "ADR-0007-security.md" has the number 7 and the words "security". */
export function partsOfName(name: string): { readonly number?: number; readonly words: string } {
  const stem = name.toLowerCase().replace(/\.md$/, "");
  const [, digits, words = ""] = numbered.exec(stem) ?? [];
  return digits === undefined ? { words: stem } : { number: Number(digits), words };
}

/** The first number of a record that `text`, the value of an entry of metadata, names; as it is written. */
export function numberNamed(text: string): string | undefined {
  const hit = inMetadata.exec(text);
  return hit?.[1] ?? hit?.[2];
}

/** The numbers of the records that `text` names: "ADR-12". */
export function recordsCited(text: string): number[] {
  return [...text.matchAll(cited)].map(([, digits]) => Number(digits));
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
