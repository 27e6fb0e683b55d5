/**
 * Plants one fault in each of many documents of the corpus and counts how often strict finds it there, and how often
 * the untouched document already had the finding: `node bench/run.mjs bench/mutations.ts COUNT DOCUMENTS KIND`: as many
 * faults of each kind (of those whose name holds KIND) in as many documents at most. Set CORPUS, and MISSES to see them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../rules/index.ts";
import { defaultSettings, ruleSelector } from "../src/config/settings.ts";
import { check } from "../src/engine/check.ts";
import type { Finding } from "../src/engine/finding.ts";
import { readDocument } from "../src/extract/document.ts";
import type { Document } from "../src/model/document.ts";
import { groupedBy } from "../src/model/groups.ts";
import { leavesOf } from "../src/model/section.ts";
import { contains, type Span } from "../src/model/span.ts";
import { corpusFolder } from "./train/corpus.ts";
import { randomOf } from "./train/random.ts";

/** Lines between the planted fault and the finding. */
const near = 3;

interface Fault {
  readonly rule: string;
  readonly text: string;
  /** Where it was planted, or another place at which it may be mended. */
  readonly at: readonly number[];
  /** What was put in. */
  readonly what: string;
}

type Planter = (doc: Document) => Fault | undefined;

function replaced(doc: Document, rule: string, { start, end }: Span, by: string, ...others: number[]): Fault {
  const moved = others.map((at) => (at < end ? at : at + by.length - (end - start)));
  const text = doc.text.slice(0, start) + by + doc.text.slice(end);
  return { rule, text, at: [start, ...moved], what: by.trim() };
}

const planters: Readonly<Record<string, Planter>> = {
  "an identifier off by one letter": (doc) => {
    const counts = groupedBy(doc.identifiers, ({ text }) => text);
    const [name, places] =
      [...counts].find(([text, found]) => found.length >= 3 && /^[a-z]{4,}(?:[-_.][a-z]{4,})+$/.test(text)) ?? [];
    const last = places?.at(-1);
    if (name === undefined || !last) return undefined;
    const at = name.length - 3;
    return replaced(doc, "inconsistent-identifier", last.span, name.slice(0, at) + name.slice(at + 1));
  },
  "an item dropped from an announced list": (doc) => {
    const found = doc.announcements.find(({ items, count, ordered }) => ordered && items.length === count && count > 2);
    const last = found?.items.at(-1)?.span;
    if (!found || !last) return undefined;
    const start = doc.text.lastIndexOf("\n", last.start);
    const end = doc.text.indexOf("\n", last.end);
    return end < 0 ? undefined : replaced(doc, "conflicting-count", { start, end }, "", found.span.start);
  },
  "a ticked box over an emptied section": (doc) => {
    for (const { title, substance, span, headingSpan } of leavesOf(doc.sections)) {
      if (substance !== "authored" || title.split(" ").length < 2) continue;
      const box = doc.checkboxes.find(
        (one) => one.ticked && !contains(span, one.span) && one.text.toLowerCase().includes(title.toLowerCase()),
      );
      if (box)
        return replaced(doc, "unsupported-tick", { start: headingSpan.end, end: span.end }, "\n\n", box.span.start);
    }
    return undefined;
  },
  "a status changed in one of two places": (doc) => {
    const statuses = doc.metadata.filter(({ key, value }) => key === "status" && /^accepted$/i.test(value.trim()));
    const [first, second] = statuses;
    if (!first || !second || first.source === second.source) return undefined;
    return replaced(doc, "conflicting-status", second.valueSpan, "Proposed", first.valueSpan.start);
  },
  "a column missing in a schema": (doc) => {
    const use = doc.columnUses.find(({ declared }) => declared);
    return use && replaced(doc, "undeclared-value", use.span, `${use.text}_code`);
  },
  "a product changed in a calculation": (doc) => {
    const sum = doc.calculations.find(({ holds, stated }) => holds && Number.isInteger(stated) && stated > 9);
    if (!sum) return undefined;
    const result = doc.text.slice(sum.result.start, sum.result.end);
    const digit = /\d/.exec(result);
    if (!digit) return undefined;
    const changed = result.replace(/\d/, String(((Number(digit[0]) + 3) % 9) + 1));
    return replaced(doc, "wrong-arithmetic", sum.result, changed, sum.span.start);
  },
  "a mitigation cell blanked": (doc) => {
    const hazard = doc.hazards.find(
      ({ source, mitigation, accepted }) => source === "table" && mitigation && !accepted,
    );
    const rule = hazard?.kind === "risk" ? "unmitigated-risk" : "unmitigated-failure";
    return hazard?.mitigation && replaced(doc, rule, hazard.mitigation.span, " ", hazard.span.start);
  },
  "a placeholder": (doc) => {
    const section = leavesOf(doc.sections).find(({ depth, substance }) => depth === 2 && substance === "authored");
    if (!section) return undefined;
    const body = { start: section.headingSpan.end, end: section.span.end };
    return replaced(doc, "placeholder", body, "\n\n[Describe the approach here]\n\n");
  },
};

const select = ruleSelector(rules, { ...defaultSettings, preset: "strict" });

function findingsIn(doc: Document): readonly Finding[] {
  return check([{ doc }], { select, threshold: 0 }).files[0]?.findings ?? [];
}

function isNear(doc: Document, finding: Finding, offsets: readonly number[]): boolean {
  return offsets.some((offset) => {
    const line = doc.text.slice(0, offset).split("\n").length;
    return Math.abs(finding.range.start.line - line) <= near;
  });
}

const corpus = corpusFolder();
const wanted = Number(process.argv[2] ?? 15);
const random = randomOf(7);
const paths = readdirSync(corpus, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md"))
  .sort()
  .map((path) => ({ path, order: random() }))
  .sort((a, b) => a.order - b.order)
  .slice(0, Number(process.argv[3] ?? 2000));
const kind = process.argv[4] ?? "";
const chosen = Object.entries(planters).filter(([name]) => name.includes(kind));
const tally = new Map(chosen.map(([name]) => [name, { planted: 0, found: 0, before: 0 }]));

for (const { path } of paths) {
  const open = chosen.filter(([name]) => (tally.get(name)?.planted ?? 0) < wanted);
  if (open.length === 0) break;
  const doc = readDocument(path, readFileSync(join(corpus, path), "utf8").replace(/^\uFEFF/, ""));
  if (doc.template || doc.lifecycle?.state === "superseded") continue;
  for (const [name, plant] of open) {
    const fault = plant(doc);
    const counts = tally.get(name);
    if (!fault || !counts) continue;
    const before = findingsIn(doc).filter(({ rule }) => rule === fault.rule);
    if (before.some((finding) => isNear(doc, finding, fault.at))) counts.before++;
    const mutant = readDocument(path, fault.text);
    const hits = findingsIn(mutant).filter(({ rule }) => rule === fault.rule);
    counts.planted++;
    if (hits.some((finding) => isNear(mutant, finding, fault.at))) counts.found++;
    else if (process.env.MISSES !== undefined) console.log(`missed ${name} in ${path}: ${fault.what}`);
    break;
  }
}
for (const [name, { planted, found, before }] of tally) {
  console.log(`${name.padEnd(42)} planted ${String(planted)}, found ${String(found)}, there before ${String(before)}`);
}
