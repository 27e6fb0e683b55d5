import model from "../knowledge/data/kind.json" with { type: "json" };
import { adrFolder, indexFile, otherNames, otherTitles, traitWords } from "../knowledge/kind.ts";
import type { DocumentKind, KindVerdict } from "../model/document.ts";
import type { MetadataEntry } from "../model/metadata.ts";
import { sigmoid } from "../model/odds.ts";
import type { Statement } from "../model/statement.ts";
import { adrMarks } from "./adr-layout.ts";
import type { Content } from "./content.ts";
import type { Traits } from "./traits.ts";

/** How often a verdict by name, or by the layout of a decision record, is right on labelled documents. */
const sureness = { name: 0.97, adr: 0.98 };
const reasonsGiven = 6;

/** What people write for a kind in front matter. */
const kindWords: Readonly<Record<string, DocumentKind>> = {
  design: "design",
  "design doc": "design",
  proposal: "design",
  rfc: "design",
  adr: "adr",
  "decision record": "adr",
  other: "other",
  guide: "other",
  template: "other",
};

/**
 * The kind of a document: what its metadata or the configuration (`declared`) says; else decision records by their
 * layout, indexes and their like by their name, and the rest by what labelled documents taught.
 */
export function kindOf(
  path: string,
  content: Content,
  statements: readonly Statement[],
  traits: () => Traits,
  metadata: readonly MetadataEntry[] = [],
  { declared, template = false }: { declared?: DocumentKind | undefined; template?: boolean } = {},
): KindVerdict {
  const written = metadata.find(({ key }) => key === "kind");
  const kind = declared ?? kindWords[written?.value.toLowerCase().trim() ?? ""];
  if (kind) return { kind, probability: 1, reasons: [declared ? "the configuration says so" : "its metadata says so"] };
  if (template) return { kind: "other", probability: sureness.name, reasons: ["a form with nothing filled in"] };
  const title = content.sections[1]?.title ?? "";
  if (otherNames.test(path) || otherTitles.test(title)) {
    return { kind: "other", probability: sureness.name, reasons: [`named "${otherNames.test(path) ? path : title}"`] };
  }
  const marks = adrMarks(path, content, statements);
  if (marks.length === 0 && adrFolder.test(path) && indexFile.test(path)) {
    return { kind: "other", probability: sureness.name, reasons: ["the index of a folder of decisions"] };
  }
  if (marks.length > 0) return { kind: "adr", probability: sureness.adr, reasons: marks };
  return learntKind(traits());
}

function learntKind(traits: Traits): KindVerdict {
  let score = model.bias;
  for (const [name, value] of traits) score += weightOf(name) * value;
  const other = sigmoid(model.slope * score + model.offset);
  const kind = other > 0.5 ? "other" : "design";
  const sign = kind === "other" ? 1 : -1;
  return {
    kind,
    probability: Math.max(other, 1 - other),
    // Seldom asked for, and dearer than the rest.
    get reasons() {
      return [...traits]
        .map(([name, value]) => ({ name, share: sign * weightOf(name) * value }))
        .filter(({ share }) => share > 0)
        .sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1))
        .slice(0, reasonsGiven)
        .map(({ name }) => reasonOf(name, traits.get(name) ?? 0));
    },
  };
}

/** By the whole name of a trait. */
const weights = new Map(
  Object.entries<Readonly<Record<string, number>>>(model.weights).flatMap(([group, own]) =>
    Object.entries(own).map(([name, weight]): [string, number] => [`${group}:${name}`, weight]),
  ),
);

function weightOf(trait: string): number {
  return weights.get(trait) ?? 0;
}

function reasonOf(trait: string, value: number): string {
  const parted = trait.indexOf(":");
  const group = trait.slice(0, parted);
  const words = (traitWords[group] ?? "{}").replace("{}", trait.slice(parted + 1));
  if (group === "voice") return `${words} in ${(100 * value * value).toFixed(0)} %`;
  return group === "shape" && value < 1 ? `${words} ${value.toFixed(2)}` : words;
}
