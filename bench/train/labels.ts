import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The labelled sets, which stand beside the project and do not ship. */
export const shared = resolve(import.meta.dirname, "../../../shared");

export interface Label {
  readonly label: "A" | "P" | "N" | "X";
  readonly lines: readonly number[];
  readonly why?: string;
}

export interface LabelledDocument {
  readonly doc: string;
  readonly kind: "design" | "adr" | "other";
  readonly scope?: string;
  readonly sample?: "random" | "enriched";
  readonly concerns: Readonly<Record<string, Label>>;
  readonly defects?: readonly { readonly type: string; readonly line: number; readonly subject?: string }[];
}

/** Reads a file of labels of the sets beside the project. */
export function readLabels(path: string): LabelledDocument[] {
  return parseLabels(readFileSync(join(shared, path), "utf8"));
}

/** What we read ourselves: documents drawn at random from the corpus, none of a repository of the benchmark. */
export const own = join(import.meta.dirname, "read");

/** Those of them that we read whole. */
export function ownLabels(): LabelledDocument[] {
  return parseLabels(readFileSync(join(own, "whole.jsonl"), "utf8"));
}

/** One JSON object a line. */
function parseLabels(text: string): LabelledDocument[] {
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as LabelledDocument);
}

function hash(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE(0);
}

export const halves = ["read", "blind"] as const;

/**
 * The half of a labelled set that a document belongs to, by its name. Errors of the `read` half may be looked at;
 * those of the `blind` half never, so that it tells what transfers.
 */
export function halfOf(name: string): (typeof halves)[number] {
  return hash(name) % 2 === 0 ? "read" : "blind";
}

/** The fold of a corpus document, by its repository: documents of one repository never part. */
export function foldOf(corpusPath: string, folds: number): number {
  return hash(repositoryOf(corpusPath)) % folds;
}

/** Whether the repository of a corpus document is in a draw of `share` of all; a larger draw holds the smaller ones. */
export function isDrawn(corpusPath: string, share: number): boolean {
  return hash(`drawn ${repositoryOf(corpusPath)}`) < share * 2 ** 32;
}

function repositoryOf(corpusPath: string): string {
  return corpusPath.split("/")[0] ?? "";
}

/** The repositories of the benchmark's documents, as the corpus names them: no reader that is measured there saw them. */
export function benchmarkRepositories(): Set<string> {
  const rows = readFileSync(join(shared, "benchmark/real/SOURCES.tsv"), "utf8").trim().split("\n").slice(1);
  return new Set(rows.map((row) => (row.split("\t")[1] ?? "").replace("/", "__")));
}
