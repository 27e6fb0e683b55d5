import { filledByTime } from "../../src/knowledge/optional-sections.ts";
import type { Document } from "../../src/model/document.ts";
import { isWithin } from "../../src/model/document.ts";
import type { Section } from "../../src/model/section.ts";
import type { Span } from "../../src/model/span.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "contradicted-none",
  family: "agreement",
  severity: "warning",
  preset: "off",
  summary: 'A section says "none", and the document has what it denies',
  why: "A reviewer who reads that there are no open questions or no risks stops looking for them.",
  fix: "Move what there is under the heading, or say why it does not count.",
  limits:
    "Looks at bare answers (none, N/A) under headings for open questions and risks, and at marks such as TBD, points that the text puts off, and tables of risks.",
  precision: { right: 2, judged: 6 },
  *check({ doc }) {
    for (const section of doc.sections.filter(({ substance, depth }) => substance === "not-applicable" && depth > 0)) {
      const found = contraryTo(section, doc);
      if (!found) continue;
      yield {
        at: section.headingSpan,
        message: `Nothing under "${section.title.slice(0, 50)}", but ${found.what}`,
        subject: section.title,
        related: [{ span: found.span, message: "Here" }],
      };
      return;
    }
  },
});

interface Contrary {
  readonly what: string;
  readonly span: Span;
}

function contraryTo({ roles, title }: Section, doc: Document): Contrary | undefined {
  if (roles.includes("open-questions") && /question|issue|unresolved|unknown|open (?:point|item)/i.test(title)) {
    const marks = doc.markers.filter(({ tracked, excuse }) => !tracked && !excuse);
    const marker = [...marks, ...doc.openPoints].find(
      ({ section }) =>
        section > 1 &&
        !isWithin(doc, section, ["metadata", "future", "alternatives"]) &&
        !filledByTime.test(doc.sections[section]?.title ?? ""),
    );
    if (marker) return { what: `"${marker.text.slice(0, 60)}" is left open`, span: marker.span };
  }
  if (roles.includes("risks") && /\brisk/i.test(title)) {
    const risk = doc.hazards.find(({ kind, source }) => kind === "risk" && source === "table");
    if (risk) return { what: `"${risk.title.slice(0, 60)}" is listed as a risk`, span: risk.span };
  }
  return undefined;
}
