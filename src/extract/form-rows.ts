import { formCells } from "../knowledge/placeholders.ts";
import type { Placeholder } from "../model/facts.ts";
import type { Content } from "./content.ts";

/** Rows of tables that still say what belongs in their cells: "name | date | ?". */
export function formRowsOf({ units }: Content): Placeholder[] {
  return units.flatMap(({ block, section }): Placeholder[] => {
    if (block.type !== "table" || block.header.length < 2) return [];
    return block.rows.flatMap((row, at) => {
      const words = row.map(({ text }) => text.trim().toLowerCase()).filter((text) => text !== "" && text !== "?");
      const span = block.rowSpans[at];
      if (!span || words.length < 2 || !words.every((word) => formCells.has(word))) return [];
      const text = row.map((cell) => cell.text.trim()).join(" | ");
      return [{ kind: "sample" as const, text, span, section }];
    });
  });
}
