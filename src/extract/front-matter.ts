import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { metadataKeyOf } from "../knowledge/metadata-keys.ts";
import type { FrontMatter } from "../markdown/block.ts";
import type { MetadataEntry } from "../model/metadata.ts";
import type { Span } from "../model/span.ts";
import type { Content } from "./content.ts";

/** Characters of front matter that are read: the YAML reader is slow on long maps, and longer is data, not metadata. */
const longestFrontMatter = 64 * 1024;

/** The front matter of a document, the offset at which its YAML begins, and whether it is too long to be read. */
export function frontMatterOf({
  outline,
  text,
}: Content): { readonly block: FrontMatter; readonly origin: number; readonly tooLong: boolean } | undefined {
  const block = outline.blocks[0];
  if (block?.type !== "front-matter") return undefined;
  const origin = Math.max(text.indexOf(block.value, block.span.start), block.span.start);
  return { block, origin, tooLong: block.value.length > longestFrontMatter };
}

/** Metadata in YAML front matter. What is not YAML gives nothing: another part reports it. */
export function frontMatterEntries(content: Content): MetadataEntry[] {
  const found = frontMatterOf(content);
  if (!found || found.tooLong) return [];
  try {
    return entriesOf(found.block, found.origin);
  } catch {
    return [];
  }
}

function entriesOf(block: FrontMatter, origin: number): MetadataEntry[] {
  const { contents } = parseDocument(block.value, { logLevel: "silent", uniqueKeys: false });
  if (!isMap(contents)) return [];
  return contents.items.flatMap((pair): MetadataEntry[] => {
    const { key: keyNode, value: node } = pair;
    if (!isScalar(keyNode)) return [];
    const name = String(keyNode.value);
    const key = metadataKeyOf(name);
    const keySpan = spanOf(keyNode.range, origin);
    if (!key || !keySpan) return [];
    const valueSpan = (isScalar(node) || isSeq(node) ? spanOf(node.range, origin) : undefined) ?? keySpan;
    const span = { start: keySpan.start, end: Math.max(keySpan.end, valueSpan.end) };
    return [{ key, name, value: textOf(node), span, valueSpan, source: "front-matter" }];
  });
}

function textOf(node: unknown): string {
  if (isScalar(node)) return node.value === null ? "" : (node.source ?? "").trim();
  if (!isSeq(node)) return "";
  return node.items.map(textOf).filter(Boolean).join(", ");
}

function spanOf(range: readonly [number, number, number] | null | undefined, origin: number): Span | undefined {
  return range ? { start: origin + range[0], end: origin + range[1] } : undefined;
}
