import type { Mention } from "../model/facts.ts";
import type { MetadataEntry } from "../model/metadata.ts";
import type { Content } from "./content.ts";
import { fold } from "./statements.ts";

/** A document's title: its first H1; else the front matter's; else its first bold line; else its first heading. */
export function titleOf(content: Content, metadata: readonly MetadataEntry[]): Mention {
  const headings = content.sections.filter((section) => section.inline && fold(section.inline.text) !== "");
  const top = headings.find((section) => section.depth === 1);
  const inFrontMatter = metadata.find((entry) => entry.key === "title" && entry.source === "front-matter");
  if (!top && inFrontMatter && inFrontMatter.value !== "") {
    return { text: inFrontMatter.value, span: inFrontMatter.valueSpan };
  }
  const heading = top ?? headings.find((section) => section.depth === 7 && section.index === 1) ?? headings[0];
  if (heading) return { text: fold(heading.inline?.text ?? ""), span: heading.headingSpan };
  return boldLine(content) ?? { text: "", span: { start: 0, end: 0 } };
}

/** A first paragraph that is all bold: in a document without headings it is the title. */
function boldLine(content: Content): Mention | undefined {
  const first = content.units.find((unit) => unit.block.type === "paragraph")?.block;
  if (first?.type !== "paragraph") return undefined;
  const { inline } = first;
  const bold = inline.marks.find((mark) => mark.type === "strong");
  return bold?.start === 0 && bold.end === inline.text.trimEnd().length
    ? { text: fold(inline.text), span: first.span }
    : undefined;
}
