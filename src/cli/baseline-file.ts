import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { reasonOf, UserError } from "../errors.ts";
import {
  type BaselineEntry,
  baselineFile,
  findUpwards,
  formatBaseline,
  type Known,
  parseBaseline,
  shownPath,
} from "../index.ts";
import { writeText } from "./written-files.ts";

/**
 * A baseline on disk: the file that is named, whose paths are seen from the working directory; else the one there or
 * the nearest above it inside the repository, whose paths are seen from where it stands.
 */
export class BaselineFile {
  /** As messages call it. */
  readonly name: string;
  /** The folder from which its paths are seen. */
  readonly folder: string;
  private readonly path: string;
  private readonly cwd: string;

  constructor(named: string | undefined, cwd: string) {
    this.path =
      named === undefined ? (findUpwards(cwd, [baselineFile]) ?? resolve(cwd, baselineFile)) : resolve(cwd, named);
    this.name = named ?? shownPath(this.path, cwd);
    this.folder = named === undefined ? dirname(this.path) : cwd;
    this.cwd = cwd;
  }

  /** What it holds, by paths as the run shows them; undefined when there is no such file. */
  read(): BaselineEntry[] | undefined {
    if (!existsSync(this.path)) return undefined;
    try {
      return seen(parseBaseline(readFileSync(this.path, "utf8"), this.name), this.folder, this.cwd);
    } catch (error) {
      if (error instanceof UserError) throw error;
      throw new UserError({ what: `the baseline cannot be read: ${reasonOf(error)}`, where: this.name });
    }
  }

  write(entries: readonly BaselineEntry[]): void {
    writeText(this.path, this.name, formatBaseline(seen(entries, this.cwd, this.folder)));
  }
}

/** Tells whether there is no file at a shown path. */
export function isMissing(cwd: string): (path: string) => boolean {
  return (path) => !existsSync(resolve(cwd, path));
}

/** The entries with their paths seen from `to` instead of `from`. */
function seen<Entry extends Known>(entries: readonly Entry[], from: string, to: string): Entry[] {
  return entries.map((entry) => ({ ...entry, path: shownPath(resolve(from, entry.path), to) }));
}

/** Today where faultlint runs, as "2027-03-01". */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
