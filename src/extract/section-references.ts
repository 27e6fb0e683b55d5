import type { SectionReference } from "../model/facts.ts";
import type { Statement } from "../model/statement.ts";
import type { Content } from "./content.ts";

const reference =
  /\b(?:see|in|of|per|under|from|cf\.?) (?:the )?(?:section|sect?\.|§) ?(\d{1,2}(?:\.\d{1,2}){0,3})\b(?!\.\d|%|\))/gi;
/** Signs that another document is meant. */
const elsewhere =
  /\b(?:rfcs?|adrs?|bips?|eips?|keps?|iso|ieee|nist|gdpr|spec(?:ification)?s?|paper|book|guide|act|law|document|doc|article|appendix|license|standard|manual|draft|chapter)\b|\]\(|https?:|\.md\b|[“"]/i;
const number = /^\s*(?:§\s*|section\s+)?(\d{1,2}(?:\.\d{1,2}){0,3})[.):]?\s/i;
/** Numbered headings from which on a document's numbering is its own system. */
const fewest = 4;

/** The references to numbered sections of this document, where it numbers its sections. */
export function sectionReferencesOf(content: Content, statements: readonly Statement[]): SectionReference[] {
  const numbers = new Set(content.sections.flatMap(({ inline }) => number.exec(inline?.text ?? "")?.[1] ?? []));
  if (numbers.size < fewest) return [];
  return statements.flatMap(({ text, span, section, form }) => {
    if (form === "code" || elsewhere.test(text) || elsewhere.test(content.text.slice(span.start, span.end))) return [];
    return [...text.matchAll(reference)].map((hit) => ({
      text: hit[0],
      span,
      number: hit[1] ?? "",
      section,
      found: numbers.has(hit[1] ?? ""),
    }));
  });
}
