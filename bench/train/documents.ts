import { readFileSync } from "node:fs";
import { join } from "node:path";
import { adrMarks } from "../../src/extract/adr-layout.ts";
import { layOut } from "../../src/extract/content.ts";
import { statementsOf } from "../../src/extract/statements.ts";
import { type Traits, traitsOf } from "../../src/extract/traits.ts";
import { readMarkdown } from "../../src/markdown/read.ts";
import type { DocumentKind } from "../../src/model/document.ts";
import { readLabels, shared } from "./labels.ts";

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
}

/** The documents of training/labels.jsonl, then those of training/documents.tsv that are not among them. */
export function trainingDocuments(): KindExample[] {
  const labelled = readLabels("training/labels.jsonl").map(({ doc, kind, sample }) => ({
    ...reading(corpus, doc, doc.split("/").slice(1).join("/")),
    set: "labels" as const,
    kind,
    ...(sample ? { sample } : {}),
  }));
  const known = new Set(labelled.map(({ doc }) => doc));
  const rows = readFileSync(join(shared, "training/documents.tsv"), "utf8").trim().split("\n").slice(1);
  const judged = rows.flatMap((row) => {
    const [, document = "", kind = "other"] = row.split("\t");
    const doc = document.replace("/", "__");
    if (known.has(doc) || !isKind(kind)) return [];
    return [{ ...reading(corpus, doc, doc.split("/").slice(1).join("/")), set: "documents" as const, kind }];
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

function reading(folder: string, doc: string, path: string): { doc: string; adr: boolean; traits: Traits } {
  const text = readFileSync(join(folder, doc), "utf8").replace(/^\uFEFF/, "");
  const read = readMarkdown(text);
  if ("refusal" in read) return { doc, adr: false, traits: new Map() };
  const content = layOut(text, read.outline);
  const statements = statementsOf(content);
  return { doc, adr: adrMarks(path, content, statements).length > 0, traits: traitsOf(path, content, statements) };
}
