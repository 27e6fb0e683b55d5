/**
 * Measures the rules that find defects, in `strict` with the named rules on besides.
 * `node bench/run.mjs bench/agreement.ts recall [rule …]`: the share of labelled defects found, by halves; of the read
 * half also what was missed. `… draw COUNT DOCUMENTS PATTERN rule …`: a seeded draw of findings from documents
 * that nobody labelled and whose text holds PATTERN, with their lines, to be judged. Set CORPUS to the unpacked corpus.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../rules/index.ts";
import { defaultSettings, ruleSelector } from "../src/config/settings.ts";
import { check } from "../src/engine/check.ts";
import type { Finding } from "../src/engine/finding.ts";
import { Reader } from "../src/workspace/read.ts";
import { corpusFolder } from "./train/corpus.ts";
import { halfOf, readLabels, shared } from "./train/labels.ts";
import { randomOf, shuffled } from "./train/random.ts";

/** Lines between a finding and a label that speak of one place, as the benchmark counts them. */
const near = 3;

const corpus = corpusFolder();
const [mode = "recall", ...args] = process.argv.slice(2);
const settings = {
  ...defaultSettings,
  preset: "strict" as const,
  rules: Object.fromEntries(args.map((id) => [id, { severity: "warning" as const }])),
};
const select = ruleSelector(rules, settings);

/** What the rules find in one document of the corpus. */
function findingsIn(path: string): readonly Finding[] {
  const reading = new Reader(corpus, settings).file(join(corpus, path));
  return check([reading], { select, threshold: 0 }).files[0]?.findings ?? [];
}

function rulesByDefect(): Readonly<Record<string, readonly string[]>> {
  const map = JSON.parse(readFileSync(join(shared, "benchmark/map.json"), "utf8")) as {
    readonly defects: Readonly<Record<string, readonly string[]>>;
  };
  return map.defects;
}

function recall(): void {
  const byDefect = rulesByDefect();
  const tally = new Map<string, { read: number[]; blind: number[] }>();
  const others = new Map<string, number>();
  const misses: string[] = [];
  for (const { doc, defects = [] } of readLabels("training/labels.jsonl")) {
    const half = halfOf(doc);
    const findings = findingsIn(doc);
    const matched = new Set<Finding>();
    for (const { type, line, subject = "" } of defects) {
      const found = findings.filter(
        (finding) => byDefect[type]?.includes(finding.rule) === true && speaksOf(finding, line),
      );
      for (const finding of found) matched.add(finding);
      const counts = tally.get(type) ?? { read: [0, 0], blind: [0, 0] };
      counts[half][0] = (counts[half][0] ?? 0) + (found.length > 0 ? 1 : 0);
      counts[half][1] = (counts[half][1] ?? 0) + 1;
      tally.set(type, counts);
      if (found.length === 0 && half === "read") misses.push(`missed ${type} ${doc}:${String(line)} ${subject}`);
    }
    for (const finding of findings) {
      const key = `${finding.rule}${matched.has(finding) ? " labelled" : ""}`;
      others.set(key, (others.get(key) ?? 0) + 1);
    }
  }
  console.log(misses.join("\n"));
  for (const [type, { read, blind }] of tally) console.log(type.padEnd(24), read.join("/"), blind.join("/"));
  for (const [rule, count] of [...others].sort()) console.log(rule.padEnd(44), count);
}

/** Whether a finding, or a place that it lists, stands by the line. */
function speaksOf({ range, related, path }: Finding, line: number): boolean {
  const places = [range, ...related.filter((place) => place.path === path).map((place) => place.range)];
  return places.some(({ start, end }) => line >= start.line - near && line <= end.line + near);
}

function draw(count: number, documents: number, pattern: RegExp, wanted: readonly string[]): void {
  const labelled = new Set(readLabels("training/labels.jsonl").map(({ doc }) => doc));
  const paths = readdirSync(corpus, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md") && !labelled.has(path))
    .sort();
  const found = new Map<string, Finding[]>();
  for (const path of shuffled(paths, randomOf(1)).slice(0, documents)) {
    if (!pattern.test(readFileSync(join(corpus, path), "utf8"))) continue;
    for (const finding of findingsIn(path)) found.set(finding.rule, [...(found.get(finding.rule) ?? []), finding]);
  }
  for (const rule of wanted) {
    const all = found.get(rule) ?? [];
    console.log(`\n# ${rule}: ${String(all.length)} in ${String(documents)} documents`);
    for (const { path, range, message, line, related } of shuffled(all, randomOf(2)).slice(0, count)) {
      console.log(`${path}:${String(range.start.line)} ${message}\n    ${line.trim().slice(0, 300)}`);
      for (const place of related.slice(0, 2)) {
        console.log(`    ${String(place.range.start.line)}: ${place.line.trim().slice(0, 200)}`);
      }
    }
  }
}

if (mode === "draw") draw(Number(args[0]), Number(args[1]), new RegExp(args[2] ?? "", "im"), args.slice(3));
else recall();
