/**
 * Measures that a baseline keeps old findings old and hides no new one: seeded edits that mend nothing (sections
 * inserted, deleted, moved and renamed, documents renamed, branches merged by git), after each of which a new finding
 * is planted. CORPUS=DIR node bench/run.mjs bench/baseline.ts [edits]
 */
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
import { drawDocuments, pickOf } from "./draw.ts";
import { type Edit, harmlessEdits, plantMarker } from "./edits.ts";
import { type Files, mergedByGit } from "./merges.ts";
import { corpusFolder } from "./train/corpus.ts";
import { randomOf } from "./train/random.ts";

const wanted = Number(process.argv[2] ?? 200);
const baselineFile = "baseline.json";
const random = randomOf(11);

/** Documents as an edit leaves them, the findings that are old, and the baseline that knows them. */
interface Edited {
  readonly name: string;
  readonly files: Files;
  readonly old: readonly Finding[];
  readonly baseline: readonly BaselineEntry[];
}

function reportOf(files: Files): Report {
  const readings = [...files].map(([path, text]) => ({ doc: readDocument(path, text) }));
  return checkDocuments(readings, "/", defaultSettings);
}

const findingsOf = ({ files }: Report): readonly Finding[] => files.flatMap(({ findings }) => findings);
const written = (files: Files): string => formatBaseline(baselineOf(reportOf(files)));

/** `files` with one of them edited. */
function edited(files: Files, path: string, makeEdit = pickOf(harmlessEdits, random)): [Edit, Files] | undefined {
  const text = files.get(path) ?? "";
  const findings = findingsOf(reportOf(new Map([[path, text]])));
  const edit = makeEdit?.(readDocument(path, text), findings, random);
  if (!edit) return undefined;
  const rest = [...files].filter(([other]) => other !== path);
  return [edit, new Map([...rest, [edit.path ?? path, edit.text]])];
}

function oneEdit(files: Files): Edited | undefined {
  const [path = ""] = files.keys();
  const change = edited(files, path);
  if (!change) return undefined;
  const baseline = parseBaseline(written(files), baselineFile);
  return { name: change[0].name, files: change[1], old: findingsOf(reportOf(files)), baseline };
}

/** Each branch edits two of three documents, takes a finding that it plants for old, and writes the baseline anew. */
function oneMerge(files: Files): Edited | undefined {
  const branches = [0, 1].map((first) => {
    const paths = [...files.keys()];
    const own = paths[first] ?? "";
    const both = edited(files, paths[2] ?? "");
    const after = both && edited(both[1], own);
    if (!after) return undefined;
    const [{ path = own, text }, all] = after;
    const planted = new Map([...all, [path, plantMarker(text, random).text]]);
    return { files: planted, old: findingsOf(reportOf(planted)) };
  });
  const [ours, theirs] = branches;
  if (!ours || !theirs) return undefined;
  const withBaseline = (branch: Files): Files =>
    new Map([...branch, [baselineFile, written(branch)], [".gitattributes", `${baselineFile} merge=union\n`]]);
  const merged = mergedByGit(withBaseline(files), withBaseline(ours.files), withBaseline(theirs.files));
  if (!merged) return undefined;
  const baseline = parseBaseline(merged.get(baselineFile) ?? "", baselineFile);
  const documents = new Map([...merged].filter(([path]) => path.endsWith(".md")));
  return { name: "merge", files: documents, old: [...ours.old, ...theirs.old], baseline };
}

const sample = [...drawDocuments(corpusFolder(), random, { count: 150, longest: 60_000 })];
const withFindings = sample.filter((file) => findingsOf(reportOf(new Map([file]))).length > 0);
console.log(`${String(withFindings.length)} documents with findings, of ${String(sample.length)}`);

const counts = new Map<string, number>();
const sums = { returned: 0, planted: 0, hidden: 0 };
for (let made = 0; made < wanted;) {
  const isMerge = random() < 0.25;
  const files = new Map(Array.from({ length: isMerge ? 3 : 1 }, () => pickOf(withFindings, random) ?? ["", ""]));
  const change = isMerge ? oneMerge(files) : oneEdit(files);
  if (!change) continue;
  made++;
  counts.set(change.name, (counts.get(change.name) ?? 0) + 1);
  judge(change);
}
console.log([...counts].map(([name, count]) => `${String(count)} × ${name}`).join(", "));
console.log(`old findings that returned: ${String(sums.returned)}`);
console.log(`planted findings that were hidden: ${String(sums.hidden)} of ${String(sums.planted)}`);

function judge({ name, files, old, baseline }: Edited): void {
  const shownOf = (now: Files): readonly Finding[] =>
    findingsOf(applyBaseline(reportOf(now), baseline, (path) => !now.has(path)).report);
  for (const { rule, message, path } of shownOf(files)) {
    if (!old.some((one) => rule === one.rule && message === one.message)) continue;
    sums.returned++;
    console.log(`returned after ${name}: ${path}: [${rule}] ${message}`);
  }
  const [path, text] = pickOf([...files], random) ?? ["", ""];
  const mark = plantMarker(text, random);
  const marked = new Map([...files, [path, mark.text]]);
  const isPlanted = (finding: Finding): boolean => finding.path === path && isAt(finding, mark.line);
  if (!findingsOf(reportOf(marked)).some(isPlanted)) return;
  sums.planted++;
  if (shownOf(marked).some(isPlanted)) return;
  sums.hidden++;
  console.log(`hidden after ${name}: ${path}:${String(mark.line)}`);
}

function isAt({ range, related }: Finding, line: number): boolean {
  return [range, ...related.map((place) => place.range)].some(
    ({ start, end }) => start.line <= line && line <= end.line,
  );
}
