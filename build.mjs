// Builds dist/: the program and the library in ES modules that share their chunks, and the types. With --action it
// builds what the GitHub Action runs: one file, which is committed because a runner does not build.
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const root = import.meta.dirname;
const common = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  // The Node build of yaml is CommonJS and requires node:process.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
};
const action = process.argv.indexOf("--action");
await (action < 0 ? buildProgram() : buildAction(process.argv[action + 1] ?? join(root, "dist-action")));

async function buildProgram() {
  const dist = join(root, "dist");
  const withTypes = !process.argv.includes("--no-types");
  for (const name of existsSync(dist) ? readdirSync(dist) : []) {
    if (withTypes || name !== "types") rmSync(join(dist, name), { recursive: true });
  }
  const { metafile } = await build({
    ...common,
    entryPoints: { bin: "src/cli/bin.ts", index: "src/index.ts", rule: "src/rule.ts" },
    outdir: dist,
    splitting: true,
    chunkNames: "[name]-[hash]",
    external: ["jiti", "satteri"],
    plugins: [
      { name: "english-only", setup: englishOnly },
      { name: "readers-when-needed", setup: readersWhenNeeded },
    ],
    metafile: true,
  });
  finish(dist, metafile);
  if (!withTypes) return;
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
}

async function buildAction(outdir) {
  const { metafile } = await build({
    ...common,
    minify: true,
    entryPoints: { index: "src/action/main.ts" },
    outdir,
    plugins: [
      { name: "english-only", setup: englishOnly },
      { name: "readers-when-needed", setup: readersWhenNeeded },
      { name: "nothing-loaded", setup: nothingLoaded },
      { name: "version-only", setup: versionOnly },
    ],
    metafile: true,
  });
  finish(outdir, metafile);
}

/** Adds what the bundles read at run time, and the licences of what they hold. */
function finish(outdir, { inputs }) {
  cpSync(join(root, "src/knowledge/data/concern-reader.bin"), join(outdir, "data/concern-reader.bin"));
  writeFileSync(join(outdir, "LICENSES.txt"), licences(Object.keys(inputs)));
}

/** The action holds nothing that could load code from where it runs: neither a project's plugins nor a native parser. */
function nothingLoaded(builder) {
  builder.onLoad({ filter: /src[/\\]config[/\\]plugins\.ts$/ }, () => ({ contents: "export {};" }));
  builder.onLoad({ filter: /src[/\\]markdown[/\\]native\.ts$/ }, () => ({
    contents: "export async function nativeParser() {}",
  }));
}

/** Evaluates the readers of diagrams with the first diagram: most documents have none. */
function readersWhenNeeded(builder) {
  builder.onLoad({ filter: /src[/\\]diagrams[/\\]readers\.ts$/ }, ({ path }) => ({
    contents: 'export const diagramReaders = () => require("./detect.ts");',
    resolveDir: dirname(path),
  }));
}

/** Leaves out the 40 other languages of zod's messages: half of what every run would load. */
function englishOnly(builder) {
  builder.onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, ({ path }) => ({
    contents: 'export { default as en } from "./en.js";',
    resolveDir: dirname(path),
  }));
}

/** Leaves out of package.json what would make the action stale with every tool that is updated. */
function versionOnly(builder) {
  builder.onLoad({ filter: /package\.json$/ }, ({ path }) => {
    const { version } = JSON.parse(readFileSync(path, "utf8"));
    return { contents: JSON.stringify({ version }), loader: "json" };
  });
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
