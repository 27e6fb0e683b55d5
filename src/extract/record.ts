import { guidance, type RecordPart, recordPartOf } from "../knowledge/record.ts";
import type { Mention } from "../model/facts.ts";
import type { Content, Heading } from "./content.ts";
import { foldedMention } from "./mention.ts";
import { childrenOf, labelledIn, textOf, unitsIn } from "./passages.ts";
import { fold } from "./statements.ts";

/** Headings of one option among several: "Option 2: Kafka", "Alternative B". */
const optionHeading =
  /^(?:\[)?(?:option|alternative|approach|solution|candidate|opci[oó]n|opção|variante?)\s*#?(?:\d{1,2}|[a-h])\b/i;
/** Headings under an option that argue for or against it. */
const argument =
  /^(?:pros?|cons?|advantages?|disadvantages?|benefits?|drawbacks?|description|summary|overview|conclusion|comparison|evaluation|analysis|rationale|pros and cons|notes?|good|bad|strengths|weaknesses|ventajas|desventajas|recommendation|decision)\b/i;

/** A part of a decision record: a section under a heading, or a stretch under a label. */
export interface Passage {
  readonly part: RecordPart;
  /** The heading or label. */
  readonly at: Mention;
  /** The words under it, child sections included. */
  readonly text: string;
  readonly section?: Heading;
}

/** The parts of a document that is laid out as a decision record, in reading order. */
export function passagesOf(content: Content): Passage[] {
  const passages: Passage[] = [];
  let end = 0;
  for (const section of content.sections.slice(1)) {
    const part = recordPartOf(section.title);
    const inside = section.span.start < end;
    if (!part || section.depth === 1 || (inside && !isSubPart(part))) continue;
    if (!inside) end = section.span.end;
    const at = { text: section.title, span: section.headingSpan };
    passages.push({ part, at, text: textOf(unitsIn(content, section.span)).replace(guidance, "").trim(), section });
  }
  return [...passages, ...labelledPassages(content)];
}

/** Parts that stand under the heading of another: "### Positive" under "## Consequences". */
function isSubPart(part: RecordPart): boolean {
  return (
    part === "positive" ||
    part === "negative" ||
    part === "consequences" ||
    part === "options" ||
    part === "links" ||
    part === "rationale"
  );
}

function labelledPassages(content: Content): Passage[] {
  return content.units.flatMap((unit) =>
    unit.block.type === "paragraph" && !unit.quoted
      ? labelledIn(unit.block.inline).flatMap(({ label, body }): Passage[] => {
          const part = label.split(" ").length <= 4 ? recordPartOf(label) : undefined;
          const rest = unit.place?.item.children.slice(1) ?? [];
          const span = { start: body.span.start, end: rest.at(-1)?.span.end ?? body.span.end };
          const text = [body.text, rest.length > 0 ? textOf(unitsIn(content, span)) : ""].join("\n").trim();
          return part ? [{ part, at: { text: label, span: unit.block.span }, text }] : [];
        })
      : [],
  );
}

/** The options that a decision record names, each once: headings, else list items, else rows, under its option parts. */
export function optionsOf(content: Content, passages: readonly Passage[]): Mention[] {
  const sections = passages.flatMap(({ part, section }) =>
    section && (part === "options" || part === "proscons") ? [section] : [],
  );
  for (const read of [headedOptions, listedOptions, tabledOptions]) {
    const options = sections.map((section) => read(section, content)).filter((found) => found.length > 0);
    const most = options.reduce<Mention[]>((best, found) => (found.length > best.length ? found : best), []);
    if (most.length >= 2 || (most.length === 1 && read === tabledOptions)) return most;
  }
  const numbered = content.sections
    .filter((section) => optionHeading.test(section.title))
    .map((section) => ({ text: section.title, span: section.headingSpan }));
  if (numbered.length >= 2) return numbered;
  const argued = arguedOptions(content);
  if (argued.length >= 2) return argued;
  return sections
    .flatMap((section) => [...headedOptions(section, content), ...listedOptions(section, content)])
    .slice(0, 1);
}

/** Sections that have headings of their own for what speaks for and against them. */
function arguedOptions(content: Content): Mention[] {
  const arguing = content.sections.filter((section) =>
    /^(?:pros?|cons?|advantages|disadvantages)\b/i.test(section.title),
  );
  const argued = new Set(arguing.map((section) => section.parent));
  return content.sections
    .filter((section) => argued.has(section.index) && recordPartOf(section.title) === undefined)
    .map((section) => ({ text: section.title, span: section.headingSpan }));
}

function headedOptions(section: Heading, content: Content): Mention[] {
  return childrenOf(content, section)
    .filter((child) => !argument.test(child.title))
    .map((child) => ({ text: child.title, span: child.headingSpan }));
}

function listedOptions(section: Heading, content: Content): Mention[] {
  const own = content.lists.filter((entry) => entry.section === section.index);
  return own.flatMap(({ list }) =>
    list.items.flatMap((item) => {
      const first = item.children[0];
      if (first?.type !== "paragraph" || argument.test(fold(first.inline.text))) return [];
      return [foldedMention(first.inline)];
    }),
  );
}

function tabledOptions(section: Heading, content: Content): Mention[] {
  return unitsIn(content, section.span).flatMap(({ block }) =>
    block.type === "table" ? block.rows.flatMap((row) => (row[0] ? [foldedMention(row[0])] : [])) : [],
  );
}
