/**
 * Draws findings of one rule from a folder of documents, for judging by eye:
 * node bench/run.mjs bench/topology.ts FOLDER RULE LEAST_CONFIDENCE COUNT [SAMPLE]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../rules/index.ts";
import { readDocument } from "../src/extract/document.ts";
import { positionAt } from "../src/model/span.ts";
import { randomOf } from "./train/random.ts";

const [folder = ".", id = "", least = "0", count = "40", sample = "Infinity"] = process.argv.slice(2);
const rule = rules.find((candidate) => candidate.id === id);
if (!rule || !("check" in rule)) throw new Error(`There is no rule "${id}"`);

const random = randomOf(5);
const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.mdx?$/i.test(path))
  .sort()
  .map((path) => ({ path, order: random() }))
  .sort((a, b) => a.order - b.order)
  .slice(0, Number(sample));

let found = 0;
for (const { path } of paths) {
  const doc = readDocument(path, readFileSync(join(folder, path), "utf8").replace(/^\uFEFF/, ""));
  if (doc.template || (rule.kinds && !rule.kinds.includes(doc.kind.kind))) continue;
  for (const { at, message, confidence = 1 } of rule.check({ doc, options: rule.options().parse({}) })) {
    if (confidence < Number(least)) continue;
    found++;
    if (found <= Number(count)) {
      console.log(`${path}:${String(positionAt(doc.lineStarts, at.start).line)}: ${message} (${String(confidence)})`);
    }
  }
}
console.log(`${String(found)} findings in ${String(paths.length)} documents`);
