/** How far the native parser and remark-parse agree on the documents of a folder (the argument), and what each costs. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { refusalOf } from "../src/markdown/guard.ts";
import { nativeParser } from "../src/markdown/native.ts";
import { outlineOf } from "../src/markdown/outline.ts";
import { parseWithRemark } from "../src/markdown/remark.ts";

const [folder = ".", every = "1"] = process.argv.slice(2);
const native = await nativeParser();
if (!native) throw new Error("satteri is not installed");
const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
const milliseconds = { remark: 0, native: 0 };
const different: string[] = [];
let compared = 0;

function outline(parser: keyof typeof milliseconds, parse: typeof parseWithRemark, text: string): string {
  const before = performance.now();
  const { blocks, definitions } = outlineOf(parse(text), text);
  milliseconds[parser] += performance.now() - before;
  return JSON.stringify({ blocks, definitions: [...definitions] });
}

for (const path of paths.sort().filter((_, index) => index % Number(every) === 0)) {
  const text = readFileSync(join(folder, path), "utf8").replace(/^\uFEFF/, "");
  if (refusalOf(text)) continue;
  compared++;
  if (outline("remark", parseWithRemark, text) !== outline("native", native, text)) different.push(path);
}
for (const path of different) console.log(`differs: ${path}`);
console.log(`${String(compared - different.length)} of ${String(compared)} documents read alike to the last position`);
console.log(`remark-parse ${milliseconds.remark.toFixed(0)} ms, native ${milliseconds.native.toFixed(0)} ms`);
