import type { Span } from "../model/span.ts";
import type { Inline } from "./inline.ts";

/** The blocks of a Markdown document, whatever parser made them: all that the extractors see. */
export type Block = Heading | Paragraph | List | TableBlock | Code | Quote | Html | FrontMatter | Rule;

export interface Heading {
  readonly type: "heading";
  readonly depth: number;
  readonly inline: Inline;
  readonly span: Span;
}

export interface Paragraph {
  readonly type: "paragraph";
  readonly inline: Inline;
  readonly span: Span;
}

export interface List {
  readonly type: "list";
  readonly ordered: boolean;
  /** The first number of an ordered list. */
  readonly first: number;
  readonly items: readonly ListItem[];
  readonly span: Span;
}

export interface ListItem {
  readonly ticked?: boolean;
  readonly children: readonly Block[];
  readonly span: Span;
}

export interface TableBlock {
  readonly type: "table";
  readonly header: readonly Inline[];
  readonly rows: readonly (readonly Inline[])[];
  readonly rowSpans: readonly Span[];
  readonly span: Span;
}

export interface Code {
  readonly type: "code";
  readonly language: string;
  readonly value: string;
  /** For each line of `value`, the offset at which it begins in the document. */
  readonly lineOffsets: readonly number[];
  readonly fenced: boolean;
  /** Whether a closing fence was found. */
  readonly closed: boolean;
  readonly span: Span;
}

export interface Quote {
  readonly type: "quote";
  readonly children: readonly Block[];
  readonly span: Span;
}

export interface Html {
  readonly type: "html";
  readonly value: string;
  readonly span: Span;
}

export interface FrontMatter {
  readonly type: "front-matter";
  readonly value: string;
  readonly span: Span;
}

/** A thematic break, or a link definition or footnote, which hold no authored text of their own. */
export interface Rule {
  readonly type: "rule";
  readonly span: Span;
}

/** A document's blocks, and the targets of its reference links by identifier. */
export interface Outline {
  readonly blocks: readonly Block[];
  readonly definitions: ReadonlyMap<string, Definition>;
}

export interface Definition {
  readonly url: string;
  readonly span: Span;
}
