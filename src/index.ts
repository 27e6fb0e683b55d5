import { resolve } from "node:path";
import { rules } from "../rules/index.ts";
import { findConfig } from "./config/find.ts";
import type { PresetName } from "./config/presets.ts";
import { defaultSettings, ruleSelector, type Settings, thresholdOf } from "./config/settings.ts";
import { check, type CheckOptions } from "./engine/check.ts";
import type { Report } from "./engine/finding.ts";
import type { AnyRule } from "./rule.ts";
import { discover, type Discovery } from "./workspace/discover.ts";
import { leftOutTest } from "./workspace/ignores.ts";
import { Reader, type Reading } from "./workspace/read.ts";

export { presetNames, type PresetName } from "./config/presets.ts";
export { type ActiveRule, defaultSettings, ruleSelector, type Settings, thresholdOf } from "./config/settings.ts";
export { findConfig, findUpwards } from "./config/find.ts";
export { check, type CheckOptions } from "./engine/check.ts";
export {
  applyBaseline,
  type BaselineEntry,
  baselineFile,
  baselineOf,
  type BaselineOutcome,
  formatBaseline,
  parseBaseline,
} from "./engine/baseline.ts";
export { type Habit, habitsOf } from "./engine/policy.ts";
export { compareFindings, type Known, type Matching } from "./engine/match.ts";
export {
  type FileReport,
  type Finding,
  reaches,
  type Report,
  type Summary,
  summaryOf,
  troubleOf,
} from "./engine/finding.ts";
export { readDocument, type ReadingOptions } from "./extract/document.ts";
export {
  type Format,
  formatAndFile,
  type FormatName,
  formatNames,
  type FormatOptions,
  formats,
} from "./format/formats.ts";
export { escapeData } from "./format/github.ts";
export { harmless, inert } from "./format/harmless.ts";
export { counted, sumsOf } from "./format/line.ts";
export { markdownText } from "./format/markdown.ts";
export { formatGraph, graphFormatNames, type GraphFormatName } from "./format/graph.ts";
export { formatInspection, inspectionJson } from "./format/inspect.ts";
export { formatWhy, type WhyQuestion } from "./format/why.ts";
export { rulesTable, ruleText } from "./docs/text.ts";
export type { Document } from "./model/document.ts";
export { type Range, rangeOf } from "./model/span.ts";
export {
  type AnyRule,
  isAtLeast,
  type RawFinding,
  type Rule,
  severities,
  type Severity,
  type WorkspaceRule,
} from "./rule.ts";
export { diffJson, diffMarkdown, formatDiff } from "./format/diff.ts";
export { formatStatistics } from "./format/statistics.ts";
export { decisionsBehind } from "./workspace/decisions.ts";
export { type Change, Repository } from "./workspace/git.ts";
export { shownPath } from "./workspace/path.ts";
export { type Discovery, isMarkdown } from "./workspace/discover.ts";
export { longestFile, Reader, type Reading } from "./workspace/read.ts";
export { rules };

export interface SettingsRequest {
  /** The folder that faultlint runs in; where it looks for a configuration. */
  readonly cwd: string;
  /** The configuration's path; `false` for none. Searched for when left out. */
  readonly config?: string | false | undefined;
  /** Overrules the preset of the configuration. */
  readonly preset?: PresetName | undefined;
  /** Whether the configuration may load plugins, which are code; it may when left out. */
  readonly plugins?: boolean;
}

/** Settles the settings of a run. Throws a `UserError` that says all that is wrong with a configuration. */
export async function settingsFor({ cwd, config, preset, plugins = true }: SettingsRequest): Promise<Settings> {
  const file = config === false ? undefined : config === undefined ? findConfig(cwd) : resolve(cwd, config);
  if (file === undefined) return { ...defaultSettings, ...(preset && { preset }) };
  const { loadConfig } = await import("./config/load.ts");
  const { confidence, ...settings } = await loadConfig(file, { cwd, rules, named: config !== undefined, plugins });
  if (preset) return { ...settings, preset };
  return { ...settings, ...(confidence !== undefined && { confidence }) };
}

/** The built-in rules and those of the project. */
export function allRules(settings: Settings): readonly AnyRule[] {
  return [...rules, ...settings.plugins];
}

/** Finds the documents that files, folders and globs mean; of those in folders only such as are `among` these. */
export function findDocuments(
  patterns: readonly string[],
  cwd: string,
  settings: Settings,
  among?: ReadonlySet<string>,
): Promise<Discovery> {
  return discover(patterns, cwd, settings.ignores, among);
}

/** Tells whether the configuration or an ignore file leaves out the file at an absolute path. */
export function ignoredBy(settings: Settings): (file: string) => boolean {
  const isLeftOut = leftOutTest();
  return (file) => settings.ignores(file) || isLeftOut(file);
}

/**
 * Reads documents one after the other, as they are asked for. `contents` stands for what is on disk; a file that it
 * has without content is not there.
 */
export function* readDocuments(
  files: readonly string[],
  cwd: string,
  settings: Settings,
  contents: ReadonlyMap<string, Uint8Array | undefined> = new Map(),
): Iterable<Reading> {
  const reader = new Reader(cwd, settings);
  for (const file of files) {
    const content = contents.get(file);
    if (content) yield { doc: reader.bytes(content, file) };
    else if (!contents.has(file)) yield reader.file(file);
  }
}

/** Whether a rule over all documents is on for one of `files`, so that all must be read to judge it. */
export function needsAllDocuments(files: readonly string[], settings: Settings): boolean {
  const select = ruleSelector(allRules(settings), settings);
  return files.some((file) => select(file).some(({ rule }) => "checkAll" in rule));
}

/** What a run adds to its settings. */
export type RunOptions = Pick<CheckOptions, "today" | "reports">;

/** Checks documents with the rules that `settings` leave on. */
export function checkDocuments(
  readings: Iterable<Reading>,
  cwd: string,
  settings: Settings,
  run: RunOptions = {},
): Report {
  const rulesAtHand = allRules(settings);
  const ids = new Set(rulesAtHand.map(({ id }) => id));
  const select = ruleSelector(rulesAtHand, settings);
  return check(readings, {
    ...run,
    select: (path) => select(resolve(cwd, path)),
    threshold: thresholdOf(settings),
    lifecycle: settings.lifecycle,
    isRule: (id) => ids.has(id),
  });
}
