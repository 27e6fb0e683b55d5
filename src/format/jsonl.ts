import type { Report } from "../engine/finding.ts";
import { findingJson } from "./finding-json.ts";
import { harmlessJson } from "./harmless.ts";

/** One finding a line, as in `json`, with its path. */
export function formatJsonLines({ files }: Report): string {
  return files
    .flatMap(({ path, findings }) => findings.map((finding) => ({ path, ...findingJson(finding) })))
    .map((finding) => `${harmlessJson(finding)}\n`)
    .join("");
}
