import { nobody, regenerated, stateMapKeys } from "../knowledge/ownership.ts";
import { verbatimInline } from "../markdown/inline.ts";
import type { CodeBlock, Dataset, Mention, Writer } from "../model/facts.ts";
import type { Span } from "../model/span.ts";
import { offsetIn } from "./code-lines.ts";
import { type Literal, type LiteralEntry, literalsIn } from "./literal.ts";
import { distinctWriters, writersIn } from "./writers.ts";
import { yamlLiteralsIn } from "./yaml-literal.ts";

/** Longer blocks are listings, not designs. */
const longestBlock = 20_000;
const yamlLanguages = ["yaml", "yml"];
const codeLanguages = [
  "",
  "python",
  "py",
  "json",
  "json5",
  "jsonc",
  "js",
  "javascript",
  "ts",
  "typescript",
  "text",
  "txt",
];
const anyWriterKey =
  /\b(?:owner|owners|writers?|written_?by|single_?writer|owned_?by|source_?of_?truth|sor|system_?of_?record|producers?|authority)\b/i;

type MapLiteral = Extract<Literal, { type: "map" }>;
interface NamedEntry {
  readonly name: Mention;
  readonly facts: ReadonlyMap<string, LiteralEntry>;
}

/** The datasets of maps such as `STATE_MAP`, known by the shape of their keys, whatever the map is called. */
export function datasetsOfCode(blocks: readonly CodeBlock[], source: string): Dataset[] {
  return blocks.flatMap((block) => {
    if (block.counterExample || block.value.length > longestBlock || !anyWriterKey.test(block.value)) return [];
    return mapsOf(block).flatMap((literal) => groupsOf(literal).flatMap((group) => datasetsOf(group, block, source)));
  });
}

function mapsOf({ language, value }: CodeBlock): Literal[] {
  if (yamlLanguages.includes(language)) return yamlLiteralsIn(value);
  if (!codeLanguages.includes(language)) return [];
  const literals = literalsIn(value);
  return literals.length === 0 && language === "" ? yamlLiteralsIn(value) : literals;
}

/** The groups of sibling entries in `literal` that have facts of their own, at any depth. */
function groupsOf(literal: Literal): NamedEntry[][] {
  const children = literal.type === "map" ? literal.entries.map(({ value }) => value) : itemsOf(literal);
  const named =
    literal.type === "map"
      ? literal.entries.flatMap(({ key, keySpan, value }) =>
          value.type === "map" ? [{ name: { text: key, span: keySpan }, facts: factsOf(value) }] : [],
        )
      : children.flatMap(namedItem);
  return [named, ...children.flatMap((child) => groupsOf(child))].filter(isOwnership);
}

function itemsOf(literal: Literal): readonly Literal[] {
  return literal.type === "list" ? literal.items : [];
}

function namedItem(item: Literal): NamedEntry[] {
  if (item.type !== "map") return [];
  const facts = factsOf(item);
  const name = facts.get("name")?.value;
  return name?.type === "scalar" ? [{ name, facts }] : [];
}

function factsOf(map: MapLiteral): Map<string, LiteralEntry> {
  const facts = new Map<string, LiteralEntry>();
  for (const entry of map.entries) {
    const key = entry.key.toLowerCase().replace(/[^a-z]/g, "");
    const role = Object.keys(stateMapKeys).find((name) => stateMapKeys[name]?.includes(key));
    if (role !== undefined && !facts.has(role)) facts.set(role, entry);
  }
  return facts;
}

/** Whether siblings speak of who writes, and of who reads, stores or keeps. */
function isOwnership(group: readonly NamedEntry[]): boolean {
  const has = (role: string): boolean => group.some(({ facts }) => facts.has(role));
  return has("writer") && ["reader", "storage", "backup", "partitioning", "retention"].some(has);
}

function datasetsOf(group: readonly NamedEntry[], block: CodeBlock, source: string): Dataset[] {
  const place = offsetsOf(block);
  const mention = ({ text, span }: Mention): Mention => ({ text, span: place(span) });
  return group.flatMap(({ name, facts }): Dataset[] => {
    if (facts.size === 0) return [];
    const owner = facts.get("writer");
    const single = (role: string): Record<string, Mention> => {
      const text = textsOf(facts.get(role)?.value)[0];
      return text && !nobody.test(text.text) ? { [role]: mention(text) } : {};
    };
    const isDerived = [name, ...[...facts.values()].flatMap(({ value }) => textsOf(value))].some(({ text }) =>
      regenerated.test(text),
    );
    return [
      {
        ...mention(name),
        name: name.text,
        section: block.section,
        writers: distinctWriters(textsOf(owner?.value).flatMap((text) => writersOf(mention(text), source))),
        readers: textsOf(facts.get("reader")?.value).map(mention),
        ...single("storage"),
        ...single("backup"),
        ...single("retention"),
        ...single("notes"),
        ownerSpan: owner ? place(valueSpan(owner)) : place(name.span),
        ownerExpected: !isDerived,
        kind: "dataset",
        source: "code",
      },
    ];
  });
}

function writersOf(mention: Mention, source: string): Writer[] {
  const asWritten = source.slice(mention.span.start, mention.span.end) === mention.text;
  if (asWritten) return writersIn(verbatimInline(mention.text, mention.span.start), source);
  return nobody.test(mention.text) ? [] : [{ ...mention, role: "owner" }];
}

function textsOf(value: Literal | undefined): Mention[] {
  if (!value) return [];
  if (value.type === "scalar") return [value];
  return value.type === "list" ? value.items.flatMap((item) => textsOf(item)) : [];
}

function valueSpan({ keySpan, value }: LiteralEntry): Span {
  return value.span.end > value.span.start ? value.span : keySpan;
}

/** Maps a span of the block's value to the document. */
function offsetsOf(block: CodeBlock): (inner: Span) => Span {
  const offset = (index: number): number => Math.min(offsetIn(block, index), block.span.end);
  return ({ start, end }) => ({ start: offset(start), end: Math.max(offset(start), offset(end)) });
}
