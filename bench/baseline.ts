/**
 * Measures that a baseline keeps old findings old: written on a sample of the corpus, then seeded edits that mend
 * nothing (sections inserted, deleted, moved and renamed, documents renamed), some of which plant a new finding.
 * CORPUS=DIR node bench/run.mjs bench/baseline.ts [edits]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  applyBaseline,
  type BaselineEntry,
  baselineOf,
  checkDocuments,
  defaultSettings,
  type Finding,
  formatBaseline,
  parseBaseline,
  readDocument,
  type Report,
} from "../src/index.ts";
import { type Edit, harmlessEdits, plantMarker } from "./edits.ts";
import { corpusFolder } from "./train/corpus.ts";
import { randomOf } from "./train/random.ts";

const edits = Number(process.argv[2] ?? 200);
const sampleSize = 150;
const longest = 60_000;
const corpus = corpusFolder();
const random = randomOf(11);
const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];

const reportOf = (files: ReadonlyMap<string, string>): Report =>
  checkDocuments(
    [...files].map(([path, text]) => ({ doc: readDocument(path, text) })),
    "/",
    defaultSettings,
  );

const sample = readdirSync(corpus, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md"))
  .sort()
  .map((path) => ({ path, order: random() }))
  .sort((a, b) => a.order - b.order)
  .slice(0, sampleSize)
  .map(({ path }): [string, string] => [path, readFileSync(join(corpus, path), "utf8").replace(/^\uFEFF/, "")])
  .filter(([, text]) => text.length < longest);
const withFindings = sample.filter(([path, text]) => reportOf(new Map([[path, text]])).files[0]?.findings.length);
console.log(`${String(withFindings.length)} documents with findings, of ${String(sample.length)}`);

let returned = 0;
let hidden = 0;
let planted = 0;
for (let round = 0; round < edits; round++) {
  const [path, text] = pick(withFindings) ?? ["", ""];
  const before = reportOf(new Map([[path, text]]));
  const baseline = parseBaseline(formatBaseline(baselineOf(before)), "baseline");
  const findings = before.files.flatMap((file) => file.findings);
  const edit = pick(harmlessEdits)?.(readDocument(path, text), findings, random);
  if (!edit) continue;
  judge(edit, baseline, path, findings);
}
console.log(`old findings that returned: ${String(returned)}`);
console.log(`planted findings that were hidden: ${String(hidden)} of ${String(planted)}`);

function judge(edit: Edit, baseline: BaselineEntry[], path: string, old: readonly Finding[]): void {
  const shownOf = (text: string): readonly Finding[] => {
    const report = reportOf(new Map([[edit.path ?? path, text]]));
    return applyBaseline(report, baseline, (other) => other !== (edit.path ?? path)).report.files.flatMap(
      ({ findings }) => findings,
    );
  };
  for (const finding of shownOf(edit.text)) {
    const wasThere = old.some(({ rule, message }) => rule === finding.rule && message === finding.message);
    if (!wasThere) continue;
    returned++;
    console.log(`returned after ${edit.name}: ${path}: [${finding.rule}] ${finding.message}`);
  }
  const mark = plantMarker(edit.text, random);
  const alone = reportOf(new Map([[edit.path ?? path, mark.text]])).files.flatMap(({ findings }) => findings);
  if (!alone.some(({ range, related }) => [range, ...related.map((place) => place.range)].some(isAt(mark.line))))
    return;
  planted++;
  if (
    shownOf(mark.text).some(({ range, related }) =>
      [range, ...related.map((place) => place.range)].some(isAt(mark.line)),
    )
  )
    return;
  hidden++;
  console.log(`hidden after ${edit.name}: ${path}:${String(mark.line)}`);
}

function isAt(line: number): (range: { start: { line: number }; end: { line: number } }) => boolean {
  return ({ start, end }) => start.line <= line && line <= end.line;
}
