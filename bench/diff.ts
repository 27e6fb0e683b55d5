/**
 * Measures that `diff` says exactly what a change introduces and resolves: seeded changes of documents of the corpus.
 * CORPUS=DIR node bench/run.mjs bench/diff.ts [changes of each sort] [preset]
 */
import {
  checkDocuments,
  compareFindings,
  defaultSettings,
  type Finding,
  presetNames,
  readDocument,
  type Settings,
} from "../src/index.ts";
import { type Change, changes, cues } from "./changes.ts";
import { drawDocuments } from "./draw.ts";
import { corpusFolder } from "./train/corpus.ts";
import { randomOf } from "./train/random.ts";

const wanted = Number(process.argv[2] ?? 20);
const preset = presetNames.find((name) => name === process.argv[3]) ?? defaultSettings.preset;
const settings: Settings = { ...defaultSettings, preset };
const random = randomOf(23);
const corpus = corpusFolder();

function findingsIn(path: string, text: string): readonly Finding[] {
  return checkDocuments([{ doc: readDocument(path, text) }], "/", settings).files.flatMap(({ findings }) => findings);
}

/** What tells findings apart whatever the matching thinks of them: the rule and all that it says. */
const saying = ({ rule, message }: Finding): string => `${rule}: ${message}`;

/** What is in `these` and not in `those`, each as often as there are more of it. */
function surplus(these: readonly string[], those: readonly string[]): string[] {
  const left = [...those];
  return these
    .filter((one) => {
      const at = left.indexOf(one);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .sort();
}

/** What is wrong with how the two reports of a document were compared. */
function mistakes(before: readonly Finding[], after: readonly Finding[], change: Change): string[] {
  const { introduced, resolved } = compareFindings(before, after, () => false);
  const [said, left] = [before.map(saying), after.map(saying)];
  const news = introduced.map(saying);
  const planted = change.introduces?.filter((one) => !introduced.some((finding) => isOf(finding, one))) ?? [];
  return [
    ...surplus(news, surplus(left, said)).map((one) => `introduced, and was there: ${one}`),
    ...surplus(surplus(left, said), news).map((one) => `not introduced, and was not there: ${one}`),
    ...surplus(resolved.map(saying), surplus(said, left)).map((one) => `resolved, and is still there: ${one}`),
    ...surplus(surplus(said, left), resolved.map(saying)).map((one) => `not resolved, and is gone: ${one}`),
    ...planted.map((one) => `planted and not introduced: ${one}`),
  ];
}

const isOf = ({ rule, subject }: Finding, planted: string): boolean => `${rule}: ${subject ?? ""}` === planted;

/** What the reports say otherwise though the change changes nothing, or no more than what was planted. */
function unsteady(before: readonly Finding[], after: readonly Finding[], { introduces }: Change): string[] {
  if (!introduces) return [];
  const others = after.filter((finding) => !introduces.some((planted) => isOf(finding, planted)));
  const [said, left] = [before.map(saying), others.map(saying)];
  return [...surplus(left, said).map((one) => `new: ${one}`), ...surplus(said, left).map((one) => `gone: ${one}`)];
}

const tally = new Map(Object.keys(changes).map((name) => [name, { made: 0, exact: 0, steady: 0, findings: 0 }]));
/** Few documents name the owner of their data in a table: those that do are taken again. */
const passes = 4;

function* passesOverAll(): Iterable<[path: string, text: string]> {
  for (let pass = 0; pass < passes; pass++) {
    yield* drawDocuments(corpus, randomOf(23), { count: Infinity, longest: 60_000 });
  }
}

for (const [path, text] of passesOverAll()) {
  const open = Object.entries(changes).filter(([name]) => (tally.get(name)?.made ?? 0) < wanted);
  if (open.length === 0) break;
  if (!open.some(([name]) => cues[name]?.test(text) ?? true)) continue;
  const doc = readDocument(path, text);
  if (doc.template) continue;
  const before = findingsIn(path, text);
  for (const [name, make] of open) {
    const counts = tally.get(name);
    const change = make(doc, random);
    if (!counts || !change || (before.length === 0 && !change.introduces?.length)) continue;
    const after = findingsIn(path, change.text);
    const wrong = mistakes(before, after, change);
    const moved = unsteady(before, after, change);
    for (const line of [...wrong, ...moved.map((one) => `read otherwise: ${one}`)])
      console.log(`${name}: ${path}: ${line}`);
    counts.made++;
    counts.findings += before.length;
    if (wrong.length === 0) counts.exact++;
    if (moved.length === 0) counts.steady++;
  }
}
for (const [name, { made, exact, steady, findings }] of tally) {
  console.log(
    `${name.padEnd(18)} ${String(made)} changes among ${String(findings)} findings: ${String(exact)} compared exactly, ${String(steady)} read the same`,
  );
}
