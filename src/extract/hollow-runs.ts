import { holdsParts } from "../knowledge/optional-sections.ts";
import { isRoleName } from "../knowledge/roles.ts";
import type { Document } from "../model/document.ts";
import type { HollowRun, Section } from "../model/section.ts";

type Slip = "no" | "perhaps" | "likely";

/** The runs of sections that hold nothing, neither themselves nor in a part; and headings without a word, each by itself. */
export function hollowRunsOf(doc: Document): HollowRun[] {
  const nameless = doc.sections.filter((section) => isNameless(doc, section));
  return [...nameless.map((section) => ({ sections: [section], open: false })), ...runsOf(doc)];
}

function isNameless({ text }: Document, { headingSpan: { start, end } }: Section): boolean {
  return /^#{1,6}\s*$/.test(text.slice(start, end));
}

function runsOf(doc: Document): HollowRun[] {
  const runs: Section[][] = [];
  for (const section of doc.sections.filter((one) => isHollow(doc, one))) {
    const run = runs.at(-1);
    if (run?.at(-1)?.index === section.index - 1) run.push(section);
    else runs.push([section]);
  }
  const written = new Set(doc.sections.filter(({ substance }) => substance === "authored").map(({ title }) => title));
  return runs
    .filter((run) => !isOutline(doc, run))
    .map((run) => {
      // A title that has a text elsewhere in the document is one of a series, and asks for its own.
      const slip = written.has(run.at(-1)?.title ?? "") ? "no" : slipOf(doc, run);
      return { sections: slip === "likely" ? run.slice(0, -1) : run, open: slip === "perhaps" };
    });
}

function isHollow(doc: Document, section: Section): boolean {
  const { index, depth, substance, headingSpan } = section;
  if (depth < 1 || depth > 6 || substance !== "empty" || doc.sections[index + 1]?.parent === index) return false;
  if (isNameless(doc, section) || answeredFor(doc, section)) return false;
  const next = doc.sections[index + 1];
  const text = doc.text.slice(headingSpan.start, headingSpan.end);
  return !text.includes("](") && !isText(doc, section) && !(next && isText(doc, next)) && !isSubtitle(doc, section);
}

/** Whether the section above says "N/A" for all of its parts: one that is written shows that it does not. */
function answeredFor({ sections }: Document, { parent }: Section): boolean {
  if (sections[parent]?.substance !== "not-applicable") return false;
  return !sections.some((other) => other.parent === parent && other.substance === "authored");
}

/** Whether a "heading" is a paragraph that a line of dashes underlines. */
function isText({ text }: Document, { headingSpan: { start, end } }: Section): boolean {
  return text.slice(start, end).includes("\n");
}

/** Headings before anything is said are the title's second line and third, if they are not the name of a section. */
function isSubtitle({ sections }: Document, { index, title, depth }: Section): boolean {
  const before = sections.slice(1, index);
  if (before.some(({ substance }) => substance !== "empty")) return false;
  return index === 1 || depth === sections[1]?.depth || !isRoleName(title);
}

/**
 * Whether the heading after a run holds what its last heading announces: one of the same level does where nothing shows
 * that it begins something else, its number or a role of its own.
 */
function slipOf(doc: Document, run: readonly Section[]): Slip {
  const last = run.at(-1);
  const next = last && doc.sections[last.index + 1];
  if (!next) return "no";
  const [number, nextNumber] = [numberOf(doc, last), numberOf(doc, next)];
  if (number !== undefined && nextNumber !== undefined) return nextNumber.startsWith(`${number}.`) ? "likely" : "no";
  if (number === undefined && nextNumber === "1") return "likely";
  const alike = next.roles.some((role) => last.roles.includes(role));
  const named = isRoleName(next.title);
  const part = next.roles.length === 0 || (alike && !named);
  // A text with a title of its own, pasted under the heading.
  if (next.depth === 1 && part) return "likely";
  if (next.depth < last.depth) return part ? "perhaps" : "no";
  if (part || last.roles.length === 0 || number !== undefined) return "likely";
  return alike || holdsParts.test(last.title) || !(named || isRoleName(last.title)) ? "perhaps" : "no";
}

function numberOf({ text }: Document, { headingSpan: { start, end } }: Section): string | undefined {
  return /^#*\s*(\d+(?:\.\d+)*)\b/.exec(text.slice(start, end))?.[1];
}

/** Headings line under line, few of them known, are the outline of some other document. */
function isOutline({ text }: Document, run: readonly Section[]): boolean {
  const gaps = run.slice(1).map(({ headingSpan }, at) => {
    return text.slice(run[at]?.headingSpan.end ?? 0, headingSpan.start).split("\n").length - 1;
  });
  const known = run.filter(({ roles }) => roles.length > 0);
  return gaps.length >= 2 && gaps.every((lines) => lines <= 1) && known.length * 2 < run.length;
}
