import { readFileSync } from "node:fs";
import { join } from "node:path";
import { adrMarks } from "../../src/extract/adr-layout.ts";
import { layOut } from "../../src/extract/content.ts";
import { readDocument } from "../../src/extract/document.ts";
import { type Traits, traitsOf } from "../../src/extract/traits.ts";
import { type Trigger, triggersOf } from "../../src/extract/triggers.ts";
import { readMarkdown } from "../../src/markdown/read.ts";
import { type DesignConcern, designConcerns } from "../../src/model/concern.ts";
import type { Document, DocumentKind } from "../../src/model/document.ts";
import { type LabelledDocument, readLabels, shared } from "./labels.ts";

/** The unpacked corpus, where it is not beside the project. */
const corpus = process.env.FAULTLINT_CORPUS ?? join(shared, "corpus");

/** A document whose kind a reader told. */
export interface KindExample {
  readonly doc: string;
  readonly set: "labels" | "documents" | "real" | "template";
  readonly sample?: "random" | "enriched";
  readonly kind: DocumentKind;
  readonly adr: boolean;
  readonly traits: Traits;
  readonly triggers: readonly Trigger[];
  /** The document as the linter reads it. */
  readonly document: Document;
  /** The readers' verdicts, for documents read whole. */
  readonly concerns?: LabelledDocument["concerns"];
  /** What a reviewer would ask, for documents judged by path, opening and headings. */
  readonly asks?: ReadonlySet<DesignConcern>;
}

/** The documents of training/labels.jsonl, then those of training/documents.tsv that are not among them. */
export function trainingDocuments(): KindExample[] {
  const labelled = readLabels("training/labels.jsonl").map(({ doc, kind, sample, concerns }) => ({
    ...reading(corpus, doc, doc.split("/").slice(1).join("/")),
    set: "labels" as const,
    kind,
    concerns,
    ...(sample ? { sample } : {}),
  }));
  const known = new Set(labelled.map(({ doc }) => doc));
  const rows = readFileSync(join(shared, "training/documents.tsv"), "utf8").trim().split("\n").slice(1);
  const judged = rows.flatMap((row) => {
    const [, document = "", kind = "other", , codes = ""] = row.split("\t");
    const doc = document.replace("/", "__");
    if (known.has(doc) || !isKind(kind)) return [];
    return [
      {
        ...reading(corpus, doc, doc.split("/").slice(1).join("/")),
        set: "documents" as const,
        kind,
        asks: concernsIn(codes),
      },
    ];
  });
  return [...labelled, ...judged];
}

/** The documents of a benchmark, under their names there. */
export function benchmarkDocuments(set: "real" | "template"): KindExample[] {
  return readLabels(`benchmark/${set}/labels.jsonl`).map(({ doc, kind }) => ({
    ...reading(join(shared, "benchmark", set), doc, doc),
    set,
    kind,
  }));
}

function isKind(text: string): text is DocumentKind {
  return text === "design" || text === "adr" || text === "other";
}

/** The two-letter codes of training/documents.tsv, in the order of the concerns. */
const codes = "go ng qr ca al tr do sc fh re ba mo ae se co ro rb te tm ap".split(" ");

function concernsIn(text: string): ReadonlySet<DesignConcern> {
  const named = text.split(" ");
  return new Set(designConcerns.filter((_, at) => named.includes(codes[at] ?? "")));
}

type Reading = Pick<KindExample, "doc" | "adr" | "traits" | "triggers" | "document">;

function reading(folder: string, doc: string, path: string): Reading {
  const text = readFileSync(join(folder, doc), "utf8").replace(/^\uFEFF/, "");
  const document = readDocument(path, text);
  const read = readMarkdown(text);
  if ("refusal" in read) return { doc, adr: false, traits: new Map(), triggers: [], document };
  const content = layOut(text, read.outline);
  const { statements } = document;
  const adr = adrMarks(path, content, statements).length > 0;
  return { doc, adr, traits: traitsOf(path, content, statements), triggers: triggersOf(statements), document };
}
