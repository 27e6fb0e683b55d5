import type { CodeBlock, ColumnUse } from "../model/facts.ts";
import { offsetIn } from "./code-lines.ts";

/** A table that a statement creates: its name, and the text between its brackets. */
const creation = /\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?["`[]?([\w.]{1,80})["`\]]?\s*\(/gi;
/** Beginnings of a line in a table's body that declare no column; "key" and "index" may be columns of that name. */
const constraint =
  /^(?:constraint|primary|foreign|unique|fulltext|spatial|check|exclude|like|partition|period|shard|sort|using|on|projection)\b|^(?:key|index)(?:\s*\(|\s+(?!(?:n?(?:var)?char|text|string|uuid|\w{0,5}int\w{0,4}|bytea|blob|json|bool|double|float|numeric|decimal|date|time)\w*\b)\w+\s*\()/i;
/** Statements that change a table's columns or fill it from elsewhere: the creation does not tell all. */
const altered = /\balter\s+table\b|\binherits\s*\(|\badd\s+column\b/i;
/** What names columns of a table elsewhere: "CREATE INDEX … ON t (a, b)", "INSERT INTO t (a, b)". */
const uses =
  /\b(?:create\s+(?:unique\s+)?index\b[^;()]{0,120}?\bon|insert\s+into)\s+["`[]?([\w.]{1,80})["`\]]?\s*(?:using\s+\w{1,20}\s*)?\(([^()]{1,400})\)/gi;
/** What names columns inside a table's own body: keys. */
const keys = /\b(?:primary\s+key|unique(?:\s+key)?(?:\s+\w{1,60})?|foreign\s+key)\s*\(([^()]{1,300})\)/gi;
const longestBody = 8000;

interface TableText {
  readonly columns: ReadonlySet<string>;
  readonly declaration: ColumnUse["span"];
  readonly body: string;
  readonly bodyStart: number;
  readonly block: CodeBlock;
}

/**
 * Where SQL names a column of a table that the document creates. Nothing of a document that creates a table twice or
 * alters one.
 */
export function columnUsesOf(blocks: readonly CodeBlock[]): ColumnUse[] {
  const scripts = blocks.filter((block) => /\bcreate\s+table\b/i.test(block.value));
  if (scripts.length === 0 || blocks.some((block) => altered.test(block.value))) return [];
  const tables = new Map<string, TableText>();
  for (const block of scripts) {
    for (const [name, table] of tablesIn(block)) {
      if (tables.has(name)) return [];
      tables.set(name, table);
    }
  }
  const inside = [...tables].flatMap(([name, table]) =>
    [...table.body.matchAll(keys)].flatMap((hit) => columnsIn(hit, 1, name, table, table.block, table.bodyStart)),
  );
  const outside = blocks.flatMap((block) =>
    [...block.value.matchAll(uses)].flatMap((hit) => {
      const name = bare(hit[1] ?? "");
      const table = tables.get(name);
      return table ? columnsIn(hit, 2, name, table, block, 0) : [];
    }),
  );
  return [...inside, ...outside];
}

function tablesIn(block: CodeBlock): [string, TableText][] {
  return [...block.value.matchAll(creation)].flatMap((hit): [string, TableText][] => {
    const bodyStart = hit.index + hit[0].length;
    const body = bodyAt(block.value, bodyStart);
    if (body === undefined || /\.{3}|…/.test(body)) return [];
    const names = partsOf(body.replace(/--[^\n]*|\/\*[\s\S]{0,500}?\*\//g, ""))
      .filter((part) => !constraint.test(part))
      .map((part) => bare(/^["`[]?(\w+)/.exec(part)?.[1] ?? ""));
    const columns = new Set(names.filter((name) => name !== ""));
    if (columns.size < 2) return [];
    const start = offsetIn(block, hit.index);
    return [
      [bare(hit[1] ?? ""), { columns, declaration: { start, end: start + hit[0].length }, body, bodyStart, block }],
    ];
  });
}

/** The text up to the bracket that closes the one before `start`. */
function bodyAt(text: string, start: number): string | undefined {
  let depth = 1;
  for (let at = start; at < Math.min(text.length, start + longestBody); at++) {
    if (text[at] === "(") depth++;
    if (text[at] === ")" && --depth === 0) return text.slice(start, at);
  }
  return undefined;
}

/** `body` split at the commas that stand in no bracket. */
function partsOf(body: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= body.length; at++) {
    if (body[at] === "(") depth++;
    if (body[at] === ")") depth--;
    if (at < body.length && (body[at] !== "," || depth > 0)) continue;
    parts.push(body.slice(start, at).trim());
    start = at + 1;
  }
  return parts;
}

function columnsIn(
  hit: RegExpExecArray,
  group: number,
  table: string,
  { columns, declaration }: TableText,
  block: CodeBlock,
  base: number,
): ColumnUse[] {
  const list = hit[group] ?? "";
  if (/['".:$@{<>-]|\.\.\./.test(list.replace(/"\w+"/g, ""))) return [];
  const from = base + hit.index + hit[0].lastIndexOf(list);
  return [...list.matchAll(/(?:^|,)\s*["`]?([a-z_]\w*)["`]?(?=\s*(?:,|$|asc\b|desc\b))/gi)].map((column) => {
    const text = column[1] ?? "";
    const start = offsetIn(block, from + column.index + column[0].indexOf(text));
    return { text, span: { start, end: start + text.length }, table, declaration, declared: columns.has(bare(text)) };
  });
}

function bare(name: string): string {
  return (name.split(".").at(-1) ?? "").toLowerCase();
}
