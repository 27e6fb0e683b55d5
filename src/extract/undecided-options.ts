import { optionName, picks, picksHeading } from "../knowledge/options.ts";
import { isWithin } from "../model/document.ts";
import { groupedBy } from "../model/groups.ts";
import type { Decision } from "../model/facts.ts";
import type { Content, Heading } from "./content.ts";
import { textOf, unitsIn } from "./passages.ts";

/** Options with a heading each, side by side, of which no word of the document takes one. */
export function undecidedOptions(content: Content): Decision[] {
  if (content.sections.some(({ title }) => picksHeading.test(title))) return [];
  const options = content.sections.filter(
    ({ title, parent }) =>
      optionName.test(title) && !isWithin(content, parent, ["alternatives", "future", "open-questions"]),
  );
  return [...groupedBy(options, ({ parent }) => parent)].flatMap(([parent, group]) => {
    const above = content.sections[parent];
    const first = group[0];
    if (!above || !first || group.length < 2 || isPicked(content, above, group)) return [];
    const places = { options: first.headingSpan, choice: first.headingSpan, rationale: first.headingSpan };
    return [
      {
        title: above.title === "" ? first.title : above.title,
        span: first.headingSpan,
        section: first.index,
        options: group.map(({ title, headingSpan }) => ({ text: title, span: headingSpan })),
        expects: { options: true, choice: true, rationale: false },
        places,
        open: false,
        source: "section" as const,
      },
    ];
  });
}

/** Whether the section around the options picks one, or the rest of the document calls one by its name. */
function isPicked(content: Content, above: Heading, group: readonly Heading[]): boolean {
  const titles = group.map(({ inline, title }) => inline?.text ?? title).join("\n");
  if (picks.test(`${titles}\n${textOf(unitsIn(content, above.span))}`)) return true;
  const outside = content.units.filter(
    ({ block }) => !group.some(({ span }) => span.start <= block.span.start && block.span.end <= span.end),
  );
  return group.some(({ title }) => {
    const name = optionName.exec(title)?.[0].toLowerCase();
    return name !== undefined && textOf(outside).toLowerCase().includes(name);
  });
}
