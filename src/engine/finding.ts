import type { DocumentKind } from "../model/document.ts";
import type { Range } from "../model/span.ts";
import type { Trouble } from "../errors.ts";
import { type Family, isAtLeast, type Severity } from "../rule.ts";

/** A place that a finding shows. */
export interface Place {
  readonly path: string;
  readonly range: Range;
  /** The line on which it begins. */
  readonly line: string;
}

/** What tells a finding from another of the same rule and document across edits; not its line. */
export interface Identity {
  /** The headings above it, from the top. */
  readonly heading: string;
  /** The words at its place, or the first of them. */
  readonly words: string;
}

/** What mends a finding: edits that do not overlap, in the order of the text, applied together. */
export interface Mend {
  readonly title: string;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

/** A finding, ready to be shown; it holds nothing of its document. */
export interface Finding extends Place {
  readonly rule: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly message: string;
  /** 0 to 1: how likely a reviewer would raise it. */
  readonly confidence: number;
  readonly related: readonly (Place & { readonly message: string })[];
  readonly evidence: readonly { readonly range: Range; readonly text: string; readonly reason: string }[];
  /** What to do about it. */
  readonly advice: string;
  readonly subject?: string;
  readonly fix?: Mend;
  readonly identity: Identity;
  /** 1; 2 for the second in the document that looks the same. */
  readonly occurrence: number;
  /** The rule's page, as a path in the project. */
  readonly page: string;
}

/** What was found in one document. */
export interface FileReport {
  readonly path: string;
  readonly kind: DocumentKind;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

/** A rule that threw. */
export interface RuleFailure {
  readonly rule: string;
  /** The document; undefined for a rule over all documents. */
  readonly path?: string;
  readonly message: string;
  readonly stack?: string;
}

export function troubleOf({ rule, path, message }: RuleFailure): Trouble {
  return { what: `rule ${rule} failed: ${message}`, ...(path !== undefined && { where: path }) };
}

/** What a run found. */
export interface Report {
  readonly files: readonly FileReport[];
  readonly failures: readonly RuleFailure[];
  /** Files and folders that could not be read. */
  readonly troubles: readonly Trouble[];
  /** How many findings comments and the baseline silenced. */
  readonly suppressed: number;
}

/** Counts of findings by severity. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
}

export function summaryOf({ files, suppressed }: Report): Summary {
  const count = (severity: Severity): number =>
    files.reduce((sum, file) => sum + file.findings.filter((finding) => finding.severity === severity).length, 0);
  return {
    files: files.length,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    suppressed,
  };
}

/** Whether something was found of this severity or a graver one. */
export function reaches({ files }: Report, least: Severity): boolean {
  return files.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, least)));
}
