import { resolve } from "node:path";
import { rules } from "../rules/index.ts";
import { findConfig } from "./config/find.ts";
import type { PresetName } from "./config/presets.ts";
import { defaultSettings, ruleSelector, type Settings, thresholdOf } from "./config/settings.ts";
import { check } from "./engine/check.ts";
import type { Report } from "./engine/finding.ts";
import type { AnyRule } from "./rule.ts";
import { discover, type Discovery } from "./workspace/discover.ts";
import { Reader, type Reading } from "./workspace/read.ts";

export { presetNames, type PresetName } from "./config/presets.ts";
export { type ActiveRule, defaultSettings, ruleSelector, type Settings, thresholdOf } from "./config/settings.ts";
export { check, type CheckOptions } from "./engine/check.ts";
export { type FileReport, type Finding, type Report, type Summary, summaryOf } from "./engine/finding.ts";
export { readDocument, type ReadingOptions } from "./extract/document.ts";
export { type FormatName, formatNames, type FormatOptions, formats } from "./format/formats.ts";
export { formatGraph, graphFormatNames, type GraphFormatName } from "./format/graph.ts";
export { formatInspection, inspectionJson } from "./format/inspect.ts";
export { formatWhy, type WhyQuestion } from "./format/why.ts";
export { rulesTable, ruleText } from "./docs/text.ts";
export type { Document } from "./model/document.ts";
export type { AnyRule, RawFinding, Rule, Severity, WorkspaceRule } from "./rule.ts";
export type { Discovery } from "./workspace/discover.ts";
export { longestFile, Reader, type Reading } from "./workspace/read.ts";
export { rules };

export interface SettingsRequest {
  /** The folder that faultlint runs in; where it looks for a configuration. */
  readonly cwd: string;
  /** The configuration's path; `false` for none. Searched for when left out. */
  readonly config?: string | false | undefined;
  /** Overrules the preset of the configuration. */
  readonly preset?: PresetName | undefined;
}

/** Settles the settings of a run. Throws a `UserError` that says all that is wrong with a configuration. */
export async function settingsFor({ cwd, config, preset }: SettingsRequest): Promise<Settings> {
  const file = config === false ? undefined : config === undefined ? findConfig(cwd) : resolve(cwd, config);
  if (file === undefined) return { ...defaultSettings, ...(preset && { preset }) };
  const { loadConfig } = await import("./config/load.ts");
  const { confidence, ...settings } = await loadConfig(file, { cwd, rules, named: config !== undefined });
  if (preset) return { ...settings, preset };
  return { ...settings, ...(confidence !== undefined && { confidence }) };
}

/** The built-in rules and those of the project. */
export function allRules(settings: Settings): readonly AnyRule[] {
  return [...rules, ...settings.plugins];
}

/** Finds the documents that files, folders and globs mean. */
export function findDocuments(patterns: readonly string[], cwd: string, settings: Settings): Promise<Discovery> {
  return discover(patterns, cwd, settings.ignores);
}

/** Reads documents one after the other, as they are asked for. */
export function* readDocuments(files: readonly string[], cwd: string, settings: Settings): Iterable<Reading> {
  const reader = new Reader(cwd, settings);
  for (const file of files) yield reader.file(file);
}

/** Checks documents with the rules that `settings` leave on. */
export function checkDocuments(readings: Iterable<Reading>, cwd: string, settings: Settings): Report {
  const select = ruleSelector(allRules(settings), settings);
  return check(readings, { select: (path) => select(resolve(cwd, path)), threshold: thresholdOf(settings) });
}
