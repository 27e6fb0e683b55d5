import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
import type { Settings } from "../config/settings.ts";
import { reasonOf, type Trouble } from "../errors.ts";
import { readDocument } from "../extract/document.ts";
import { type Document, withFacts } from "../model/document.ts";
import { decode } from "./decode.ts";
import { followDelegations } from "./delegations.ts";
import { resolveLinks } from "./links.ts";
import { shownPath } from "./path.ts";
import { FileTargets } from "./targets.ts";

/** Bytes beyond which a file is not read: no design document of the thousands that were tried has a half of it. */
export const longestFile = 1024 * 1024;

/** A document, or why there is none. */
export type Reading = { readonly doc: Document } | { readonly trouble: Trouble };

/** Reads documents for one run. What it learns of the files that they link to is kept for the others. */
export class Reader {
  private readonly cwd: string;
  private readonly settings: Settings;
  private readonly targets: FileTargets;

  constructor(cwd: string, settings: Settings) {
    this.cwd = cwd;
    this.settings = settings;
    this.targets = new FileTargets(cwd);
  }

  /** Reads the file at an absolute path. */
  file(path: string): Reading {
    try {
      const bytes = bytesOf(path);
      return { doc: typeof bytes === "number" ? this.tooLong(path, bytes) : this.bytes(bytes, path) };
    } catch (error) {
      return { trouble: { what: `cannot be read: ${reasonOf(error)}`, where: shownPath(path, this.cwd) } };
    }
  }

  /** Reads `bytes` as the document that stands, or would stand, at `path`. */
  bytes(bytes: Uint8Array, path: string): Document {
    const absolute = resolve(this.cwd, path);
    if (bytes.length > longestFile) return this.tooLong(absolute, bytes.length);
    const { text, problems } = decode(bytes);
    const doc = readDocument(shownPath(absolute, this.cwd), text, {
      headings: this.settings.headings,
      kind: this.settings.kinds.find(({ applies }) => applies(absolute))?.kind,
    });
    const { path: inRoot, targets } = this.targets.around(absolute);
    const linked = resolveLinks(withFacts(doc, { problems: [...problems, ...doc.problems] }), inRoot, targets);
    return followDelegations(linked, targets);
  }

  private tooLong(path: string, size: number): Document {
    const megabytes = (bytes: number): string => `${String(Math.ceil((bytes / 2 ** 20) * 10) / 10)} MB`;
    const message = `The file has ${megabytes(size)}, more than the ${megabytes(longestFile)} that are read`;
    const doc = readDocument(shownPath(path, this.cwd), "");
    return { ...doc, problems: [{ type: "unreadable", span: { start: 0, end: 0 }, message }] };
  }
}

/** The bytes of a file, or its size where that is too great. The file may grow or shrink meanwhile. */
function bytesOf(path: string): Uint8Array | number {
  const file = openSync(path, "r");
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new Error("not a regular file");
    if (stats.size > longestFile) return stats.size;
    const buffer = Buffer.allocUnsafe(longestFile + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < buffer.length; length += read) {
      read = readSync(file, buffer, length, buffer.length - length, null);
    }
    return length > longestFile ? length : buffer.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
