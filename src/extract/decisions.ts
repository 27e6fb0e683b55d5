import type { DocumentKind } from "../model/document.ts";
import type { Decision, Mention } from "../model/facts.ts";
import type { Content } from "./content.ts";
import { recordDecision } from "./decision-record.ts";
import { sectionDecisions } from "./decision-sections.ts";
import { tableDecisions } from "./decision-tables.ts";
import { undecidedOptions } from "./undecided-options.ts";

/** The decisions that a document records: the one of a decision record, or those of the logs in other documents. */
export function decisionsOf(content: Content, kind: DocumentKind, title: Mention): Decision[] {
  if (kind === "adr") {
    const decision = recordDecision(content, title);
    return decision ? [decision] : [];
  }
  const found = [...tableDecisions(content), ...sectionDecisions(content), ...undecidedOptions(content)];
  return found.sort((a, b) => a.span.start - b.span.start);
}
