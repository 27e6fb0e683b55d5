import vocabulary from "../knowledge/data/component-columns.json" with { type: "json" };
import { columnRoles } from "../knowledge/columns.ts";
import {
  acknowledged,
  oneInstance,
  passingTitle,
  redundant,
  severalInstances,
  oneRuns,
} from "../knowledge/redundancy.ts";
import { normalizeHeading } from "../knowledge/roles.ts";
import type { List } from "../markdown/block.ts";
import type { Inline } from "../markdown/inline.ts";
import type { Component, Mention } from "../model/facts.ts";
import type { Content, Unit } from "./content.ts";
import { mentionOf } from "./mention.ts";
import { polarityOfSection } from "./polarity.ts";
import { labelOf } from "./statements.ts";
import { isName } from "./writers.ts";

/** The components of tables with a column for what each does, runs on, or how many of it run. */
export function componentsOfTables(content: Content): Component[] {
  return content.units.flatMap((unit) => {
    if (unit.quoted || polarityOfSection(content.sections, unit.section) !== "affirmed") return [];
    return componentsOfTable(unit, content);
  });
}

function componentsOfTable({ block, section }: Unit, content: Content): Component[] {
  if (block.type !== "table") return [];
  const roles = columnRoles(block.header, vocabulary.columns);
  const nameColumn = roles.get("component");
  const isComponentTable = ["purpose", "technology", "instances"].some((role) => roles.has(role));
  if (nameColumn === undefined || !isComponentTable) return [];
  const isPassing = content.sections[section]?.path.some((title) => passingTitle.test(title)) ?? false;
  return block.rows.flatMap((row): Component[] => {
    const name = row[nameColumn] && mentionOf(row[nameColumn]);
    if (!name || !isName(name.text)) return [];
    const cell = (role: string): Mention | undefined => filledCell(row[roles.get(role) ?? -1]);
    const whole = row.map(({ text }) => text).join(" | ");
    const isExcused = isPassing || acknowledged.test(whole);
    return [
      {
        name: name.text,
        span: name.span,
        section,
        ...present("purpose", cell("purpose")),
        ...present("technology", cell("technology")),
        ...present("justification", cell("justification")),
        ...countOf(cell("instances"), cell("redundancy"), isExcused),
        source: "table",
      },
    ];
  });
}

/** What the cells on instances and redundancy say. */
function countOf(
  instances: Mention | undefined,
  redundancy: Mention | undefined,
  isExcused: boolean,
): Partial<Component> {
  const several = [instances, redundancy].find(
    (cell) => cell && (severalInstances.test(cell.text) || redundant.test(cell.text)) && !oneRuns(cell.text),
  );
  if (several) return { redundancy: several };
  const one =
    instances && oneInstance.test(instances.text)
      ? instances
      : redundancy && oneRuns(redundancy.text)
        ? redundancy
        : undefined;
  return one && !isExcused ? { singleness: one } : {};
}

/** The components of lists whose items lead with a name and hold labelled lines ("Purpose:", "Technology:"). */
export function componentsOfLists(content: Content): Component[] {
  return content.lists.flatMap(({ list, section }) =>
    polarityOfSection(content.sections, section) === "affirmed" ? componentsOfList(list, section) : [],
  );
}

function componentsOfList(list: List, section: number): Component[] {
  return list.items.flatMap((item): Component[] => {
    const [head, ...rest] = item.children;
    if (head?.type !== "paragraph") return [];
    const facts = rest.flatMap((block) =>
      block.type === "list" ? block.items.flatMap((nested) => labelledFact(nested.children[0])) : [],
    );
    const known = new Map(facts);
    const name = nameOf(head.inline);
    if ((!known.has("purpose") && !known.has("technology")) || known.size < 2 || !isName(name.text)) return [];
    const redundancy = known.get("redundancy");
    return [
      {
        name: name.text,
        span: name.span,
        section,
        ...present("purpose", known.get("purpose")),
        ...present("technology", known.get("technology")),
        ...present("justification", known.get("justification")),
        ...countOf(redundancy, redundancy, redundancy !== undefined && acknowledged.test(redundancy.text)),
        source: "list",
      },
    ];
  });
}

function nameOf(inline: Inline): Mention {
  const bold = inline.marks.find((mark) => mark.type === "strong" && mark.start === 0);
  const name = bold ? mentionOf(inline, bold.start, bold.end) : mentionOf(inline);
  const text = name.text.replace(/\s*[:–—-]+$/, "");
  return { text, span: { start: name.span.start, end: name.span.end - (name.text.length - text.length) } };
}

function labelledFact(block: List["items"][number]["children"][number] | undefined): [string, Mention][] {
  if (block?.type !== "paragraph") return [];
  const label = labelOf(block.inline);
  const role = Object.entries(vocabulary.labels).find(([, aliases]) =>
    aliases.includes(normalizeHeading(label ?? "")),
  )?.[0];
  const colon = block.inline.text.indexOf(":");
  if (role === undefined || colon < 0) return [];
  const value = mentionOf(block.inline, colon + 1);
  return isPlaceholder(value.text) ? [] : [[role, value]];
}

function isPlaceholder(text: string): boolean {
  return text === "" || /^(?:\.{3}|…|\[.*\]|tbd|todo)$/i.test(text);
}

function filledCell(cell: Inline | undefined): Mention | undefined {
  const mention = cell && mentionOf(cell);
  return mention && !isPlaceholder(mention.text) ? mention : undefined;
}

function present(key: "purpose" | "technology" | "justification", value: Mention | undefined): Partial<Component> {
  return value ? { [key]: value } : {};
}
