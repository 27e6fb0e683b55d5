import { announcesOptions, optionName, othersOptions, picksHeading, takesOne } from "../knowledge/options.ts";
import type { Inline } from "../markdown/inline.ts";
import { isWithin } from "../model/document.ts";
import type { AnnouncedOptions, Mention } from "../model/facts.ts";
import type { Content, Heading, Unit } from "./content.ts";
import { foldedMentionAt } from "./mention.ts";
import { childrenOf, textOf, unitsIn } from "./passages.ts";
import { splitSentences } from "./statements.ts";

/** Sections in which options stand that are not taken here. */
const elsewhere = [
  "alternatives",
  "future",
  "open-questions",
  "open-decisions",
  "background",
  "non-goals",
  "references",
];

/** Options that a paragraph announces and a list or headings hold, of which no word around them takes one. */
export function announcedOptions(content: Content): AnnouncedOptions[] {
  return content.units.flatMap((unit, at): AnnouncedOptions[] => {
    const { block, section, quoted } = unit;
    if (block.type !== "paragraph" || quoted || !announcesOptions.test(block.inline.text)) return [];
    const last = splitSentences(block.inline.text).at(-1);
    const above = content.sections[section];
    if (!last || !above || othersOptions.test(block.inline.text.slice(last.start))) return [];
    if (isWithin(content, section, elsewhere) || picksHeading.test(above.title)) return [];
    const options = optionsAfter(content, unit, content.units[at + 1], above);
    if (options.length < 2 || isPicked(content, above, block.span.start)) return [];
    return [{ ...foldedMentionAt(block.inline, last.start, last.end), section, options }];
  });
}

function optionsAfter(content: Content, unit: Unit, next: Unit | undefined, above: Heading): Mention[] {
  const list = next?.section === unit.section && next.place?.list !== unit.place?.list ? next.place?.list : undefined;
  if (list) {
    return list.items.flatMap(({ children: [first] }) =>
      first?.type === "paragraph" && !startsWithCode(first.inline)
        ? [foldedMentionAt(first.inline, 0, first.inline.text.length)]
        : [],
    );
  }
  const headed = childrenOf(content, above).filter(
    ({ title, headingSpan }) =>
      headingSpan.start > unit.block.span.start && (optionName.test(title) || /^(?:[a-d]|\d)[.)]\s/i.test(title)),
  );
  return headed.map(({ title, headingSpan }) => ({ text: title, span: headingSpan }));
}

/** Whether an item begins with code, as the flags of a command do. */
function startsWithCode({ marks }: Inline): boolean {
  return marks.some(({ type, start }) => type === "code" && start <= 1);
}

/** Whether the section takes one, from the announcement on, or the next one is about what was taken. */
function isPicked(content: Content, above: Heading, from: number): boolean {
  const rest = unitsIn(content, { start: from, end: above.span.end });
  const headings = content.sections.filter(
    ({ headingSpan }) => headingSpan.start > from && headingSpan.start <= above.span.end,
  );
  return (
    takesOne.test(textOf(rest.slice(1))) ||
    /\b(?:we (?:will|chose|use)|decided|chose)\b/i.test(textOf(rest.slice(0, 1))) ||
    headings.some(({ title }) => picksHeading.test(title))
  );
}
