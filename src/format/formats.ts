import type { Report } from "../engine/finding.ts";
import type { AnyRule } from "../rule.ts";
import { formatAgent } from "./agent.ts";
import { formatCheckstyle } from "./checkstyle.ts";
import { formatGithub } from "./github.ts";
import { formatGitlab } from "./gitlab.ts";
import { formatJson } from "./json.ts";
import { formatJsonLines } from "./jsonl.ts";
import { formatJunit } from "./junit.ts";
import { formatMarkdown } from "./markdown.ts";
import { formatPretty } from "./pretty.ts";
import { formatRdjsonl } from "./rdjsonl.ts";
import { formatSarif } from "./sarif.ts";
import { formatEditor, formatUnix } from "./unix.ts";

export interface FormatOptions {
  readonly color: boolean;
  /** The version of faultlint. */
  readonly version: string;
  /** The rules that may have spoken. */
  readonly rules: readonly AnyRule[];
}

export interface Format {
  /** What it is for. */
  readonly summary: string;
  readonly format: (report: Report, options: FormatOptions) => string;
}

/** The names that people type. */
export const formatNames = [
  "pretty",
  "unix",
  "json",
  "jsonl",
  "sarif",
  "github",
  "gitlab",
  "junit",
  "checkstyle",
  "rdjsonl",
  "markdown",
  "agent",
  "editor",
] as const;
export type FormatName = (typeof formatNames)[number];

/** The parts of a written `NAME[=FILE]`, and the format of that name if there is one. */
export function formatAndFile(written: string): {
  readonly name: string;
  readonly format: FormatName | undefined;
  readonly file: string | undefined;
} {
  const [name = "", ...file] = written.split("=");
  return {
    name,
    format: formatNames.find((format) => format === name),
    file: file.length === 0 ? undefined : file.join("="),
  };
}

/** Every format by its name. */
export const formats: Readonly<Record<FormatName, Format>> = {
  pretty: { summary: "for people: each finding with its line, what was seen and what to do", format: formatPretty },
  unix: { summary: "one line a finding: `path:line:column: severity message [rule]`", format: formatUnix },
  json: { summary: "the whole report as one JSON object", format: formatJson },
  jsonl: { summary: "one JSON object a finding and line", format: formatJsonLines },
  sarif: { summary: "SARIF 2.1.0, for code scanning", format: formatSarif },
  github: { summary: "workflow commands of GitHub Actions, which make annotations", format: formatGithub },
  gitlab: { summary: "GitLab's code quality report", format: formatGitlab },
  junit: { summary: "JUnit XML: each finding is a failed test", format: formatJunit },
  checkstyle: { summary: "Checkstyle XML", format: formatCheckstyle },
  rdjsonl: { summary: "Reviewdog Diagnostic Format, one JSON object a line", format: formatRdjsonl },
  markdown: { summary: "a table for a job summary or a comment", format: formatMarkdown },
  agent: { summary: "compact text for coding agents", format: formatAgent },
  editor: {
    summary: "`unix` with where each finding ends: `path:line:column-line:column: severity message [rule]`",
    format: formatEditor,
  },
};
