import type { Report } from "../engine/finding.ts";
import { findingJson } from "./finding-json.ts";
import type { FormatOptions } from "./formats.ts";
import { harmlessJson } from "./harmless.ts";

/** One finding a line, as in `json`, with its path. */
export function formatJsonLines({ files }: Report, { home }: FormatOptions): string {
  return files
    .flatMap(({ path, findings }) => findings.map((finding) => ({ path, ...findingJson(finding, home) })))
    .map((finding) => `${harmlessJson(finding)}\n`)
    .join("");
}
