import type { Block, List, ListItem } from "../markdown/block.ts";
import { countAnnounced, countSaid, openCount } from "../knowledge/counts.ts";
import type { Announcement } from "../model/facts.ts";
import type { Content } from "./content.ts";
import { foldedMentionAt } from "./mention.ts";

/** The sentences that say how many things the list right after them holds. */
export function announcementsOf(content: Content): Announcement[] {
  return announcedIn(content.outline.blocks);
}

function announcedIn(blocks: readonly Block[]): Announcement[] {
  return blocks.flatMap((block, at): Announcement[] => {
    if (block.type !== "list") return [];
    const inside = block.items.flatMap((item) => announcedIn(item.children));
    const before = blocks[at - 1];
    if (before?.type !== "paragraph") return inside;
    const { inline } = before;
    const hit = countAnnounced(inline.text) ?? (block.ordered ? countSaid(inline.text) : undefined);
    if (!hit || openCount.test(inline.text.slice(0, hit.start).split(/[.;]/).at(-1) ?? "")) return inside;
    const { items: own, rest } = continued(block, blocks.slice(at + 1));
    if (goesOn(block, rest)) return inside;
    const items = own.flatMap(({ children: [first] }) =>
      first?.type === "paragraph" ? [foldedMentionAt(first.inline, 0, first.inline.text.length)] : [],
    );
    const { count, noun, start, end } = hit;
    const announcement = { ...foldedMentionAt(inline, start, end), count, noun, items, ordered: block.ordered };
    return items.length === own.length ? [announcement, ...inside] : inside;
  });
}

/**
 * The items of a list, and the blocks after it. Bullets that are indented too little end a numbered list; it goes on
 * after them with the next number.
 */
function continued(list: List, after: readonly Block[]): { items: readonly ListItem[]; rest: readonly Block[] } {
  const items = [...list.items];
  let end = 0;
  for (const [at, block] of after.entries()) {
    if (!list.ordered || block.type !== "list") break;
    if (!block.ordered) continue;
    if (block.first !== list.first + items.length) break;
    items.push(...block.items);
    end = at + 1;
  }
  const bullets = after.slice(end).findIndex((block) => block.type !== "list" || block.ordered);
  return { items, rest: end === 0 ? after : after.slice(end + Math.max(0, bullets)) };
}

/** Whether the list is a part only: it begins in the middle, or another follows before the next heading. */
function goesOn(list: List, rest: readonly Block[]): boolean {
  const heading = rest.findIndex((block) => block.type === "heading");
  const near = heading < 0 ? rest : rest.slice(0, heading);
  return (list.ordered && list.first > 1) || near.some((block) => block.type === "list" || block.type === "html");
}
