import type { Span } from "../model/span.ts";

/** Why a text is not parsed, and where it shows. */
export interface Refusal {
  readonly span: Span;
  readonly message: string;
}

/**
 * micromark is quadratic in several shapes of ordinary-looking text and overflows the stack on deep nesting, so the
 * work that a text will make is estimated before it is parsed. The prices are microseconds, measured on each shape.
 */
const prices = {
  character: 0.7,
  line: 10,
  /** For each block, and each level of quotation or list that it stands in. */
  block: 60,
  row: 25,
  cell: 15,
  /** For the lines of one block, squared: each line of a paragraph or a lazy quotation looks back at the others. */
  blockLines: 0.05,
  /** For the marks of one block, squared: each looks for its partner among the others. */
  marks: 0.02,
  /** For the underlined headings of the whole text, squared. */
  underlines: 0.2,
  /** For the columns of quotation marks, list markers and indentation before a line, squared. */
  nesting: 0.1,
};

/** None of the 11,572 documents that were tried comes to this. */
const budget = 2_000_000;

/** Code in fences costs little. It is not free, because a text may make it look as if a fence were open. */
const fencedShare = 0.1;

/** Quotation and list markers before a line's text: each is a level of recursion in the parser. */
const deepest = 100;

/** Characters that may open emphasis, links, code, HTML or cells. */
const mark = /[*_[\]`<|(]/g;
const fence = /^\s*(`{3,}|~{3,})([^`]*)$/;
const lead = /^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/;
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Whether `text` is safe to parse: undefined, or the reason why not. */
export function refusalOf(text: string): Refusal | undefined {
  const meter = new Meter();
  for (let at = 0; at <= text.length;) {
    const end = lineEnd(text, at);
    const refusal = meter.read(text.slice(at, end), at);
    if (refusal) return refusal;
    at = end + 1;
  }
  return undefined;
}

/** Where the line at `at` ends: at a line feed, or at a carriage return, with which it begins if it is CRLF. */
function lineEnd(text: string, at: number): number {
  const feed = text.indexOf("\n", at);
  const line = feed < 0 ? text.slice(at) : text.slice(at, feed);
  const carriage = line.slice(0, -1).indexOf("\r");
  return carriage < 0 ? at + line.length : at + carriage;
}

/** Adds up the work line by line. */
class Meter {
  private work = 0;
  private underlines = 0;
  private openFence: string | undefined;
  private block = { start: 0, lines: 0, marks: 0, table: false, quotation: 0 };

  read(line: string, at: number): Refusal | undefined {
    const share = this.openFence === undefined ? 1 : fencedShare;
    this.readFence(line);
    this.work += line.length * prices.character + prices.line;
    if (line.trim() === "") {
      this.block = { start: at + line.length + 1, lines: 0, marks: 0, table: false, quotation: 0 };
      return this.verdict(at, line);
    }
    const before = lead.exec(line)?.[0] ?? "";
    const markers = before.replace(/[ \t\d]/g, "").length;
    if (markers > deepest) {
      return {
        span: { start: at, end: at + before.length },
        message: "Nested deeper than anyone can read; write it flatter",
      };
    }
    if (this.block.lines === 0) this.work += share * prices.block * (1 + markers);
    this.readBlock(line, before, share);
    this.work += share * prices.nesting * before.length ** 2;
    return this.verdict(at, line);
  }

  private readFence(line: string): void {
    const [, bars, rest = ""] = fence.exec(line) ?? [];
    if (bars === undefined) return;
    if (this.openFence === undefined) this.openFence = bars;
    else if (bars.startsWith(this.openFence) && rest.trim() === "") this.openFence = undefined;
  }

  private readBlock(line: string, before: string, share: number): void {
    const { block } = this;
    const quotation = before.split(">").length;
    if (block.lines === 1 && line.includes("|") && delimiterRow.test(line)) block.table = true;
    if (block.lines === 0) block.quotation = quotation;
    if (block.table && quotation !== block.quotation) block.table = false;
    const marks = line.match(mark)?.length ?? 0;
    if (block.table) {
      block.marks = 0;
      block.lines = 2;
      this.work += share * (prices.row + marks * prices.cell);
    }
    this.work += share * prices.marks * ((block.marks + marks) ** 2 - block.marks ** 2);
    this.work += share * prices.blockLines * ((block.lines + 1) ** 2 - block.lines ** 2);
    block.marks += marks;
    block.lines++;
    if (share === 1 && /^[ >]*(?:=+|-+)[ \t]*$/.test(line)) {
      this.underlines++;
      this.work += prices.underlines * (2 * this.underlines - 1);
    }
  }

  private verdict(at: number, line: string): Refusal | undefined {
    if (this.work <= budget) return undefined;
    const { start, lines } = this.block;
    const long = lines > 1000 ? `: a block of ${String(lines)} lines without a blank one` : "";
    const span = { start: Math.min(start, at), end: at + line.length };
    return { span, message: `Too much to parse in reasonable time${long}; split it` };
  }
}
