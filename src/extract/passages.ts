import type { Inline } from "../markdown/inline.ts";
import type { Mention } from "../model/facts.ts";
import type { Span } from "../model/span.ts";
import type { Content, Heading, Unit } from "./content.ts";
import { foldedMentionAt } from "./mention.ts";
import { fold } from "./statements.ts";

/** A stretch of text under a label: "**Mitigation:** retry twice". */
export interface Labelled {
  readonly label: string;
  readonly body: Mention;
}

/** The units whose blocks begin inside `span`, in reading order. */
export function unitsIn(content: Content, span: Span): Unit[] {
  const { units } = content;
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.block.span.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Unit[] = [];
  for (let unit = units[low]; unit && unit.block.span.start < span.end; unit = units[++low]) found.push(unit);
  return found;
}

/** The sections right under `section`. */
export function childrenOf(content: Content, section: Heading): Heading[] {
  const children: Heading[] = [];
  for (let at = section.index + 1; at < content.sections.length; at++) {
    const candidate = content.sections[at];
    if (!candidate || candidate.headingSpan.start >= section.span.end) break;
    if (candidate.parent === section.index) children.push(candidate);
  }
  return children;
}

/** The words of units, white space folded: paragraphs as they are, tables cell by cell; code left out. */
export function textOf(units: readonly Unit[]): string {
  return units
    .map(({ block }) => {
      if (block.type === "paragraph") return fold(block.inline.text);
      if (block.type !== "table") return "";
      return [block.header, ...block.rows].map((row) => row.map((cell) => fold(cell.text)).join(" | ")).join("\n");
    })
    .filter((text) => text !== "")
    .join("\n");
}

/** Longest label that is read without bold letters. */
const plainLabel = /^\s*(\p{L}[\p{L} /&()-]{1,30}?)\s*:(?:\s|$)/u;

/** The labelled stretches of a paragraph: each bold lead before a colon, or one plain label at its start. */
export function labelledIn(inline: Inline): Labelled[] {
  const leads = inline.marks
    .filter((mark) => mark.type === "strong" || mark.type === "emphasis")
    .flatMap((mark) => {
      const words = inline.text.slice(mark.start, mark.end);
      const colon = /:\s*$/.test(words) || /^\s*[:–—]/.test(inline.text.slice(mark.end, mark.end + 3));
      return colon && words.length <= 40 ? [{ start: mark.start, end: mark.end, label: words }] : [];
    });
  const plain = leads.length === 0 ? plainLabel.exec(inline.text) : null;
  if (plain) leads.push({ start: 0, end: plain[0].length, label: plain[1] ?? "" });
  return leads.map((lead, at) => {
    const after = inline.text.slice(lead.end);
    const skip = after.length - after.replace(/^[\s:–—]+/, "").length;
    const end = leads[at + 1]?.start ?? inline.text.length;
    return {
      label: fold(lead.label).replace(/[\s:]+$/, ""),
      body: foldedMentionAt(inline, Math.min(lead.end + skip, end), end),
    };
  });
}

/** Characters that are kept of what stands under a label. */
const longestBody = 2000;

/**
 * The labelled stretches among `units` whose label `isLabel` knows. A label with nothing beside it ("Mitigations:")
 * has what follows for its body, up to the next known label.
 */
export function labelledUnder(units: readonly Unit[], isLabel: (label: string) => boolean): Labelled[] {
  const found: { label: string; body: Mention; open: boolean }[] = [];
  for (const unit of units) {
    const { block } = unit;
    const labelled = block.type === "paragraph" ? labelledIn(block.inline).filter(({ label }) => isLabel(label)) : [];
    const last = found.at(-1);
    if (labelled.length > 0) found.push(...labelled.map((entry) => ({ ...entry, open: entry.body.text === "" })));
    else if (last?.open && last.body.text.length < longestBody) {
      const text = block.type === "code" ? fold(block.value.slice(0, longestBody)) : textOf([unit]);
      last.body = { text: `${last.body.text} ${text}`.trim(), span: block.span };
    }
  }
  return found;
}
