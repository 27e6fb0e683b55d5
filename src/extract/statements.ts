import { counterExampleMark } from "../knowledge/polarity.ts";
import type { Code, TableBlock } from "../markdown/block.ts";
import { type Inline, sourceSpan } from "../markdown/inline.ts";
import type { Polarity, Statement } from "../model/statement.ts";
import { codeLinesOf } from "./code-lines.ts";
import type { Content, Unit } from "./content.ts";
import { polarityOf, polarityOfSection } from "./polarity.ts";

/** Lines of a block of code beyond this are not read as statements: a listing, not a design. */
const codeLines = 20;

/** Sentence ends: a full stop, mark or semicolon-free break before a capital, a digit or an opening quote. */
const sentenceEnd = /(?<=[.!?]["'”’)\]]?)\s+(?=["'“‘([]?[\p{Lu}\d`])/gu;
/** What a text of several sentences has; most cells and items are one. */
const innerStop = /[.!?]["'”’)\]]?\s/;
const abbreviation = /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|incl|resp|no|fig|sec|st|dr|mr|ms|ca|max|min)\.|\b\p{Lu}\.)$/iu;

/** The statements of a document, in reading order. */
export function statementsOf(content: Content): Statement[] {
  return content.units.flatMap((unit) => statementsOfUnit(unit, polarityOfSection(content.sections, unit.section)));
}

function statementsOfUnit(unit: Unit, inherited: Polarity): Statement[] {
  const { block } = unit;
  switch (block.type) {
    case "paragraph":
      return sentences(block.inline, unit, inherited);
    case "table":
      return rows(block, unit, inherited);
    case "code":
      return lines(block, unit, inherited);
    default:
      return [];
  }
}

function sentences(inline: Inline, unit: Unit, inherited: Polarity): Statement[] {
  const label = labelOf(inline);
  return splitSentences(inline.text).flatMap(({ start, end }) => {
    const text = fold(inline.text.slice(start, end));
    if (!sayable.test(text)) return [];
    const crossedOut = inline.marks.some((mark) => mark.type === "strike" && mark.start <= start && mark.end >= end);
    const place = unit.place;
    return {
      text,
      span: sourceSpan(inline, start, end),
      section: unit.section,
      form: place ? ("item" as const) : ("sentence" as const),
      polarity: crossedOut || counterExampleMark.test(text) ? "example" : polarityOf(text, inherited),
      ...(label !== undefined ? { label } : {}),
      ...(place?.leadIn !== undefined ? { leadIn: place.leadIn } : {}),
      ...(place?.item.ticked !== undefined ? { ticked: place.item.ticked } : {}),
    };
  });
}

/** The plain ranges of the sentences of `text`, surrounding white space left out. */
export function splitSentences(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  const push = (from: number, to: number): void => {
    const words = text.slice(from, to).trimStart();
    const start = to - words.length;
    const end = start + words.trimEnd().length;
    if (start < end) ranges.push({ start, end });
  };
  let start = 0;
  for (const gap of innerStop.test(text) ? text.matchAll(sentenceEnd) : []) {
    if (abbreviation.test(text.slice(Math.max(start, gap.index - 12), gap.index))) continue;
    push(start, gap.index);
    start = gap.index + gap[0].length;
  }
  push(start, text.length);
  return ranges;
}

/** The label that leads a paragraph or item: bold words, or a few words before a colon. */
export function labelOf(inline: Inline): string | undefined {
  const { text } = inline;
  const indent = text.length - text.trimStart().length;
  const bold = inline.marks.find((mark) => mark.type === "strong" && mark.start === indent);
  if (bold && bold.end < text.trimEnd().length)
    return fold(text.slice(bold.start, bold.end)).replace(/\s*[:.–—-]+$/, "");
  const plain = /^\s*([\p{L}\d][\p{L}\d /&()'’_-]{0,40}):\s/u.exec(text);
  return plain?.[1] !== undefined && plain[1].split(" ").length <= 5 ? plain[1].trim() : undefined;
}

function rows(table: TableBlock, unit: Unit, inherited: Polarity): Statement[] {
  const header = table.header.map((cell) => fold(cell.text));
  return table.rows.map((row, index) => {
    const cells = row.map((cell) => fold(cell.text));
    const text = cells.join(" | ");
    return {
      text,
      span: table.rowSpans[index] ?? table.span,
      section: unit.section,
      form: "row" as const,
      polarity: counterExampleMark.test(text) && inherited === "affirmed" ? "affirmed" : polarityOf(text, inherited),
      header,
      ...(cells[0] ? { label: cells[0] } : {}),
      ...(unit.leadIn !== undefined ? { leadIn: unit.leadIn } : {}),
    };
  });
}

function lines(code: Code, unit: Unit, inherited: Polarity): Statement[] {
  const statements: Statement[] = [];
  let counterExample = false;
  for (const line of codeLinesOf(code).slice(0, codeLines)) {
    const text = line.text.trim();
    if (counterExampleMark.test(text)) counterExample = true;
    else if (/(?:✅|👍)|(?:#|\/\/|--)\s*good\b/i.test(text)) counterExample = false;
    if (text.length > 400 || !/\p{L}{3}/u.test(text)) continue;
    const start = line.start + line.text.indexOf(text);
    const polarity = counterExample ? "example" : inherited;
    statements.push({ text, span: { start, end: start + text.length }, section: unit.section, form: "code", polarity });
  }
  return statements;
}

/** A text of marks alone, such as an empty check box, says nothing. */
const sayable = /[\p{L}\p{N}]/u;

/** White space that is not a single space; most texts have none. */
const oddSpace = /\s\s|[^\S ]/;

/** `text` with every run of white space as one space. */
export function fold(text: string): string {
  return (oddSpace.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}
