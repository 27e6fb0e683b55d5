import { readMarkdown } from "../markdown/read.ts";
import type { Document, DocumentKind } from "../model/document.ts";
import type { Section } from "../model/section.ts";
import { lineStartsOf } from "../model/span.ts";
import { layOut } from "./content.ts";
import { frontMatterProblemsOf } from "./front-matter-problems.ts";
import { statementsOf } from "./statements.ts";

/** What a house says of its documents: its own headings, and the kind of a document by its path. */
export interface ReadingOptions {
  /** Roles by normalised heading. */
  readonly headings?: ReadonlyMap<string, readonly string[]>;
  /** The kind, where the house says it. */
  readonly kind?: DocumentKind | undefined;
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
  return {
    ...emptyDocument(path, text, lineStarts),
    ...(options.kind && { kind: { kind: options.kind, probability: 1, reasons: ["the configuration says so"] } }),
    sections,
    statements: statementsOf(content),
    problems: frontMatterProblemsOf(content),
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
