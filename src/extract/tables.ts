import type { Table } from "../model/facts.ts";
import type { Content } from "./content.ts";
import { mentionOf } from "./mention.ts";

/** The tables of a document, in reading order. */
export function tablesOf(content: Content): Table[] {
  return content.units.flatMap(({ block, section }) =>
    block.type === "table"
      ? [
          {
            span: block.span,
            section,
            header: block.header.map((cell) => mentionOf(cell)),
            rows: block.rows.map((row) => row.map((cell) => mentionOf(cell))),
          },
        ]
      : [],
  );
}
