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
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Network } from "../../src/knowledge/concern-reader.ts";
import { foldName, foldResult, folds, materialOf, packFolds, resultOf } from "./folds.ts";
import { learn } from "./learn.ts";
import { pack } from "./pack.ts";

const target = join(import.meta.dirname, "../../src/knowledge/data/concern-reader.bin");
const [folder = "", ...words] = process.argv.slice(2);
const steps = words.filter((word) => !word.startsWith("--"));
mkdirSync(folder, { recursive: true });

const asked = (step: string): boolean => steps.length === 0 || steps.includes(step);
if (asked("material")) materialOf(folder, words.includes("--words"));
for (const fold of folds) if (asked(foldName(fold))) foldResult(folder, fold);
if (asked("all")) wholeNetwork();
if (asked("pack")) packAll();

function wholeNetwork(): Network {
  return resultOf(folder, "all", () => learn(materialOf(folder), () => true).network);
}

function packAll(): void {
  const { table } = materialOf(folder);
  const results = folds.map((fold) => foldResult(folder, fold));
  const { sureness, readers } = packFolds(table, results);
  writeFileSync(target, pack(table, wholeNetwork(), sureness));
  readers.forEach((reader, fold) => {
    writeFileSync(join(folder, `${foldName(fold)}.bin`), reader);
  });
}
