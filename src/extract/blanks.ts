import type { Block, List } from "../markdown/block.ts";
import type { Placeholder } from "../model/facts.ts";
import type { Content } from "./content.ts";

/** What a form left to be written and nobody wrote: items of lists, and tables whose rows are all empty. */
export function blanksOf({ lists, units }: Content): Placeholder[] {
  const items = lists.flatMap(({ list, section }) => emptyItems(list, section));
  const tables = units.flatMap(({ block, section }): Placeholder[] => {
    if (block.type !== "table") return [];
    const [first] = block.rowSpans;
    const isEmpty = block.rows.every((row) => row.every(({ text }) => text.trim() === ""));
    const text = block.header.map((cell) => cell.text.trim()).join(" | ");
    return first && isEmpty ? [{ kind: "blank", text, span: first, section }] : [];
  });
  return [...items, ...tables];
}

function emptyItems(list: List, section: number): Placeholder[] {
  return list.items.flatMap(({ children, span }): Placeholder[] => {
    if (children.length === 0) return [{ kind: "blank", text: "an item of a list", span, section }];
    return children.filter(isList).flatMap((inner) => emptyItems(inner, section));
  });
}

function isList(block: Block): block is List {
  return block.type === "list";
}
