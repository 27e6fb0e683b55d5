import type { Document, Finding } from "../src/index.ts";
import { leavesOf } from "../src/model/section.ts";

/** A document as an edit leaves it. */
export interface Edit {
  readonly name: string;
  readonly text: string;
  /** Its new path, where it was renamed. */
  readonly path?: string;
}

type MakeEdit = (doc: Document, findings: readonly Finding[], random: () => number) => Edit | undefined;

const inserted = "\n## Couriers of the day\n\nEach courier has one van, and a van has one courier.\n\n";

/** Edits away from every finding, which mend nothing and plant nothing. */
export const harmlessEdits: readonly MakeEdit[] = [
  (doc, _, random) => {
    const at = sectionStart(doc, random);
    return at === undefined
      ? undefined
      : { name: "insert", text: doc.text.slice(0, at) + inserted.trimStart() + doc.text.slice(at) };
  },
  (doc, findings, random) => {
    const section = freeSection(doc, findings, random);
    if (!section) return undefined;
    return { name: "delete", text: doc.text.slice(0, section.start) + doc.text.slice(section.end) };
  },
  (doc, findings, random) => {
    const section = freeSection(doc, findings, random);
    if (!section) return undefined;
    const moved = doc.text.slice(section.start, section.end).trimEnd();
    const rest = doc.text.slice(0, section.start) + doc.text.slice(section.end);
    return { name: "move", text: `${rest.trimEnd()}\n\n${moved}\n` };
  },
  (doc, findings, random) => {
    const section = freeSection(doc, findings, random);
    if (!section) return undefined;
    const heading = doc.text.slice(section.start, section.headingEnd);
    const renamed = `${heading} of the parcels`;
    return { name: "rename", text: doc.text.slice(0, section.start) + renamed + doc.text.slice(section.headingEnd) };
  },
  ({ path, text }) => ({ name: "rename the document", text, path: path.replace(/\.md$/, "-2.md") }),
];

/** Where a top section begins, in the latter half of them so that the opening stays. */
function sectionStart({ sections }: Document, random: () => number): number | undefined {
  const starts = sections.filter(({ depth }) => depth === 2).map(({ span }) => span.start);
  return starts[Math.floor(random() * starts.length)];
}

/** A leaf section of depth 2 or more, with a heading on one line, that holds no place of a finding. */
function freeSection(doc: Document, findings: readonly Finding[], random: () => number) {
  const places = findings.flatMap(({ range, related }) => [range, ...related.map((place) => place.range)]);
  const lineOf = (offset: number): number => doc.text.slice(0, offset).split("\n").length;
  const free = leavesOf(doc.sections).filter(({ depth, span, headingSpan }) => {
    if (depth < 2 || depth > 6 || span.end - headingSpan.end < 3) return false;
    if (!/^#{2,6} [^#\n]+$/.test(doc.text.slice(headingSpan.start, headingSpan.end))) return false;
    const [from, to] = [lineOf(span.start), lineOf(span.end)];
    return !places.some(({ start, end }) => start.line <= to && end.line >= from);
  });
  const section = free[Math.floor(random() * free.length)];
  return section && { start: section.span.start, end: section.span.end, headingEnd: section.headingSpan.end };
}

/** A mark of something put off, in a place between two blocks; and its line. */
export function plantMarker(text: string, random: () => number): { readonly text: string; readonly line: number } {
  const gaps = [...text.matchAll(/\n\n(?=\S)/g)].map(({ index }) => index + 2);
  const at = gaps[Math.floor(random() * gaps.length)] ?? text.length;
  const marked = `${text.slice(0, at)}TODO: ask the harbour master about the tide.\n\n${text.slice(at)}`;
  return { text: marked, line: text.slice(0, at).split("\n").length };
}
