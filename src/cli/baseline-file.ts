import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { reasonOf, UserError } from "../errors.ts";
import { type BaselineEntry, formatBaseline, parseBaseline } from "../index.ts";
import { writeText } from "./written-files.ts";

/** The baseline in `file`, relative to `cwd`; undefined when there is none. */
export function readBaseline(file: string, cwd: string): BaselineEntry[] | undefined {
  const path = resolve(cwd, file);
  if (!existsSync(path)) return undefined;
  try {
    return parseBaseline(readFileSync(path, "utf8"), file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError({ what: `the baseline cannot be read: ${reasonOf(error)}`, where: file });
  }
}

export function writeBaseline(file: string, cwd: string, entries: readonly BaselineEntry[]): void {
  writeText(resolve(cwd, file), file, formatBaseline(entries));
}

/** Tells whether there is no file at a shown path. */
export function isMissing(cwd: string): (path: string) => boolean {
  return (path) => !existsSync(resolve(cwd, path));
}

/** Today where faultlint runs, as "2027-03-01". */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
