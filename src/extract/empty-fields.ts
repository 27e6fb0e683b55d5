import { metadataKeyOf, seldomFilled } from "../knowledge/metadata-keys.ts";
import type { Placeholder } from "../model/facts.ts";
import type { ListItem } from "../markdown/block.ts";
import type { Content } from "./content.ts";

/** A field of a document's head with nothing after its colon: "RFC PR:". */
const empty = /^[\p{L}][\p{L}\p{N} ()/_-]{1,38}:$/u;
const filled = /^[\p{L}][\p{L}\p{N} ()/_-]{1,38}: ?\S/u;
/** A key of front matter, with what stands behind it; a list's first item without words is nothing too. */
const frontMatterKey = /^([A-Za-z][\w /()-]{1,38}):[ \t]*(.*)$/;
const nothing = /^(?:[ \t]*-)?[ \t]*(?:""|'')?[ \t]*$/;

/** Fields that were left empty in the front matter or the list that heads a document, where others are filled in. */
export function emptyFieldsOf(content: Content): Placeholder[] {
  return [...emptyInList(content), ...emptyInFrontMatter(content)];
}

function emptyInList(content: Content): Placeholder[] {
  const head = content.lists.find(({ section }) => section <= 1);
  if (!head) return [];
  const { items } = head.list;
  if (items.filter((item) => filled.test(textOf(item))).length < 2) return [];
  return items.flatMap((item, at): Placeholder[] => {
    const [only, ...more] = item.children;
    const text = textOf(item);
    const next = items[at + 1];
    // What is no field itself is the value of the one before it.
    if (next && !/^[^:]{1,40}:/.test(textOf(next))) return [];
    if (only?.type !== "paragraph" || more.length > 0 || !empty.test(text) || seldomFilled.test(text)) return [];
    return [{ kind: "slot", text, span: only.inline.span, section: head.section }];
  });
}

function textOf({ children: [first] }: ListItem): string {
  return first?.type === "paragraph" ? first.inline.text.trim() : "";
}

function emptyInFrontMatter({ units, text }: Content): Placeholder[] {
  const block = units.find((unit) => unit.block.type === "front-matter")?.block;
  if (!block) return [];
  const found: Placeholder[] = [];
  let keys = 0;
  const lines = text.slice(block.span.start, block.span.end).split("\n");
  let offset = block.span.start;
  lines.forEach((line, at) => {
    const start = offset;
    offset += line.length + 1;
    const [, key = "", value = ""] = frontMatterKey.exec(line.trimEnd()) ?? [];
    if (key === "") return;
    keys++;
    if (!nothing.test(value) || !isAsked(key) || continues(lines.slice(at + 1))) return;
    found.push({ kind: "slot", text: `${key}:`, span: { start, end: start + line.trimEnd().length }, section: 0 });
  });
  return keys - found.length < 2 ? [] : found;
}

/** Whether every document has something to say for a key; a form's own keys hold something in few. */
function isAsked(key: string): boolean {
  const known = metadataKeyOf(key);
  return known === "status" || (known !== undefined && !seldomFilled.test(key));
}

/** Whether what follows a key without a value is its value: a list or a mapping that says something. */
function continues(rest: readonly string[]): boolean {
  for (const line of rest) {
    if (/^[^\s-]|^---/.test(line)) return false;
    if (!nothing.test(line.trimEnd())) return true;
  }
  return false;
}
