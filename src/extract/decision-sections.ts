import { isHollow, isPostponed } from "../knowledge/blank.ts";
import { decisionsHeading, otherDecisions, reasonGiven, recordPartOf, type RecordPart } from "../knowledge/record.ts";
import type { ListItem } from "../markdown/block.ts";
import type { Decision, Mention } from "../model/facts.ts";
import type { Content, Heading } from "./content.ts";
import { foldedMentionAt } from "./mention.ts";
import { childrenOf, labelledUnder, textOf, unitsIn } from "./passages.ts";
import { polarityOfSection } from "./polarity.ts";
import { fold, splitSentences } from "./statements.ts";

/** Headings that number a decision: "Decision 3: one queue", "AD-2 Event log", "D1. …". */
const numbered =
  /^(?:(?:design |key |technical |architecture )?decision|AD|DD|TD|KD|D)[-\s#.]?\d{1,3}\s*[:.)–—-]?\s*\S/i;
/** Words a reason needs at least where nothing labels it. */
const fewWords = 2;
/** Decisions of one document that are read. */
const mostDecisions = 300;

type Draft = Omit<Decision, "expects" | "places"> & {
  readonly labelled: ReadonlySet<RecordPart>;
  readonly at: Mention;
};

/** Decisions that have a heading of their own, or stand as the items of a list, under a heading on decisions. */
export function sectionDecisions(content: Content): Decision[] {
  const collections = content.sections.filter(
    (section) =>
      decisionsHeading.test(section.title) && !otherDecisions.test(section.title) && stands(content, section),
  );
  const groups = collections.flatMap((section): Draft[][] => {
    const headed = childrenOf(content, section).filter((child) => recordPartOf(child.title) === undefined);
    return [headed.flatMap((child) => headedDrafts(child, content)), listDrafts(section, content)];
  });
  const held = new Set(groups.flat().map((draft) => draft.section));
  const elsewhere = content.sections.filter(
    (section) => numbered.test(section.title) && !held.has(section.index) && stands(content, section),
  );
  return [...groups, elsewhere.flatMap((section) => headedDrafts(section, content))]
    .flatMap(finish)
    .slice(0, mostDecisions);
}

function stands(content: Content, section: Heading): boolean {
  const polarity = polarityOfSection(content.sections, section.index);
  return polarity !== "example" && polarity !== "rejected";
}

/** The decision of a section; where the section only groups others, those of its children. */
function headedDrafts(section: Heading, content: Content): Draft[] {
  const children = childrenOf(content, section);
  const bold = new Set(children.filter((child) => child.depth === 7).map((child) => child.index));
  const own = unitsIn(content, section.span).filter((unit) => unit.section === section.index || bold.has(unit.section));
  const parts = new Map<RecordPart, Mention>();
  for (const { label, body } of labelledUnder(own, (label) => decisionPart(label) !== undefined)) {
    const part = decisionPart(label);
    if (part && !parts.has(part)) parts.set(part, body);
  }
  for (const child of children) {
    const part = decisionPart(child.title);
    const text = textOf(unitsIn(content, child.span));
    if (part && text !== "") parts.set(part, { text, span: child.span });
  }
  const nested = children.filter((child) => child.depth < 7 && decisionPart(child.title) === undefined);
  if (parts.size === 0 && nested.length >= 2) return nested.flatMap((child) => headedDrafts(child, content));
  const at = { text: section.title, span: section.headingSpan };
  const text = textOf(unitsIn(content, section.span));
  const reason = parts.get("rationale") ?? (reasonGiven.test(text) ? { text, span: section.span } : undefined);
  return [draftOf(at, section.index, "section", parts, reason, text)];
}

/** The part of a decision that a label in it names; "Why Redis over a local cache" gives a reason. */
function decisionPart(label: string): RecordPart | undefined {
  return /^(?:why|reasons?|because|motivation)\b/i.test(label) ? "rationale" : recordPartOf(label);
}

function listDrafts(section: Heading, content: Content): Draft[] {
  const lists = content.lists.filter((entry) => entry.section === section.index);
  return lists.flatMap(({ list }) => list.items.flatMap((item) => itemDraft(item, section, content) ?? []));
}

function itemDraft(item: ListItem, section: Heading, content: Content): Draft | undefined {
  const first = item.children[0];
  if (first?.type !== "paragraph") return undefined;
  const { inline } = first;
  const bold = inline.marks.find((mark) => mark.type === "strong");
  const sentence = splitSentences(inline.text)[0] ?? { start: 0, end: inline.text.length };
  const lead = bold && bold.start <= 2 ? bold : sentence;
  const title = foldedMentionAt(inline, lead.start, lead.end);
  if (decisionPart(title.text) !== undefined) return undefined;
  const rest = fold(inline.text.slice(lead.end)).replace(/^[\s:.–—-]+/, "");
  const text = textOf(unitsIn(content, item.span));
  const led: [RecordPart, Mention][] = lead === bold ? [["decision", title]] : [];
  const said =
    reasonGiven.test(text) ||
    /\b(?:for|to|not|over)\b/i.test(text) ||
    rest.split(" ").length >= fewWords ||
    item.children.length > 1;
  return draftOf(title, section.index, "list", new Map(led), said ? { text, span: item.span } : undefined, text);
}

function draftOf(
  at: Mention,
  section: number,
  source: "list" | "section",
  parts: ReadonlyMap<RecordPart, Mention>,
  rationale: Mention | undefined,
  text: string,
): Draft {
  const choice = parts.get("decision") ?? at;
  const options = parts.get("options");
  return {
    at,
    title: at.text,
    span: at.span,
    section,
    options: options && !isHollow(options.text) ? [options, choice] : [],
    ...(isHollow(choice.text) ? {} : { choice }),
    ...(rationale && !isHollow(rationale.text) ? { rationale } : {}),
    open: isPostponed(choice.text) || /\?\s*$/.test(at.text) || /\b(?:tbd|to be decided|undecided)\b/i.test(text),
    source,
    labelled: new Set(parts.keys()),
  };
}

/** What a layout has a place for shows in its siblings: a part that half of them label, and two at the least. */
function finish(drafts: readonly Draft[]): Decision[] {
  const usual = (part: RecordPart) => {
    const having = drafts.filter((draft) => draft.labelled.has(part)).length;
    return having >= 2 && having * 2 >= drafts.length;
  };
  const reasoned = drafts.filter((draft) => draft.rationale).length;
  const isList = drafts[0]?.source === "list" && usual("decision");
  return drafts.map(({ labelled, at, ...draft }) => ({
    ...draft,
    expects: {
      options: usual("options") && labelled.size > 0,
      choice: usual("decision") && labelled.has("decision"),
      rationale: isList ? reasoned >= 3 && reasoned * 4 >= drafts.length * 3 : usual("rationale") && labelled.size > 0,
    },
    places: { options: at.span, choice: at.span, rationale: at.span },
  }));
}
