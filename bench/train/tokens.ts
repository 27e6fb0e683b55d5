import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { tokensOf } from "../../src/knowledge/tokens.ts";

/**
 * Counts, over the unpacked corpus (its folder is the argument), in how many repositories each token of the documents
 * stands, and writes the tokens that several share. A folder of the corpus is a repository.
 */
const corpus = process.argv[2] ?? "";

/** Repositories in which a token must stand to be `common`, that is surely no slip; and to be `known` at all. */
const common = 15;
const known = 3;

function* markdownFiles(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* markdownFiles(path);
    else if (name.endsWith(".md")) yield path;
  }
}

const repositories = new Map<string, number>();
for (const repository of readdirSync(corpus).sort()) {
  const texts = [...markdownFiles(join(corpus, repository))].map((file) => readFileSync(file, "utf8"));
  const words = new Set(texts.flatMap((text) => text.match(/[A-Za-z][A-Za-z0-9]*/g) ?? []));
  for (const token of new Set([...words].flatMap(tokensOf))) {
    if (token.length >= 3 && token.length <= 24) repositories.set(token, (repositories.get(token) ?? 0) + 1);
  }
}

function tokensStandingIn(low: number, high: number): string {
  const tokens = [...repositories].filter(([, count]) => count >= low && count < high).map(([token]) => token);
  return tokens.sort().join(" ");
}

const data = {
  about: `Tokens of words and identifiers by the number of repositories whose documents use them: common in ${String(common)} or more, known in ${String(known)} or more.`,
  source: "11,572 design documents, RFCs and ADRs of 355 public repositories, counted by bench/train/tokens.ts.",
  common: tokensStandingIn(common, Infinity),
  known: tokensStandingIn(known, common),
};
const target = resolve(import.meta.dirname, "../../src/knowledge/data/tokens.json");
writeFileSync(target, `${JSON.stringify(data, null, 1)}\n`);
