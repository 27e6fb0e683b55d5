import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** `count` documents of the unpacked corpus, none longer than `longest` characters, drawn by `random`. */
export function* drawDocuments(
  corpus: string,
  random: () => number,
  { count, longest }: { readonly count: number; readonly longest: number },
): Iterable<[path: string, text: string]> {
  const paths = readdirSync(corpus, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .sort()
    .map((path) => ({ path, order: random() }))
    .sort((a, b) => a.order - b.order);
  let drawn = 0;
  for (const { path } of paths) {
    const text = readFileSync(join(corpus, path), "utf8").replace(/^\uFEFF/, "");
    if (text.length >= longest) continue;
    yield [path, text];
    if (++drawn === count) break;
  }
}

/** One of `items`. */
export function pickOf<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
