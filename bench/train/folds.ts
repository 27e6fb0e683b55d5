import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Sureness, Network, WordTable } from "../../src/knowledge/concern-reader.ts";
import { type Case, fitSureness } from "./sureness.ts";
import { benchmarkRepositories, foldOf, isDrawn } from "./labels.ts";
import { learn } from "./learn.ts";
import { type Material, readMaterial } from "./material.ts";
import { pack } from "./pack.ts";

/** The folds of repositories that readers of concerns are held out from. */
export const folds = [0, 1, 2, 3];

/** A network and what it says of the documents of its fold. */
export interface FoldResult {
  readonly network: Network;
  readonly cases: readonly Case[];
}

/** The result of a step, from the folder if it stands there. */
export function resultOf<T>(folder: string, name: string, make: () => T): T {
  const file = join(folder, `${name}.v8`);
  if (existsSync(file)) return deserialize(readFileSync(file)) as T;
  const result = make();
  writeFileSync(file, serialize(result));
  console.log(`${name}: ${(process.cpuUsage().user / 1e6).toFixed(0)} s`);
  return result;
}

export function materialOf(folder: string, words = false): Material {
  return resultOf(folder, "material", () => readMaterial(words));
}

/** The name of a fold's step; `share` is how many of the labelled repositories it may learn from. */
export function foldName(fold: number, share = 1): string {
  return `fold-${String(fold)}${share === 1 ? "" : `-of-${String(100 * share)}`}`;
}

/** A network that never saw the fold, nor a repository of the benchmark; labels without a repository count with all. */
export function foldResult(folder: string, fold: number, share = 1): FoldResult {
  return resultOf(folder, foldName(fold, share), () => {
    const material = materialOf(folder);
    const held = benchmarkRepositories();
    const isIn = ({ repository }: { readonly repository: string }): boolean => isDrawn(repository, share);
    const inFold = ({ repository }: { readonly repository: string }): boolean =>
      foldOf(repository, folds.length) === fold;
    const { network, casesOf } = learn(
      {
        ...material,
        statements: material.statements.filter(isIn),
        documents: material.documents.filter(isIn),
        ours: material.ours.filter(isIn),
      },
      (one) => !inFold(one) && !held.has(one.repository),
    );
    return { network, cases: material.documents.filter(inFold).flatMap(casesOf) };
  });
}

/** The readers of the folds, packed, with the sureness that fits them all. */
export function packFolds(
  table: WordTable,
  results: readonly FoldResult[],
): { readonly sureness: Sureness; readonly readers: readonly Buffer[] } {
  const sureness = fitSureness(results.flatMap(({ cases }) => cases));
  return { sureness, readers: results.map(({ network }) => pack(table, network, sureness)) };
}
