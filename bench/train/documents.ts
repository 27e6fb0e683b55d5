import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { adrMarks } from "../../src/extract/adr-layout.ts";
import { concernsOf } from "../../src/extract/concerns.ts";
import { layOut } from "../../src/extract/content.ts";
import { readDocument } from "../../src/extract/document.ts";
import { type FollowedProfile, profileOf } from "../../src/extract/profile.ts";
import { type Traits, traitsOf } from "../../src/extract/traits.ts";
import { type Trigger, triggersOf } from "../../src/extract/triggers.ts";
import { type ConcernReader, decodeReader } from "../../src/knowledge/concern-reader.ts";
import { readMarkdown } from "../../src/markdown/read.ts";
import { type ConcernVerdict, type DesignConcern, designConcerns } from "../../src/model/concern.ts";
import type { Document, DocumentKind } from "../../src/model/document.ts";
import { once } from "../../src/model/once.ts";
import { corpusFolder } from "./corpus.ts";
import { foldOf, type LabelledDocument, own, ownLabels, readLabels, shared } from "./labels.ts";
import { codes } from "./readings.ts";

/** A document whose kind a reader told. */
export interface KindExample {
  readonly doc: string;
  /** `whole` and `opening` are read by us, as are labels.jsonl and documents.tsv by others. */
  readonly set: "labels" | "documents" | "whole" | "opening" | "real" | "template";
  readonly sample?: "random" | "enriched";
  readonly kind: DocumentKind;
  readonly adr: boolean;
  readonly traits: Traits;
  readonly triggers: readonly Trigger[];
  /** On the concerns of a design, by a reader that saw no document of its repository, where one is given. */
  readonly verdicts: readonly ConcernVerdict[];
  readonly profile?: FollowedProfile | undefined;
  /** The document as the linter reads it. */
  readonly document: Document;
  /** The readers' verdicts, for documents read whole. */
  readonly concerns?: LabelledDocument["concerns"];
  /** What a reviewer would ask, for documents judged by path, opening and headings. */
  readonly asks?: ReadonlySet<DesignConcern>;
}

/** The readers of concerns that `npm run train:concerns` wrote: each never saw the repositories of its fold. */
export function foldReaders(folder: string): ConcernReader[] {
  return readdirSync(folder)
    .filter((name) => /^fold-\d+\.bin$/.test(name))
    .sort()
    .map((name) => decodeReader(readFileSync(join(folder, name))));
}

/** The documents of which readers told the kind and what they miss or would ask; concerns are read by the `readers` of the folds. */
export function trainingDocuments(readers: readonly ConcernReader[] = []): KindExample[] {
  const whole = ({ doc, kind, sample, concerns }: LabelledDocument, set: "labels" | "whole"): KindExample => {
    return { ...readByFold(doc, readers), set, kind, concerns, ...(sample ? { sample } : {}) };
  };
  const told = rowsOf(join(shared, "training/documents.tsv")).map(([, document = "", kind, , codes]) => {
    return { doc: document.replace("/", "__"), kind, codes };
  });
  return [
    ...readLabels("training/labels.jsonl").map((label) => whole(label, "labels")),
    ...ownLabels().map((label) => whole(label, "whole")),
    ...withoutLabel(told, "documents", readers),
  ];
}

/** The documents of which we read the path, the opening and the headings alone, and told what a reviewer would ask. */
export function openingDocuments(readers: readonly ConcernReader[]): KindExample[] {
  const told = rowsOf(join(own, "opening.tsv")).map(([doc = "", kind, , codes]) => ({ doc, kind, codes }));
  return withoutLabel(told, "opening", readers);
}

interface Told {
  readonly doc: string;
  readonly kind: string | undefined;
  readonly codes: string | undefined;
}

/** Those of the documents `told` of which no label tells more. */
function withoutLabel(
  told: readonly Told[],
  set: "documents" | "opening",
  readers: readonly ConcernReader[],
): KindExample[] {
  const labelled = new Set([...readLabels("training/labels.jsonl"), ...ownLabels()].map(({ doc }) => doc));
  return told.flatMap(({ doc, kind, codes = "" }): KindExample[] =>
    labelled.has(doc) || !isKind(kind) ? [] : [{ ...readByFold(doc, readers), set, kind, asks: concernsIn(codes) }],
  );
}

/** The folder of the corpus: without CORPUS it is unpacked, which takes a while. */
const corpus = once(corpusFolder);

/** A document of the corpus, its concerns read by the reader that saw nothing of its fold. */
function readByFold(doc: string, readers: readonly ConcernReader[]): Reading {
  const reader = readers[foldOf(doc, Math.max(1, readers.length))];
  return reading(corpus(), doc, doc.split("/").slice(1).join("/"), reader);
}

function rowsOf(path: string): string[][] {
  const lines = readFileSync(path, "utf8").trimEnd().split("\n").slice(1);
  return lines.map((line) => line.split("\t"));
}

/** The documents of a benchmark, under their names there. */
export function benchmarkDocuments(set: "real" | "template"): KindExample[] {
  return readLabels(`benchmark/${set}/labels.jsonl`).map(({ doc, kind }) => ({
    ...reading(join(shared, "benchmark", set), doc, doc),
    set,
    kind,
  }));
}

function isKind(text: string | undefined): text is DocumentKind {
  return text === "design" || text === "adr" || text === "other";
}

function concernsIn(text: string): ReadonlySet<DesignConcern> {
  const named = text.split(" ");
  return new Set(designConcerns.filter((_, at) => named.includes(codes[at] ?? "")));
}

type Reading = Pick<KindExample, "doc" | "adr" | "traits" | "triggers" | "verdicts" | "profile" | "document">;

function reading(folder: string, doc: string, path: string, reader?: ConcernReader): Reading {
  const text = readFileSync(join(folder, doc), "utf8").replace(/^\uFEFF/, "");
  const document = readDocument(path, text);
  const read = readMarkdown(text);
  if ("refusal" in read) return { doc, adr: false, traits: new Map(), triggers: [], verdicts: [], document };
  const content = layOut(text, read.outline);
  const { statements } = document;
  return {
    doc,
    adr: adrMarks(path, content, statements).length > 0,
    traits: traitsOf(path, content, statements),
    triggers: triggersOf(statements),
    verdicts: concernsOf(content, statements, reader),
    profile: profileOf(content),
    document,
  };
}
