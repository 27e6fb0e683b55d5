import { type Document, maturityOf } from "../../src/model/document.ts";
import type { Section } from "../../src/model/section.ts";
import { defineRule } from "../../src/rule.ts";

/** Roles under which "N/A" leaves a reviewer's question open. */
const answering = ["alternatives"];

/** Headings that say all there is to say: a meeting by its date, a generator's signature. */
const remark = /\b\d{4}[-/.]\d\d?\b|\bcancel+ed\b|\bgenerated (?:by|with|from|on)\b/i;

export default defineRule({
  id: "hollow-section",
  family: "structure",
  severity: "warning",
  preset: "recommended",
  summary: "A heading has nothing under it",
  why: "An empty section looks as if its question had been thought about, and answers nothing.",
  fix: "Write the section, say in a sentence why it does not apply, or delete the heading.",
  limits:
    'A heading that is itself the statement ("We keep one region") may be taken for an empty section. A section that holds only "TBD" or a slot to fill in is the matter of `unresolved-marker` and `placeholder`.',
  precision: { right: 29, judged: 30 },

  *check({ doc }) {
    const maturity = maturityOf(doc);
    if (doc.template || maturity === "closed") return;
    const weight = maturity === "draft" ? { weight: -1 as const } : {};
    const hollow = doc.sections.filter((section) => isHollow(doc, section));
    for (const run of runsOf(hollow)) {
      const [first, ...rest] = run;
      if (!first) continue;
      const more = rest.length === 0 ? "" : `, nor under the ${count(rest.length)} after it`;
      const bare = first.substance === "not-applicable" ? `No reason why "${first.title}" does not apply` : undefined;
      yield {
        at: first.headingSpan,
        message: bare ?? `Nothing under "${first.title.slice(0, 80)}"${more}`,
        subject: first.title,
        related: rest.map((section) => ({ span: section.headingSpan, message: "nothing here either" })),
        ...weight,
      };
    }
  },
});

function isHollow(doc: Document, section: Section): boolean {
  if (section.depth < 1 || section.depth > 6 || doc.sections[section.index + 1]?.parent === section.index) return false;
  if (hasNumberedPart(doc, section)) return false;
  if (section.roles.includes("toc") || /[.!:?]\s*$|:\s|[–—]/.test(section.title)) return false;
  if (remark.test(section.title)) return false;
  if (section.title === "" || section.title.split(" ").length > 10) return false;
  if (section.substance === "not-applicable") return section.roles.some((role) => answering.includes(role));
  return section.substance === "empty" && section.index > 1;
}

/** Whether the next heading is a part of this one by its number, "9.1" after "9", though not by its level. */
function hasNumberedPart(doc: Document, { index }: Section): boolean {
  const [number, next] = [index, index + 1].map((at) => {
    const span = doc.sections[at]?.headingSpan;
    return /^#*\s*(\d+(?:\.\d+)*)\b/.exec(span ? doc.text.slice(span.start, span.end) : "")?.[1];
  });
  return number !== undefined && next?.startsWith(`${number}.`) === true;
}

/** Sections that follow one another are one finding: a run of bare template headings. */
function runsOf(sections: readonly Section[]): Section[][] {
  const runs: Section[][] = [];
  for (const section of sections) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.index === section.index - 1 && last.substance === section.substance) run.push(section);
    else runs.push([section]);
  }
  return runs;
}

function count(sections: number): string {
  return sections === 1 ? "heading" : `${String(sections)} headings`;
}
