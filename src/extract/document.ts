import { readMarkdown } from "../markdown/read.ts";
import type { Document } from "../model/document.ts";
import type { Section } from "../model/section.ts";
import { lineStartsOf } from "../model/span.ts";
import { concernsOf } from "./concerns.ts";
import { layOut } from "./content.ts";
import { statementsOf } from "./statements.ts";

/** What a house says of its documents: its own headings, and the kind of a document by its path. */
export interface ReadingOptions {
  /** Roles by normalised heading. */
  readonly headings?: ReadonlyMap<string, readonly string[]>;
}

/** Reads a document. `text` has no byte order mark. Never throws: what cannot be read becomes a problem of the document. */
export function readDocument(path: string, text: string, options: ReadingOptions = {}): Document {
  const reading = readMarkdown(text);
  const lineStarts = lineStartsOf(text);
  if ("refusal" in reading) {
    return { ...emptyDocument(path, text, lineStarts), problems: [{ type: "unreadable", ...reading.refusal }] };
  }
  const content = layOut(text, reading.outline, options.headings);
  const sections = content.sections.map((section): Section => ({ ...section, substance: "authored" }));
  const statements = statementsOf(content);
  return {
    ...emptyDocument(path, text, lineStarts),
    sections,
    statements,
    concerns: concernsOf(content, statements),
  };
}

function emptyDocument(path: string, text: string, lineStarts: readonly number[]): Document {
  return {
    path,
    text,
    lineStarts,
    title: { text: "", span: { start: 0, end: 0 } },
    kind: { kind: "other", probability: 1, reasons: [] },
    template: false,
    metadata: [],
    sections: [],
    statements: [],
    concerns: [],
    components: [],
    datasets: [],
    decisions: [],
    hazards: [],
    phases: [],
    tables: [],
    codeBlocks: [],
    checkboxes: [],
    links: [],
    graphs: [],
    problems: [],
  };
}
