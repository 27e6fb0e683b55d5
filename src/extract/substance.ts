import { asksOnPurpose, notApplicable, statusHeading, templatePath } from "../knowledge/placeholders.ts";
import type { Inline } from "../markdown/inline.ts";
import { groupedBy } from "../model/groups.ts";
import { leavesOf, type Section } from "../model/section.ts";
import { saysOptional } from "../knowledge/optional-sections.ts";
import type { Content, Heading, Unit } from "./content.ts";
import { fold } from "./statements.ts";
import { bare, isUnwritten, markersIn } from "./markers.ts";
import { isBareInstruction, isFormQuestion, isInstruction, placeholdersIn } from "./placeholders.ts";

type Substance = Section["substance"];

/** Of what a section's blocks hold, the first of these that occurs is what the section holds. */
const order: readonly Substance[] = ["authored", "placeholder", "not-applicable", "empty"];

/** What the own body of each section holds, child sections aside. */
export function substancesOf(content: Content): Substance[] {
  const found = content.sections.map((): Substance => "empty");
  for (const unit of content.units) {
    const heading = content.sections[unit.section];
    const before = found[unit.section];
    if (!heading || before === undefined || before === "authored") continue;
    const own = substanceOfUnit(unit, heading, content.text);
    if (order.indexOf(own) < order.indexOf(before)) found[unit.section] = own;
  }
  for (const index of unansweredIn(content)) found[index] = "placeholder";
  return found;
}

/** A form asks more than once; a single question is the author's own. */
const fewestQuestions = 2;

/** The closing sections that hold nothing but a form's questions; numbered ones are an exercise. */
function unansweredIn(content: Content): number[] {
  const bodies = groupedBy(content.units, ({ section }) => section);
  return leavesOf(content.sections).flatMap(({ index, path, depth }) => {
    const body = bodies.get(index) ?? [];
    if (depth > 6 || body.length === 0 || asksOnPurpose.test(path.join(" "))) return [];
    const asked = body.filter(
      ({ block, place }) => block.type === "paragraph" && !place?.list.ordered && isFormQuestion(block.inline),
    );
    const text = asked.map(({ block }) => (block.type === "paragraph" ? block.inline.text : "")).join("");
    return asked.length === body.length && text.split("?").length > fewestQuestions ? [index] : [];
  });
}

function substanceOfUnit({ block, place }: Unit, heading: Heading, source: string): Substance {
  switch (block.type) {
    case "paragraph":
      if (isInstruction(block.inline) || (!place && isBareInstruction(block.inline))) return "placeholder";
      return substanceOfInline(block.inline, heading, source);
    case "table": {
      const cells = block.rows.flat().map((cell) => substanceOfInline(cell, heading, source));
      return order.find((substance) => cells.includes(substance)) ?? "empty";
    }
    case "code":
      return block.value.trim() === "" ? "empty" : "authored";
    case "html":
      return substanceOfHtml(block.value);
    case "front-matter":
      return "authored";
  }
}

function substanceOfInline(inline: Inline, heading: Heading, source: string): Substance {
  if (inline.marks.some((mark) => mark.type === "image" || mark.type === "link" || mark.type === "code")) {
    return "authored";
  }
  if (/<(?:img|video|iframe|object|svg|a\s+href)\b/i.test(source.slice(inline.span.start, inline.span.end))) {
    return "authored";
  }
  if (isUnwritten(inline.text)) return statusHeading.test(heading.title) ? "authored" : "placeholder";
  const body = bodyOf(inline.text);
  if (body === "") return inline.text.trim().length > 1 ? "authored" : "empty";
  if (notApplicable.has(body)) return isQuestion(heading) ? "authored" : "not-applicable";
  const leftover = [...placeholdersIn(inline), ...markersIn(inline)];
  if (leftover.length === 0) return "authored";
  return restOf(inline.text, leftover) === "" ? "placeholder" : "authored";
}

/** "No." answers a question; under any other heading it leaves the reader where they were. */
function isQuestion(heading: Heading): boolean {
  return (heading.inline?.text ?? heading.title).trim().endsWith("?");
}

/** The words of a body; "n/a" and its like keep their punctuation. */
function bodyOf(text: string): string {
  const folded = fold(text).toLowerCase();
  return notApplicable.has(folded) ? folded : bare(text);
}

/** What remains of `text` without `stretches` and a label before them. */
function restOf(text: string, stretches: readonly { start: number; end: number }[]): string {
  let rest = "";
  let at = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    rest += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return (rest + text.slice(at)).replace(/^[^:]{1,40}:/, "").replace(/[^\p{L}\p{N}]+/gu, "");
}

function substanceOfHtml(html: string): Substance {
  const generated = /<!--\s*(?:toc|begin|start|generated|include)\b/i.test(html);
  if (generated || /<(?:img|video|iframe|object|svg|embed|script|a\s+href)\b/i.test(html)) return "authored";
  const text = html.replace(/<!--[\s\S]*?(?:-->|$)/g, "").replace(/<[^>]*>/g, "");
  const body = bodyOf(text);
  if (body === "") return "empty";
  if (isUnwritten(text)) return "placeholder";
  return notApplicable.has(body) ? "not-applicable" : "authored";
}

/** How much of a comment under a heading is read, in characters. */
const readComment = 400;

/** Whether a heading, or a comment right under it, leaves it to the author to write anything. */
export function isOptional({ headingSpan: { start, end } }: Heading, text: string): boolean {
  if (saysOptional.test(text.slice(start, end))) return true;
  const comment = /^\s*(?:\[[^\]\n]*\]:[^\n]*\s*)?<!--([\s\S]*)/.exec(text.slice(end, end + readComment))?.[1];
  return comment !== undefined && saysOptional.test(comment.split("-->")[0] ?? "");
}

/** How much of a document must be form for it to be one: the share of its closing sections without authored text. */
const hollowShare = 0.7;
/** So many leftovers, and so many for each section, are the form itself, whatever examples it gives. */
const fullForm = { least: 12, each: 1.5 };

/**
 * Whether a document is a form with nothing filled in yet: it is named one and has holes, or most of its sections hold
 * nothing but slots and guidance.
 */
export function isTemplate(
  path: string,
  sections: readonly Section[],
  residue: { readonly placeholders: readonly unknown[]; readonly markers: readonly unknown[] },
): boolean {
  const placeholders = residue.placeholders.length;
  const leaves = leavesOf(sections);
  const hollow = leaves.filter((section) => section.substance === "empty" || section.substance === "placeholder");
  const share = leaves.length === 0 ? 0 : hollow.length / leaves.length;
  if (templatePath.test(path)) return placeholders + residue.markers.length > 0 || share > 0.3;
  if (/(?:^|\/)(?:_?templates?|[\w.-]*[-_]template)\//i.test(path)) return placeholders >= 3 || share > 0.3;
  if (placeholders >= fullForm.least && placeholders >= leaves.length * fullForm.each) return true;
  return leaves.length >= 3 && share >= hollowShare && placeholders >= 3;
}
