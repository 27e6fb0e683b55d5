/**
 * Trains the learnt reader of concerns and writes it to src/knowledge/data:
 *
 *   npm run train:concerns -- FOLDER [--words] [STEP…]
 *
 * Each step leaves its result in FOLDER and is not done again while it stands there, so that steps named one by one may
 * run side by side: `material` reads the labels and the corpus (with `--words` the table of words is learnt anew as
 * well), `fold-0` to `fold-3` train a reader that never saw that fold of repositories, `all` trains on everything and
 * `pack` puts all together. The readers of the folds are what bench/accuracy.ts measures.
 * The same labels and corpus give the same bytes.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Network } from "../../src/knowledge/concern-reader.ts";
import { type Case, fitSureness } from "./sureness.ts";
import { benchmarkRepositories, foldOf } from "./labels.ts";
import { learn } from "./learn.ts";
import { type Material, readMaterial } from "./material.ts";
import { pack } from "./pack.ts";

const folds = [0, 1, 2, 3];
const target = join(import.meta.dirname, "../../src/knowledge/data/concern-reader.bin");
const [folder = "", ...words] = process.argv.slice(2);
const steps = words.filter((word) => !word.startsWith("--"));
mkdirSync(folder, { recursive: true });

const asked = (step: string): boolean => steps.length === 0 || steps.includes(step);
if (asked("material")) materialOf();
for (const fold of folds) if (asked(nameOf(fold))) foldResult(fold);
if (asked("all")) wholeNetwork();
if (asked("pack")) packAll();

function nameOf(fold: number): string {
  return `fold-${String(fold)}`;
}

/** The result of a step, from the folder if it stands there. */
function resultOf<T>(name: string, make: () => T): T {
  const file = join(folder, `${name}.v8`);
  if (existsSync(file)) return deserialize(readFileSync(file)) as T;
  const result = make();
  writeFileSync(file, serialize(result));
  console.log(`${name}: ${(process.cpuUsage().user / 1e6).toFixed(0)} s`);
  return result;
}

function materialOf(): Material {
  return resultOf("material", () => readMaterial(words.includes("--words")));
}

/** A network that never saw the fold, nor a repository of the benchmark; and what it says of the fold. */
function foldResult(fold: number): { network: Network; cases: Case[] } {
  return resultOf(nameOf(fold), () => {
    const material = materialOf();
    const held = benchmarkRepositories();
    const inFold = ({ repository }: { readonly repository: string }): boolean =>
      foldOf(repository, folds.length) === fold;
    const { network, casesOf } = learn(material, (one) => !inFold(one) && !held.has(one.repository));
    return { network, cases: material.documents.filter(inFold).flatMap(casesOf) };
  });
}

function wholeNetwork(): Network {
  return resultOf("all", () => learn(materialOf(), () => true).network);
}

function packAll(): void {
  const { table } = materialOf();
  const results = folds.map(foldResult);
  const sureness = fitSureness(results.flatMap(({ cases }) => cases));
  writeFileSync(target, pack(table, wholeNetwork(), sureness));
  results.forEach(({ network }, fold) => {
    writeFileSync(join(folder, `${nameOf(fold)}.bin`), pack(table, network, sureness));
  });
}
