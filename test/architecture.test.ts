import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

/** Each layer, and the only layers it may import from besides itself. This table is the architecture. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "package.json": [],
  editors: [],
  "src/errors.ts": [],
  "src/model": [],
  "src/markdown": ["src/model"],
  "src/knowledge": ["src/model"],
  "src/diagrams": ["src/model", "src/knowledge"],
  "src/extract": ["src/model", "src/markdown", "src/knowledge", "src/diagrams"],
  "src/rule.ts": ["src/model", "src/knowledge"],
  rules: ["src/model", "src/knowledge", "src/rule.ts"],
  "src/config": ["src/model", "src/knowledge", "src/rule.ts", "src/errors.ts"],
  "src/workspace": ["src/model", "src/extract", "src/config", "src/errors.ts"],
  "src/engine": ["src/model", "src/rule.ts", "src/workspace", "src/config", "src/errors.ts"],
  "src/format": ["src/model", "src/rule.ts", "src/engine", "src/errors.ts"],
  "src/docs": ["src/model", "src/rule.ts", "src/config"],
  "src/index.ts": [
    "src/errors.ts",
    "src/model",
    "src/extract",
    "src/rule.ts",
    "src/config",
    "src/workspace",
    "src/engine",
    "src/format",
    "src/docs",
    "rules",
  ],
  "src/cli": ["src/index.ts", "src/errors.ts", "package.json", "editors"],
  "src/action": ["src/index.ts", "src/errors.ts", "package.json"],
};

/** The only places that may read the file system, the process or the console. */
const edges = ["src/cli/", "src/action/", "src/workspace/", "src/config/", "src/knowledge/concern-reader.ts"];

const root = resolve(import.meta.dirname, "..");
const files = ["src", "rules"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name).replaceAll("\\", "/")),
);

const layers = Object.keys(mayImport);
const layerOf = (path: string): string | undefined =>
  layers.find((layer) => path === layer || path.startsWith(`${layer}/`));

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );

test.each(files)("%s stands in a layer and imports only what its layer may", (file) => {
  const layer = layerOf(file);
  expect(layer, `${file} belongs to no layer`).toBeDefined();
  const foreign = importsOf(file)
    .filter((target) => target.startsWith("."))
    .map((target) => relative(root, resolve(root, dirname(file), target)).replaceAll("\\", "/"))
    .filter((target) => layerOf(target) !== layer && !(mayImport[layer ?? ""] ?? []).includes(layerOf(target) ?? ""));
  expect(foreign).toEqual([]);
});

test("only src/markdown knows the syntax tree", () => {
  const knowing = files.filter((file) =>
    importsOf(file).some((target) => /^(?:mdast|unist|micromark|remark|unified|hast|vfile)/.test(target)),
  );
  expect(knowing.filter((file) => !file.startsWith("src/markdown/"))).toEqual([]);
});

test("only the edges touch the file system, the process and the console", () => {
  const touching = files.filter((file) => {
    const source = readFileSync(join(root, file), "utf8");
    return (
      /"node:(?:fs|child_process|process|os|worker_threads)/.test(source) || /\b(?:console|process)\./.test(source)
    );
  });
  expect(touching.filter((file) => !edges.some((edge) => file.startsWith(edge)))).toEqual([]);
});
