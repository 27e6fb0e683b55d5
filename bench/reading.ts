// What reading a document costs beside parsing it with remark-parse, on documents drawn from a folder (the argument).
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "../src/extract/document.ts";
import { readMarkdown } from "../src/markdown/read.ts";
import { parseWithRemark } from "../src/markdown/remark.ts";
import { randomOf } from "./train/random.ts";

const drawn = 400;
const folder = process.argv[2] ?? process.env.FAULTLINT_CORPUS ?? ".";
const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
const random = randomOf(11);
const texts = names
  .sort()
  .map((name) => ({ name, place: random() }))
  .sort((a, b) => a.place - b.place)
  .slice(0, drawn)
  .map(({ name }) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

/** Of the processor: other programs may run beside. */
function seconds(each: (document: { name: string; text: string }) => unknown): number {
  const start = process.cpuUsage();
  for (const document of texts) each(document);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** What the rules that are on by default ask of a document beyond what is read at once. */
function asked({ name, text }: { name: string; text: string }): unknown {
  const doc = readDocument(name, text);
  return doc.kind.kind === "other" ? doc : doc.architecture;
}

const passes = {
  "remark-parse": () => seconds(({ text }) => parseWithRemark(text)),
  "our parser": () => seconds(({ text }) => readMarkdown(text)),
  "reading, parser included": () => seconds(asked),
};
// Each by itself, since what one leaves behind would be collected at the cost of the next. The first round warms up; of
// the others the least counts.
const rounds = 6;
const least = Object.fromEntries(
  Object.entries(passes).map(([name, pass]): [string, number] => {
    const times = Array.from({ length: rounds }, pass);
    return [name, Math.min(...times.slice(1))];
  }),
);
const size = texts.reduce((sum, { text }) => sum + text.length, 0);
console.log(`${String(texts.length)} documents, ${(size / 1e6).toFixed(1)} million characters`);
for (const [name, time] of Object.entries(least))
  console.log(
    `${name.padEnd(26)} ${time.toFixed(2)} s, ${(time / (least["remark-parse"] ?? 1)).toFixed(2)} of remark-parse`,
  );
