// Builds dist/: the program and the library in ES modules that share their chunks, and the types.
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const root = import.meta.dirname;
const dist = join(root, "dist");
const withTypes = !process.argv.includes("--no-types");
for (const name of existsSync(dist) ? readdirSync(dist) : []) {
  if (withTypes || name !== "types") rmSync(join(dist, name), { recursive: true });
}

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { bin: "src/cli/bin.ts", index: "src/index.ts", rule: "src/rule.ts" },
  outdir: dist,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minifySyntax: true,
  minifyWhitespace: true,
  chunkNames: "[name]-[hash]",
  external: ["jiti", "satteri"],
  // The Node build of yaml is CommonJS and requires node:process.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  plugins: [{ name: "english-only", setup: englishOnly }],
  metafile: true,
});
writeFileSync(join(dist, "LICENSES.txt"), licences(Object.keys(metafile.inputs)));

if (withTypes) {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
}

/** Leaves out the 40 other languages of zod's messages: half of what every run would load. */
function englishOnly(builder) {
  builder.onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, ({ path }) => ({
    contents: 'export { default as en } from "./en.js";',
    resolveDir: dirname(path),
  }));
}

/** The licences of the packages that are bundled. */
function licences(inputs) {
  const folders = inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
      const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file === undefined ? "" : readFileSync(join(root, folder, file), "utf8").trim();
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}
