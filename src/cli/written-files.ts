import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf, reasonOf, UserError } from "../errors.ts";

/** Writes a file, and the folders above it; `shown` is its path in messages. One that must be `fresh` is not replaced. */
export function writeText(path: string, shown: string, text: string, { fresh = false } = {}): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: fresh ? "wx" : "w" });
  } catch (error) {
    const exists = fresh && codeOf(error) === "EEXIST";
    throw new UserError({ what: exists ? "is there already" : `cannot be written: ${reasonOf(error)}`, where: shown });
  }
}
