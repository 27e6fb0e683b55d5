import { concernsNamedBy, concernsOfHeading } from "../knowledge/concern-headings.ts";
import { denials, elsewhere, exemption, operations, reason } from "../knowledge/concern-phrases.ts";
import { stemsOf } from "../knowledge/stem.ts";
import type { DesignConcern } from "../model/concern.ts";
import type { Statement } from "../model/statement.ts";
import type { Content } from "./content.ts";
import { isFlatDenial } from "./polarity.ts";

/** What structure alone says of a concern, whatever the words weigh. */
export interface StructuralEvidence {
  readonly concern: DesignConcern;
  readonly statement: number;
  readonly kind: "delegation" | "exemption" | "denial";
  readonly reason: string;
}

/** Delegations by link, exemptions with a reason, and plain denials. */
export function structuralEvidence(content: Content, statements: readonly Statement[]): StructuralEvidence[] {
  const linked = linkedSpans(content);
  const named = content.sections.map(concernsNamedBy);
  return statements.flatMap((statement, index): StructuralEvidence[] => {
    if (statement.form === "code" || statement.form === "diagram") return [];
    const evidence = (concerns: Iterable<DesignConcern>, kind: StructuralEvidence["kind"], reason: string) =>
      [...concerns].map((concern) => ({ concern, statement: index, kind, reason }));
    const { text } = statement;
    if (elsewhere.test(text) && linked(statement) && !isFlatDenial(text))
      return evidence(mentioned(text), "delegation", "said elsewhere, by a link");
    const above = named[statement.section] ?? new Set();
    const label =
      statement.label === undefined ? above : new Set([...above, ...concernsOfHeading(stemsOf(statement.label))]);
    if (exemption.test(text) && reason.test(text)) return evidence(label, "exemption", "not needed, with a reason");
    if (statement.polarity !== "denied") return [];
    const denied = denials.filter(([, pattern]) => pattern.test(text)).map(([concern]) => concern);
    return evidence(denied, "denial", "said not to be there");
  });
}

function mentioned(text: string): Set<DesignConcern> {
  const concerns = concernsOfHeading(stemsOf(text));
  if (operations.test(text)) for (const concern of ["monitoring", "alerting"] as const) concerns.add(concern);
  return concerns;
}

/** Whether a statement, or the paragraph that it stands in, holds a link. */
function linkedSpans(content: Content): (statement: Statement) => boolean {
  const paragraphs = content.units.flatMap(({ block }) =>
    block.type === "paragraph" && block.inline.marks.some((mark) => mark.type === "link") ? [block.span] : [],
  );
  let from = 0;
  return ({ span }) => {
    while (from < paragraphs.length && (paragraphs[from]?.end ?? 0) <= span.start) from++;
    const paragraph = paragraphs[from];
    return paragraph !== undefined && paragraph.start <= span.start && span.end <= paragraph.end;
  };
}
