import { seldomFilled } from "../knowledge/metadata-keys.ts";
import type { Placeholder } from "../model/facts.ts";
import type { ListItem } from "../markdown/block.ts";
import type { MetadataEntry } from "../model/metadata.ts";
import type { Content } from "./content.ts";

/** A field of a document's head with nothing after its colon: "RFC PR:". */
const empty = /^[\p{L}][\p{L}\p{N} ()/_-]{1,38}:$/u;
const filled = /^[\p{L}][\p{L}\p{N} ()/_-]{1,38}: ?\S/u;
/** A value of front matter, as it is written, that says nothing; a list of empty items says nothing either. */
const nothing = /^[-\s"']*$/;

/** Fields that were left empty in the front matter or the list that heads a document, where others are filled in. */
export function emptyFieldsOf(content: Content, metadata: readonly MetadataEntry[]): Placeholder[] {
  return [...emptyInList(content), ...emptyInFrontMatter(content, metadata)];
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

function emptyInFrontMatter({ text }: Content, metadata: readonly MetadataEntry[]): Placeholder[] {
  const entries = metadata.filter(({ source }) => source === "front-matter");
  const found = entries.filter(({ key, name, valueSpan: { start, end } }) => {
    const isAsked = key === "status" || !seldomFilled.test(name);
    return isAsked && nothing.test(text.slice(start, end));
  });
  if (entries.length === found.length) return [];
  return found.map(({ name, span: { start } }) => {
    const field = `${name}:`;
    return { kind: "slot", text: field, span: { start, end: start + field.length }, section: 0 };
  });
}
