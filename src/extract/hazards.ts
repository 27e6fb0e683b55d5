import type { Hazard } from "../model/facts.ts";
import type { Content } from "./content.ts";
import { listedHazards } from "./hazard-lists.ts";
import { tableHazards } from "./hazard-tables.ts";

/** The failure scenarios and risks of a document, with what is done about them. */
export function hazardsOf(content: Content): Hazard[] {
  return [...tableHazards(content), ...listedHazards(content)].sort((a, b) => a.span.start - b.span.start);
}
