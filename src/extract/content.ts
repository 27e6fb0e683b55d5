import type {
  Block,
  Code,
  FrontMatter,
  Html,
  List,
  ListItem,
  Outline,
  Paragraph,
  TableBlock,
} from "../markdown/block.ts";
import { type Inline } from "../markdown/inline.ts";
import type { Section } from "../model/section.ts";
import type { Span } from "../model/span.ts";
import { cleanHeading, rolesOfHeading } from "../knowledge/roles.ts";
import { fold } from "./statements.ts";

/** Where a block stands in its lists. */
export interface ListPlace {
  readonly list: List;
  readonly item: ListItem;
  /** 0 for a list that stands in no other. */
  readonly depth: number;
  /** Whether it is the first block of its item. */
  readonly first: boolean;
  /** The paragraph before the list, where it ends with a colon. */
  readonly leadIn?: string;
}

/** A leaf block, with its section and its place in lists and quotations. */
export interface Unit {
  readonly block: Paragraph | TableBlock | Code | Html | FrontMatter;
  readonly section: number;
  readonly quoted: boolean;
  readonly place?: ListPlace;
  /** The paragraph that leads to a table. */
  readonly leadIn?: string;
}

/** A document's blocks in reading order, under its sections: what the extractors of facts read. */
export interface Content {
  readonly text: string;
  readonly outline: Outline;
  readonly sections: readonly Heading[];
  readonly units: readonly Unit[];
  /** Top-level lists, with the section each stands in. */
  readonly lists: readonly { readonly list: List; readonly section: number; readonly leadIn?: string }[];
}

/** A section before it is known what it holds. */
export type Heading = Omit<Section, "substance" | "optional"> & { readonly inline?: Inline };

/** Lays out `outline` as sections and units. `synonyms` are a house's own headings, normalised, with their roles. */
export function layOut(text: string, outline: Outline, synonyms?: ReadonlyMap<string, readonly string[]>): Content {
  const layout = new Layout(text, synonyms);
  layout.visit(outline.blocks, { quoted: false });
  return {
    text,
    outline,
    sections: layout.finish(),
    units: layout.units,
    lists: layout.lists,
  };
}

interface Context {
  readonly quoted: boolean;
  readonly place?: Omit<ListPlace, "first">;
}

class Layout {
  readonly units: Unit[] = [];
  readonly lists: { list: List; section: number; leadIn?: string }[] = [];
  private readonly open: (Omit<Heading, "span"> & { end: number; start: number })[];
  private readonly text: string;
  private readonly synonyms: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(text: string, synonyms: ReadonlyMap<string, readonly string[]> | undefined) {
    this.text = text;
    this.synonyms = synonyms;
    this.open = [
      {
        index: 0,
        parent: -1,
        depth: 0,
        title: "",
        path: [],
        roles: [],
        headingSpan: { start: 0, end: 0 },
        start: 0,
        end: text.length,
      },
    ];
  }

  visit(blocks: readonly Block[], context: Context): void {
    blocks.forEach((block, index) => {
      const previous = blocks[index - 1];
      const section = this.open.length - 1;
      const place = context.place && { place: { ...context.place, first: index === 0 } };
      switch (block.type) {
        case "heading":
          if (context.quoted || context.place) return;
          this.heading(block.depth, block.inline, block.span);
          return;
        case "paragraph": {
          const title = context.place || context.quoted ? undefined : pseudoHeading(block, blocks[index + 1]);
          if (title) this.heading(7, title, block.span);
          else this.units.push({ block, section, quoted: context.quoted, ...place });
          return;
        }
        case "table":
          this.units.push({ block, section, quoted: context.quoted, ...place, ...leadInOf(previous) });
          return;
        case "list": {
          const withLeadIn = leadInOf(previous);
          const depth = context.place ? context.place.depth + 1 : 0;
          if (!context.place && !context.quoted) this.lists.push({ list: block, section, ...withLeadIn });
          for (const item of block.items) {
            this.visit(item.children, { ...context, place: { list: block, item, depth, ...withLeadIn } });
          }
          return;
        }
        case "quote":
          this.visit(block.children, { ...context, quoted: true });
          return;
        case "rule":
          return;
        default:
          this.units.push({ block, section, quoted: context.quoted, ...place });
      }
    });
  }

  finish(): Heading[] {
    return this.open.map(({ start, end, ...section }) => ({ ...section, span: { start, end } }));
  }

  private heading(depth: number, inline: Inline, span: Span): void {
    let parent = this.open.length - 1;
    for (let at = parent; at >= 0; at = this.open[at]?.parent ?? -1) {
      parent = at;
      const section = this.open[at];
      if (!section || section.depth < depth) break;
      section.end = span.start;
    }
    const title = cleanHeading(inline.text);
    this.open.push({
      index: this.open.length,
      parent,
      depth,
      title,
      path: [...(this.open[parent]?.path ?? []), title],
      roles: rolesOfHeading(inline.text, this.synonyms),
      headingSpan: span,
      inline,
      start: span.start,
      end: this.text.length,
    });
  }
}

function leadInOf(block: Block | undefined): { leadIn?: string } {
  if (block?.type !== "paragraph") return {};
  const text = fold(block.inline.text);
  return text.endsWith(":") || text.length < 200 ? { leadIn: text } : {};
}

/** A paragraph that is nothing but bold words stands for a heading, unless it is a sentence or stands at the end. */
function pseudoHeading(block: Paragraph, next: Block | undefined): Inline | undefined {
  const { inline } = block;
  const text = inline.text.trim();
  const bold = inline.marks.find((mark) => mark.type === "strong");
  if (!bold || text.length > 120 || text === "" || next === undefined || next.type === "heading") return undefined;
  const around = inline.text.slice(0, bold.start) + inline.text.slice(bold.end);
  if (/[^\s:#\d.)]/.test(around) || /[.!;,]$/.test(text.replace(/:$/, ""))) return undefined;
  return inline;
}
