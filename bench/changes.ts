import type { Document } from "../src/index.ts";
import { leavesOf, type Section } from "../src/model/section.ts";
import type { Span } from "../src/model/span.ts";
import { pickOf } from "./draw.ts";
import { rewrites } from "./metamorphic/rewrites.ts";

/** What a change of a document must make of its findings. */
export interface Change {
  readonly text: string;
  /** What it must introduce, as `rule: subject`; undefined where that depends on what the document says elsewhere. */
  readonly introduces?: readonly string[];
}

type MakeChange = (doc: Document, random: () => number) => Change | undefined;

/** What the text of a document has where such a change can be made, as far as a look at it tells. */
export const cues: Readonly<Record<string, RegExp>> = {
  "add a writer": /^\|.*\b(?:owners?|owned by|writers?|written by)\b/im,
};

/** The changes that `faultlint diff` is measured on, by name. */
export const changes: Readonly<Record<string, MakeChange>> = {
  "add a writer": (doc, random) => {
    const owned = doc.datasets.flatMap(({ name, kind, source, writers }) => {
      const [writer, ...others] = writers;
      const isOwned =
        (source === "table" || source === "list") &&
        kind === "dataset" &&
        writer?.role === "owner" &&
        others.length === 0;
      return isOwned ? [{ name, writer }] : [];
    });
    const found = pickOf(owned, random);
    if (!found) return undefined;
    const text = replaced(doc.text, { start: found.writer.span.end, end: found.writer.span.end }, ", Harbour Service");
    const sharing = owned.filter(({ writer }) => writer.span.start === found.writer.span.start);
    return { text, introduces: sharing.map(({ name }) => `multiple-writers: ${name}`) };
  },
  "drop a section": (doc, random) => {
    const section = pickOf(leaves(doc), random);
    return section && { text: replaced(doc.text, section.span, "") };
  },
  "change a status": (doc, random) => {
    const { entry } = doc.lifecycle ?? {};
    const others = ["Draft", "Accepted", "Superseded"].filter((status) => status !== entry?.value);
    const status = pickOf(others, random) ?? "Draft";
    return entry && { text: replaced(doc.text, entry.valueSpan, status) };
  },
  "reorder sections": (doc, random) => {
    const sections = leaves(doc);
    const pairs = sections.flatMap((first) => {
      const second = sections.find(({ span, parent }) => span.start === first.span.end && parent === first.parent);
      return second ? [{ first: first.span, second: second.span }] : [];
    });
    const pair = pickOf(pairs, random);
    if (!pair) return undefined;
    const [first, second] = [pair.first, pair.second].map(({ start, end }) => doc.text.slice(start, end).trimEnd());
    const swapped = `${second ?? ""}\n\n${first ?? ""}\n\n`;
    return { text: replaced(doc.text, { start: pair.first.start, end: pair.second.end }, swapped), introduces: [] };
  },
  "wrap lines anew": ({ text }) => {
    const wrapped = rewrites["wrapped anew"]?.(text) ?? text;
    return wrapped === text ? undefined : { text: wrapped, introduces: [] };
  },
};

/** Sections below the title without sections of their own, that hold no metadata of the document. */
function leaves({ sections, metadata }: Document): Section[] {
  return leavesOf(sections).filter(
    ({ depth, span }) =>
      depth >= 2 &&
      depth <= 6 &&
      !metadata.some((entry) => span.start <= entry.span.start && entry.span.start < span.end),
  );
}

function replaced(text: string, { start, end }: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}
