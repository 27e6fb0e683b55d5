import type { Checkbox } from "../model/facts.ts";
import type { Content } from "./content.ts";
import { fold } from "./statements.ts";

/** The items of task lists, in reading order. */
export function checkboxesOf(content: Content): Checkbox[] {
  return content.units.flatMap(({ block, place, section }) => {
    const ticked = place?.item.ticked;
    if (!place?.first || ticked === undefined || block.type !== "paragraph") return [];
    const span = { start: place.item.span.start, end: block.span.end };
    return [{ text: fold(block.inline.text), span, section, ticked }];
  });
}
