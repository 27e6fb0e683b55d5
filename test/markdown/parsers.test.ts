import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nativeParser } from "../../src/markdown/native.ts";
import { outlineOf } from "../../src/markdown/outline.ts";
import { parseWithRemark } from "../../src/markdown/remark.ts";
import { root } from "../support.ts";

const native = await nativeParser();
const documents = ["fixtures", "examples", "docs", "rules"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(root, folder, name)),
);

test.runIf(native)("the native parser and remark-parse read every document of the project alike", () => {
  const outlines = (parse: typeof parseWithRemark) =>
    documents.map((path) => {
      const text = readFileSync(path, "utf8");
      const { blocks, definitions } = outlineOf(parse(text), text);
      return { path, blocks, definitions: [...definitions] };
    });
  expect(documents.length).toBeGreaterThan(100);
  expect(outlines(native ?? parseWithRemark)).toEqual(outlines(parseWithRemark));
});
