import * as z from "zod";
import { UserError } from "../errors.ts";
import type { Finding, Report } from "./finding.ts";
import { type Known, knownBy, match, pairsOf } from "./match.ts";
import { compareText } from "./order.ts";

/** Where a baseline stands when none is named. */
export const baselineFile = ".faultlint-baseline.json";

/** A finding that was there when the baseline was written; `count` of them look the same. */
export type BaselineEntry = Known & { readonly count: number };

function baselineSchema() {
  const entry = z.object({
    path: z.string(),
    rule: z.string(),
    heading: z.string().default(""),
    subject: z.string().default(""),
    text: z.string().default(""),
    places: z.number().int().min(1).default(1),
    count: z.number().int().min(1).default(1),
  });
  return z.array(z.union([z.object({ version: z.literal(1) }), entry]));
}

/**
 * The baseline that makes the findings of `report` old ones, with what `before` holds of documents that the report is
 * not about.
 */
export function baselineOf({ files }: Report, before: readonly BaselineEntry[] = []): BaselineEntry[] {
  const read = new Set(files.map(({ path }) => path));
  const elsewhere = before.filter(({ path }) => !read.has(path));
  const entries = new Map(elsewhere.map((entry) => [keyOf(entry), entry]));
  for (const one of files.flatMap(({ findings }) => findings.map(knownBy))) {
    const key = keyOf(one);
    entries.set(key, { ...one, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return [...entries].sort(([a], [b]) => compareText(a, b)).map(([, entry]) => entry);
}

function keyOf({ path, rule, heading, subject, text, places }: Known): string {
  return JSON.stringify([path, rule, heading, subject, text, places]);
}

/** What a baseline makes of a report. */
export interface BaselineOutcome {
  readonly report: Report;
  /** Entries, one a finding, that no longer occur in the documents of the run. */
  readonly stale: readonly Known[];
  /** The baseline without them. */
  readonly pruned: readonly BaselineEntry[];
}

/** Takes the old findings out of `report`. `isGone` tells of a path that there is no such document any more. */
export function applyBaseline(
  report: Report,
  baseline: readonly BaselineEntry[],
  isGone: (path: string) => boolean,
): BaselineOutcome {
  const before = baseline.flatMap(({ count, ...known }) =>
    Array.from({ length: Math.min(count, 10_000) }, () => ({ known, value: known })),
  );
  const findings = report.files.flatMap((file) => file.findings);
  const { introduced, resolved } = match(before, pairsOf(findings), isGone);
  const fresh = new Set<Finding>(introduced);
  const checked = new Set(report.files.map(({ path }) => path));
  const stale = resolved.filter(({ path }) => checked.has(path) || isGone(path));
  const unneeded = counted(stale.map(keyOf));
  const files = report.files.map((file) => ({ ...file, findings: file.findings.filter((one) => fresh.has(one)) }));
  return {
    report: { ...report, files, suppressed: report.suppressed + findings.length - introduced.length },
    stale,
    pruned: baseline
      .map((entry) => ({ ...entry, count: entry.count - (unneeded.get(keyOf(entry)) ?? 0) }))
      .filter(({ count }) => count > 0),
  };
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * The baseline as a file: JSON with one finding a line, sorted, so that a diff shows what changed. The version stands
 * last, so that every finding's line ends alike and two branches merge line by line.
 */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ path, rule, heading, subject, text, places, count }) =>
    JSON.stringify({
      path,
      rule,
      ...(heading && { heading }),
      ...(subject && { subject }),
      ...(text && { text }),
      ...(places > 1 && { places }),
      ...(count > 1 && { count }),
    }),
  );
  return `[\n${[...lines, '{"version":1}'].join(",\n")}\n]\n`;
}

/** Reads a baseline. Equal entries, as a merge of two branches may leave them, count once. */
export function parseBaseline(text: string, where: string): BaselineEntry[] {
  const remedy = "settle a merge, or write it again: faultlint baseline";
  const parsed = baselineSchema().safeParse(jsonOf(text));
  if (!parsed.success) throw new UserError({ what: "is no baseline of this version", where, remedy });
  const entries = new Map<string, BaselineEntry>();
  for (const entry of parsed.data) {
    if ("version" in entry) continue;
    const key = keyOf(entry);
    entries.set(key, { ...entry, count: Math.max(entry.count, entries.get(key)?.count ?? 0) });
  }
  return [...entries.values()];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
