import { isHollow, isPostponed } from "../knowledge/blank.ts";
import { columnRoles } from "../knowledge/columns.ts";
import vocabulary from "../knowledge/data/decision-columns.json" with { type: "json" };
import { notTakenHeader } from "../knowledge/options.ts";
import { normalizeHeading } from "../knowledge/roles.ts";
import type { TableBlock } from "../markdown/block.ts";
import type { Inline } from "../markdown/inline.ts";
import { isWithin } from "../model/document.ts";
import type { Decision, Mention } from "../model/facts.ts";
import type { Span } from "../model/span.ts";
import type { Content, Unit } from "./content.ts";
import { foldedMention, foldedMentionAt } from "./mention.ts";
import { polarityOfSection } from "./polarity.ts";

const optionColumns = { options: vocabulary.columns.options };
const looseColumns = { ...vocabulary.columns, decision: [...vocabulary.columns.decision, ...vocabulary.loose] };
/** Headers of columns that hold one option each. */
const oneOption = /^\s*(?:option|alternative|choice)\s*(?:\d|[a-f])\b/i;

/** The decisions of the decision logs among a document's tables. */
export function tableDecisions(content: Content): Decision[] {
  return content.units.flatMap((unit) => (unit.block.type === "table" ? decisionsIn(unit.block, unit, content) : []));
}

function decisionsIn(table: TableBlock, unit: Unit, content: Content): Decision[] {
  const roles = decisionColumns(table, unit, content);
  const polarity = polarityOfSection(content.sections, unit.section);
  if (!roles || polarity === "example" || polarity === "rejected") return [];
  const open =
    roles.has("open") ||
    polarity === "postponed" ||
    isWithin(content, unit.section, ["open-decisions", "open-questions", "future"]);
  return table.rows.flatMap((row, at) => {
    const reader = new Row(row, roles, table.rowSpans[at] ?? table.span);
    const title = reader.filled("decision");
    return title ? [decisionOf(title, reader, table, unit.section, open)] : [];
  });
}

/** The columns of a decision log by role; undefined for other tables. */
function decisionColumns(table: TableBlock, unit: Unit, content: Content): Map<string, number> | undefined {
  const strict = columnRoles(table.header, vocabulary.columns);
  const inLog = isWithin(content, unit.section, ["decisions", "open-decisions"]);
  const roles = strict.has("decision") ? strict : columnRoles(table.header, looseColumns);
  const isLog = strict.has("decision") || inLog || (roles.has("options") && roles.has("choice"));
  const says = roles.has("choice") || roles.has("rationale");
  return isLog && roles.has("decision") && says ? roles : undefined;
}

class Row {
  private readonly cells: readonly Inline[];
  private readonly roles: ReadonlyMap<string, number>;
  readonly span: Span;

  constructor(cells: readonly Inline[], roles: ReadonlyMap<string, number>, span: Span) {
    this.cells = cells;
    this.roles = roles;
    this.span = span;
  }

  cell(role: string): Inline | undefined {
    return this.cells[this.roles.get(role) ?? -1];
  }

  /** The filled cells under headers like `name`, but for the first, which plays the role of the options. */
  named(header: readonly Inline[], name: RegExp): Mention[] {
    const columns = this.cells.filter((_, at) => name.test(header[at]?.text ?? "") && at !== this.roles.get("options"));
    return columns.filter((cell) => namesOption(cell.text)).map(foldedMention);
  }

  filled(role: string): Mention | undefined {
    const cell = this.cell(role);
    return cell && !isHollow(cell.text) ? foldedMention(cell) : undefined;
  }

  /** The cell of `role`, where something belongs in it. */
  place(role: string): Span {
    const cell = this.cell(role);
    return cell && cell.span.end > cell.span.start ? cell.span : this.span;
  }
}

function decisionOf(title: Mention, row: Row, table: TableBlock, section: number, openTable: boolean): Decision {
  const has = (role: string) => row.cell(role) !== undefined;
  const choice = has("choice") ? row.filled("choice") : title;
  const rationale = row.filled("rationale");
  const status = row.filled("status");
  const optionsAt = table.header.findIndex((cell) => columnRoles([cell], optionColumns).size > 0);
  const rejectedOnly = notTakenHeader.test(normalizeHeading(table.header[optionsAt]?.text ?? ""));
  const listed = [...optionsIn(row.cell("options")), ...row.named(table.header, oneOption)];
  const postponed = ["choice", "rationale", "status"].some((role) => isPostponed(row.cell(role)?.text ?? ""));
  return {
    title: title.text,
    span: title.span,
    section,
    options: choice && listed.length > 0 && (rejectedOnly || !has("choice")) ? [...listed, choice] : listed,
    ...(choice ? { choice } : {}),
    ...(rationale ? { rationale } : {}),
    ...(status ? { status } : {}),
    expects: { options: has("options"), choice: has("choice"), rationale: has("rationale") },
    places: { options: row.place("options"), choice: row.place("choice"), rationale: row.place("rationale") },
    open: openTable || postponed || /\b(?:open|pending|proposed|tbd|deferred)\b/i.test(status?.text ?? ""),
    source: "table",
  };
}

/** Whether a text names an option; "none" is one: to do without. */
function namesOption(text: string): boolean {
  return /^none$/i.test(text.trim()) || !isHollow(text);
}

/** The options that a cell lists. */
function optionsIn(cell: Inline | undefined): Mention[] {
  if (!cell || !namesOption(cell.text)) return [];
  const options: Mention[] = [];
  let start = 0;
  const push = (end: number): void => {
    const option = foldedMentionAt(cell, start, end);
    if (namesOption(option.text)) options.push(option);
  };
  const flat = cell.text.replace(/\([^()]*\)/g, (words) => "_".repeat(words.length));
  for (const gap of flat.matchAll(/[,;•|]\s+|\s+\/\s+|\s(?:vs\.?|or|versus)\s|\s{2,}/gi)) {
    push(gap.index);
    start = gap.index + gap[0].length;
  }
  push(cell.text.length);
  return options;
}
