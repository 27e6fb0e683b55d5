import GithubSlugger from "github-slugger";
import type { Block, Outline } from "../markdown/block.ts";
import { type Inline, type Mark, sourceSpan } from "../markdown/inline.ts";
import type { Link } from "../model/facts.ts";
import type { Span } from "../model/span.ts";
import type { Content, Unit } from "./content.ts";
import { frontMatterOf } from "./front-matter.ts";
import { fold } from "./statements.ts";

/** Links and images, in reading order, none of them looked up yet. */
export function linksOf(content: Content): Link[] {
  const inHeadings = content.sections.flatMap(({ inline, index }) =>
    inline ? linksOfInline(inline, index, content) : [],
  );
  const inUnits = content.units.flatMap((unit) => linksOfUnit(unit, content));
  return [...linksOfFrontMatter(content), ...inHeadings, ...inUnits].sort((a, b) => a.span.start - b.span.start);
}

const namedFile = /(?<=^[ \t]*(?:-[ \t]+|[\w-]+:[ \t]+)["']?)\/[\w./%-]+\.md(?:#[\w-]+)?(?=["']?[ \t]*(?:#.*)?\r?$)/gm;

/** The files that front matter names from the root of the repository: "see-also: /designs/0007-queue.md". */
function linksOfFrontMatter(content: Content): Link[] {
  const found = frontMatterOf(content);
  if (!found || found.tooLong) return [];
  const { block, origin } = found;
  return [...block.value.matchAll(namedFile)].map(({ 0: url, index }) => {
    const span = { start: origin + index, end: origin + index + url.length };
    return { url, text: url, span, urlSpan: span, section: 0, image: false, resolution: "unchecked" };
  });
}

function linksOfUnit({ block, section }: Unit, content: Content): Link[] {
  switch (block.type) {
    case "paragraph":
      return linksOfInline(block.inline, section, content);
    case "table":
      return [block.header, ...block.rows].flat().flatMap((cell) => linksOfInline(cell, section, content));
    case "html":
      return linksOfHtml(block.value.startsWith("<!--") ? "" : content.text, block.span, section);
    default:
      return [];
  }
}

function linksOfInline(inline: Inline, section: number, content: Content): Link[] {
  const { text, outline } = content;
  const links = inline.marks.flatMap((mark) => {
    if (mark.type !== "link" && mark.type !== "image") return [];
    const target = targetOf(mark, outline, text);
    if (!target) return [];
    return [
      {
        ...target,
        text: fold(inline.text.slice(mark.start, mark.end)),
        span: mark.span,
        section,
        image: mark.type === "image",
        resolution: "unchecked" as const,
      },
    ];
  });
  return inline.text.includes("[") ? [...links, ...unparsedOf(inline, section, content)] : links;
}

/**
 * What was meant as a link and reads as text: a reference that is nowhere defined, a bracket that is never closed, a
 * blank between the two, parentheses and brackets the wrong way round.
 */
const malformed =
  /(?<![\w\]\\)!-])\[(?![\^!])[^[\]\n]{3,80}\](?:\[(?!\^)[^[\]\s]{3,200}\](?![\w([])|\(https?:\/\/[^\s()]{3,300}\s*$|(?<!\d{4}\]) \(https?:\/\/[^\s()]{3,300}\))|(?<![\w\]])\([^()\n]{2,80}\)\[https?:\/\/[^[\]\s]{3,300}\]/g;

function unparsedOf(inline: Inline, section: number, content: Content): Link[] {
  const broken = [...inline.text.matchAll(malformed)].flatMap((hit): Link[] => {
    const [start, end] = [hit.index, hit.index + hit[0].trimEnd().length];
    const isCode = (at: number): boolean =>
      inline.marks.some((mark) => mark.type === "code" && mark.start <= at && at < mark.end);
    if (isCode(start) || isCode(end - 1)) return [];
    const span = sourceSpan(inline, start, end);
    // A bracket that is escaped is meant to be read.
    if (content.text.slice(span.start - 1, span.start + 1).includes("\\")) return [];
    const text = inline.text.slice(start, end);
    return [{ url: text, text, span, urlSpan: span, section, image: false, resolution: "malformed" }];
  });
  return inline.text.includes("[^") ? [...broken, ...footnotesOf(inline, section, content)] : broken;
}

/** The numbers of footnotes that the document does not have. */
function footnotesOf(inline: Inline, section: number, { text }: Content): Link[] {
  return [...inline.text.matchAll(/(?<=[\p{L}.,;)"”] ?)\[\^\d{1,3}\](?![\w+*?{:])/gu)].flatMap((hit): Link[] => {
    const [start, end] = [hit.index, hit.index + hit[0].length];
    const inCode = inline.marks.some((mark) => mark.type === "code" && mark.start <= start && end <= mark.end);
    if (inCode || text.includes(`${hit[0]}:`)) return [];
    const span = sourceSpan(inline, start, end);
    return [{ url: hit[0], text: hit[0], span, urlSpan: span, section, image: false, resolution: "unchecked" }];
  });
}

function targetOf(mark: Mark, outline: Outline, source: string): { url: string; urlSpan: Span } | undefined {
  if (mark.reference !== undefined) {
    const definition = outline.definitions.get(mark.reference);
    return definition && { url: definition.url, urlSpan: locate(definition.url, definition.span, source, "]:") };
  }
  return mark.url === undefined ? undefined : { url: mark.url, urlSpan: locate(mark.url, mark.span, source, "](") };
}

/** Where `url` stands in `span`, after the last `opening`; all of `span` where escapes hide it. */
function locate(url: string, span: Span, source: string, opening: string): Span {
  const raw = source.slice(span.start, span.end);
  const from = Math.max(0, opening === "](" ? raw.lastIndexOf(opening) : raw.indexOf(opening));
  const at = url === "" ? -1 : raw.indexOf(url, from);
  return at < 0 ? span : { start: span.start + at, end: span.start + at + url.length };
}

function linksOfHtml(text: string, span: Span, section: number): Link[] {
  const html = text.slice(span.start, Math.min(span.end, text.length));
  return [...html.matchAll(/<(a|img)\b[^>]{0,500}?\b(?:href|src)=(["'])([^"'\n]{0,2000})\2/gi)].map((hit) => {
    const url = hit[3] ?? "";
    const start = span.start + hit.index + hit[0].length - 1 - url.length;
    const whole = { start: span.start + hit.index, end: span.start + hit.index + hit[0].length };
    const image = hit[1]?.toLowerCase() === "img";
    return {
      url,
      text: "",
      span: whole,
      urlSpan: { start, end: start + url.length },
      section,
      image,
      resolution: "unchecked",
    };
  });
}

/** The fragments by which a link can point into the document. */
export function anchorsOf(content: Content): string[] {
  const slugger = new GithubSlugger();
  const slugs = headingsOf(content.outline.blocks).map((inline) => slugger.slug(inline.text.trim()));
  const ids = [...content.text.matchAll(/\b(?:id|name)\s*=\s*["']?([^"'\s>]{1,200})|\{#([\w.:-]{1,200})/g)];
  return [...slugs, ...ids.map((hit) => hit[1] ?? hit[2] ?? "")];
}

function headingsOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "heading":
        return [block.inline];
      case "quote":
        return headingsOf(block.children);
      case "list":
        return block.items.flatMap((item) => headingsOf(item.children));
      default:
        return [];
    }
  });
}
