import { readMarkdown } from "../markdown/read.ts";
import type { Document, DocumentKind } from "../model/document.ts";
import type { Section } from "../model/section.ts";
import { lineStartsOf } from "../model/span.ts";
import { layOut } from "./content.ts";
import { kindOf } from "./kind.ts";
import { quantitiesOf } from "./quantities.ts";
import { statementsOf } from "./statements.ts";

/** What a house says of its documents: its own headings, and the kind of a document by its path. */
export interface ReadingOptions {
  /** Roles by normalised heading. */
  readonly headings?: ReadonlyMap<string, readonly string[]>;
  /** The kind of this document, where the configuration says it. */
  readonly kind?: DocumentKind;
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
    kind: kindOf(path, content, statements, [], options.kind),
    sections,
    statements,
    quantities: quantitiesOf(text, statements, content.sections),
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
    quantities: [],
    tables: [],
    codeBlocks: [],
    checkboxes: [],
    links: [],
    graphs: [],
    problems: [],
  };
}
