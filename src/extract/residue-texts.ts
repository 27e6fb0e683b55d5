import type { Code } from "../markdown/block.ts";
import { type Inline, verbatimInline } from "../markdown/inline.ts";
import type { Span } from "../model/span.ts";
import { codeLinesOf } from "./code-lines.ts";
import type { Content, Unit } from "./content.ts";

/** A paragraph, cell, heading or value in which a form may have left something. */
export interface Text {
  readonly inline: Inline;
  readonly section: number;
  /** A `comment` is shown by the source only, a `remark` is one in a block of code; a `paragraph` stands in no list. */
  readonly form: "heading" | "paragraph" | "item" | "quote" | "cell" | "front-matter" | "comment" | "remark";
}

/** The texts of a document, headings first; of code, the lines that put something off. */
export function* textsOf(content: Content): Generator<Text> {
  for (const { inline, index } of content.sections) {
    if (inline) yield { inline, section: index, form: "heading" };
  }
  for (const unit of content.units) yield* textsOfUnit(unit, content.text);
}

/** States of tasks: in a table that has some, "TODO" is another. */
const taskState = /^(?:done|in progress|doing|completed?|✅.*|wip)$/i;

function* textsOfUnit({ block, section, place, quoted }: Unit, text: string): Generator<Text> {
  switch (block.type) {
    case "paragraph":
      yield { inline: block.inline, section, form: quoted ? "quote" : place ? "item" : "paragraph" };
      return;
    case "table": {
      const cells = block.rows.flat();
      if (cells.some((cell) => taskState.test(cell.text.trim()))) return;
      for (const inline of cells) yield { inline, section, form: "cell" };
      return;
    }
    case "front-matter":
      for (const inline of frontMatterValues(text, block.span)) yield { inline, section, form: "front-matter" };
      return;
    case "html": {
      const todo = /^<!--\s*(?=(?:TODO|FIXME|TBD)\b)/.exec(block.value);
      if (!todo) return;
      const start = block.span.start + todo[0].length;
      const comment = text.slice(start, Math.min(block.span.end, start + 300)).replace(/\s*-->[\s\S]*$/, "");
      yield { inline: verbatimInline(comment, start), section, form: "comment" };
      return;
    }
    case "code":
      yield* remarksOf(block, section);
      return;
  }
}

/** A block of code that holds nothing but a mark. */
const onlyMark = /^\s*(?:TODO|TBD|FIXME)\b[^\n]*$/;

/** A remark that says that the code beside it is not settled; not one on work to do, which code is full of. */
const remark =
  /(?:(?:\/\/|#|\/\*)[ \t]*|--[ \t]+)((?:TBD|TBC)\b.*|[^\n]*\b(?:TBD|TBC|to be (?:defined|determined|decided))\b.*)/;

/** A value in a block of code that stands for one: "format: TODO", "@xxxxx". */
const standIn = /@x{3,}(?!\w)|:[ \t]+["']?(?:TODO|FIXME|TBD|TBC)["']?(?=[ \t]|$)|\b20\d\d-(?:XX|\d\d)-XX\b/;

function* remarksOf(block: Code, section: number): Generator<Text> {
  const { value } = block;
  const [first] = block.lineOffsets;
  if (first !== undefined && onlyMark.test(value.trimEnd())) {
    yield { inline: verbatimInline(value.trimEnd(), first), section, form: "remark" };
    return;
  }
  if (!remark.test(value) && !standIn.test(value)) return;
  for (const { text, start } of codeLinesOf(block)) {
    const found = remark.exec(text);
    if (found) {
      const words = found[1] ?? "";
      const inline = verbatimInline(words, start + found.index + found[0].length - words.length);
      yield { inline, section, form: "remark" };
    } else if (standIn.test(text)) yield { inline: verbatimInline(text, start), section, form: "remark" };
  }
}

/** The values of front matter, a line each, without quotes. */
function frontMatterValues(text: string, span: Span): Inline[] {
  const values = text.slice(span.start, span.end).matchAll(/^[ \t]*(?:- |[\w-]+:)[ \t]*["']?([^"'#\r\n][^"'\r\n]*)/gm);
  return [...values].map((line) => {
    const value = line[1] ?? "";
    return verbatimInline(value, span.start + line.index + line[0].length - value.length);
  });
}
