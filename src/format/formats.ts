import type { Report } from "../engine/finding.ts";
import { formatJson } from "./json.ts";
import { formatPretty } from "./pretty.ts";
import { formatUnix } from "./unix.ts";

export interface FormatOptions {
  readonly color: boolean;
  /** The version of faultlint. */
  readonly version: string;
  /** What comes before a rule's page in a link to it. */
  readonly home: string;
}

/** Every format by the name that people type. */
export const formats = {
  pretty: formatPretty,
  unix: formatUnix,
  json: formatJson,
} as const satisfies Record<string, (report: Report, options: FormatOptions) => string>;

export type FormatName = keyof typeof formats;
export const formatNames: readonly FormatName[] = ["pretty", "unix", "json"];
