import { seldomFilled } from "../knowledge/metadata-keys.ts";
import type { Placeholder } from "../model/facts.ts";
import type { ListItem } from "../markdown/block.ts";
import type { Content } from "./content.ts";

/** A field of a document's head with nothing after its colon: "RFC PR:". */
const empty = /^[\p{L}][\p{L}\p{N} ()/_-]{1,38}:$/u;
const filled = /^[\p{L}][\p{L}\p{N} ()/_-]{1,38}: ?\S/u;

/** Fields that were left empty in the list that heads a document, where those beside them are filled in. */
export function emptyFieldsOf(content: Content): Placeholder[] {
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
