import { versionsHeading } from "../knowledge/calendar.ts";
import { chosenStatus, lifecycleOf } from "../knowledge/lifecycle.ts";
import { datePattern, metadataKeyOf } from "../knowledge/metadata-keys.ts";
import type { MetadataEntry, MetadataKey } from "../model/metadata.ts";
import type { Span } from "../model/span.ts";
import type { Content, Heading, Unit } from "./content.ts";
import { frontMatterEntries } from "./front-matter.ts";
import { lineEntries, plainValue } from "./metadata-lines.ts";
import { changeLogEntries, tableEntries } from "./metadata-tables.ts";
import { fold } from "./statements.ts";

/** Blocks before the first section proper that may hold metadata; a document without headings is all head. */
const headBlocks = 40;
/** Keys that have a section of their own in some templates. */
const sectionKeys: readonly MetadataKey[] = [
  "status",
  "date",
  "deciders",
  "authors",
  "reviewers",
  "informed",
  "supersedes",
  "superseded-by",
  "review-date",
];
const longestStatusLine = 40;

/**
 * The metadata of a document, from every place in which documents keep it. An entry whose value is empty stays, as it
 * shows where the value belongs. Front matter comes first, the rest in reading order.
 */
export function metadataEntriesOf(content: Content): MetadataEntry[] {
  const head = headSections(content);
  const inHead = content.units.filter((unit) => head.has(unit.section)).slice(0, headBlocks);
  const lists = content.lists.filter(({ section }) => head.has(section)).slice(0, headBlocks);
  const entries = [
    ...preamble(content, head),
    ...inHead.flatMap((unit) => headEntries(unit, content)),
    ...lists.flatMap(({ list }) => lineEntries(content.text, list.span, "list")),
    ...content.sections.flatMap((section) => sectionEntries(section, content)),
  ].sort((a, b) => a.span.start - b.span.start);
  const all = [...frontMatterEntries(content), ...entries];
  return all.some((entry) => entry.key === "status" && lifecycleOf(entry.value))
    ? all
    : [...all, ...historyEntries(content)];
}

/** The sections that hold metadata: the text before the first heading, the title's, and those headed as metadata. */
function headSections(content: Content): Set<number> {
  const title = content.sections.find((section) => section.depth === 1) ?? firstHeading(content);
  const head = content.sections.filter(
    (section) =>
      section.index === 0 || section === title || (section.roles.includes("metadata") && !isHistory(section)),
  );
  return new Set(head.map((section) => section.index));
}

/** The heading with which a document begins: its title, whatever its depth. */
function firstHeading({ sections, units }: Content): Heading | undefined {
  return units.some(({ section }) => section === 0) ? undefined : sections[1];
}

/** The lines of a block of code with which a document begins, as proposals do that are kept like mail: "Status: Draft". */
function preamble({ units, text }: Content, head: ReadonlySet<number>): MetadataEntry[] {
  const [first] = units;
  if (first?.block.type !== "code" || !head.has(first.section)) return [];
  const entries = lineEntries(text, first.block.span, "line");
  return entries.some(({ key }) => key === "status") && entries.length > 1 ? entries : [];
}

function isHistory(section: Heading): boolean {
  return versionsHeading.test(section.title);
}

function headEntries(unit: Unit, content: Content): MetadataEntry[] {
  const { block } = unit;
  if (block.type === "table") return tableEntries(block, content.text);
  if (block.type !== "paragraph" || unit.place) return [];
  const badge = block.inline.marks
    .filter((mark) => mark.type === "image")
    .flatMap((mark) => badgeStatus(mark, content));
  const named = [...badge, ...lineEntries(content.text, block.span, "line")];
  return named.length > 0 ? named : bareEntries(fold(block.inline.text), block.span, content.sections[unit.section]);
}

/** A line that is nothing but a date, or under the title nothing but a status. */
function bareEntries(text: string, span: Span, section: Heading | undefined): MetadataEntry[] {
  if (text.length > longestStatusLine || section?.roles.includes("metadata")) return [];
  const bare = text.replace(/[\s.]+$/, "");
  if (/\d/.test(bare) && datePattern.exec(bare)?.[0] === bare) return [bareEntry("date", text, span, "line")];
  const isStatus = !text.includes(":") && text.split(" ").length <= 3 && lifecycleOf(text) !== undefined;
  return isStatus ? [bareEntry("status", text, span, "line")] : [];
}

function badgeStatus(
  mark: { readonly start: number; readonly url?: string; readonly span: Span },
  content: Content,
): MetadataEntry[] {
  const badge = /\/badge\/([^?]*?)(?:\.svg)?(?:\?|$)/.exec(mark.url ?? "")?.[1];
  const alternative = /^!\[([^\]]*)\]/.exec(content.text.slice(mark.span.start, mark.span.end))?.[1] ?? "";
  const [label = "", message = ""] = (badge ?? "").replaceAll("%20", " ").replaceAll("_", " ").split("-");
  const names =
    badge === undefined ? [] : [alternative.replace(/^\s*(?:adr|status|state)\b[\s:-]*/i, ""), message, label];
  const value = names.find((name) => name !== "" && lifecycleOf(name) !== undefined);
  return value === undefined ? [] : [bareEntry("status", value.trim(), mark.span, "badge")];
}

function bareEntry(key: MetadataKey, value: string, span: Span, source: MetadataEntry["source"]): MetadataEntry {
  return { key, name: "", value, span, valueSpan: span, source };
}

function sectionEntries(section: Heading, content: Content): MetadataEntry[] {
  const written = fold(section.inline?.text ?? "");
  const inHeading = /^[^\p{L}]*(\p{L}[\p{L} ]{1,30}?)\s*(?:[:–—-]|\s[[(])\s*(.+?)[\])]?$/u.exec(written);
  const [, name = "", value = ""] = inHeading ?? [];
  const headingKey = metadataKeyOf(name);
  if (headingKey && sectionKeys.includes(headingKey)) {
    return [{ ...bareEntry(headingKey, value, section.headingSpan, "heading"), name }];
  }
  const key = metadataKeyOf(section.title);
  if (!key || !sectionKeys.includes(key)) return [];
  const body = bodySpan(section, content);
  const markdown = content.text.slice(body.start, body.end);
  const entry: MetadataEntry = {
    key,
    name: section.title,
    value: key === "status" ? chosenStatus(markdown) : plainValue(markdown),
    span: { start: section.headingSpan.start, end: Math.max(section.headingSpan.end, body.end) },
    valueSpan: body,
    source: "section",
  };
  return key === "status" ? [entry, ...relations(section, content)] : [entry];
}

/** The first block under a heading, or the heading's own line when there is none. */
function bodySpan(section: Heading, content: Content): Span {
  const list = content.lists.find((candidate) => candidate.section === section.index)?.list.span;
  const unit = content.units.find((candidate) => candidate.section === section.index)?.block.span;
  const first = list && unit && list.start <= unit.start ? list : unit;
  if (first) return first;
  const child = content.sections[section.index + 1];
  return child?.parent === section.index && child.depth === 7
    ? child.headingSpan
    : { start: section.headingSpan.end, end: section.headingSpan.end };
}

/** What the further lines of a status section say of other decisions: "Superseded by [9](0009.md)". */
function relations(section: Heading, content: Content): MetadataEntry[] {
  return content.units
    .filter((unit) => unit.section === section.index && unit.block.type === "paragraph")
    .flatMap(({ block }): MetadataEntry[] => {
      const text = plainValue(content.text.slice(block.span.start, block.span.end));
      const by = /\b(?:superse|superce|replac|obsolet|deprecat)\w*(?: by\b|\s*:)\s*(.{1,200})/i.exec(text);
      if (by) return [{ ...bareEntry("superseded-by", by[1] ?? "", block.span, "section"), name: section.title }];
      const over = /\b(?:supersedes|supercedes|replaces|obsoletes)\s+(.{1,200})/i.exec(text);
      if (over) return [{ ...bareEntry("supersedes", over[1] ?? "", block.span, "section"), name: section.title }];
      const amends = /\b(?:amend(?:s|ed by)|refines|implements|extends|clarifi(?:es|ed by))\s+(.{1,200})/i.exec(text);
      return amends ? [{ ...bareEntry("related", amends[1] ?? "", block.span, "section"), name: section.title }] : [];
    });
}

/** Dates and statuses in a change log, where nothing else states one. */
function historyEntries(content: Content): MetadataEntry[] {
  return content.sections.filter(isHistory).flatMap((section): MetadataEntry[] => {
    const units = content.units.filter((unit) => unit.section === section.index);
    const tables = units.flatMap((unit) =>
      unit.block.type === "table" ? changeLogEntries(unit.block, content.text) : [],
    );
    if (tables.length > 0) return tables;
    const lines = units.flatMap(({ block }) =>
      block.type === "paragraph" ? [{ text: fold(block.inline.text), span: block.span }] : [],
    );
    const last = lines.findLast(({ text }) => datePattern.test(text));
    if (!last) return [];
    const status = lifecycleOf(last.text) ? [bareEntry("status", last.text, last.span, "list")] : [];
    return [...status, bareEntry("date", datePattern.exec(last.text)?.[0] ?? "", last.span, "list")];
  });
}
