// Runs a script of this folder: node bench/run.mjs bench/accuracy.ts [arguments]
import { mkdtempSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const [script, ...args] = process.argv.slice(2);
const out = mkdtempSync(join(import.meta.dirname, ".run-"));
const file = join(out, "script.mjs");
process.on("exit", () => rmSync(out, { recursive: true, force: true }));
/** Bundled modules still know the folder that they were written in. */
const ownFolder = {
  name: "own-folder",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:bench|test|src)[\\/].*\.ts$/ }, async ({ path }) => {
      const { readFile } = await import("node:fs/promises");
      const source = await readFile(path, "utf8");
      return { contents: source.replaceAll("import.meta.dirname", JSON.stringify(dirname(path))), loader: "ts" };
    });
  },
};
await build({
  entryPoints: [resolve(script)],
  outfile: file,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "warning",
  plugins: [ownFolder],
});
process.argv = [process.argv[0], script, ...args];
await import(pathToFileURL(file).href);
