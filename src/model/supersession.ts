import { metadataOf, type Document } from "./document.ts";
import type { MetadataEntry, MetadataKey } from "./metadata.ts";
import { folderOf, numberInPath, numberNamed } from "./record-number.ts";

/** A record that another names in its metadata. */
export interface NamedRecord {
  readonly entry: MetadataEntry;
  /** As named: its number, or the path of the file that is linked to. */
  readonly name: string;
  readonly record: Document | undefined;
}

const linkedFile = /\]\(\s*<?([^)#>\s]+\.(?:md|markdown|adoc))/i;

/** The record that the metadata of `doc` names under `key`, looked up among `docs`; undefined where it names none. */
export function recordNamedIn(doc: Document, key: MetadataKey, docs: readonly Document[]): NamedRecord | undefined {
  const entry = metadataOf(doc, key);
  if (!entry) return undefined;
  const source = doc.text.slice(entry.span.start, entry.span.end);
  const file = linkedFile.exec(source)?.[1];
  const folder = folderOf(doc.path);
  if (file !== undefined) {
    const name = file.split("/").at(-1) ?? file;
    if (/^[a-z]+:/i.test(file)) return undefined;
    return { entry, name, record: docs.find(({ path }) => path.endsWith(`/${name}`) || path === name) };
  }
  const number = numberNamed(entry.value);
  if (number === undefined) return undefined;
  const record = docs.find(({ path }) => folderOf(path) === folder && numberInPath(path) === Number(number));
  return { entry, name: number, record };
}
