// Builds dist/: the program, one script with its compiled code beside it; the library, in ES modules; and the types.
// With --action it builds what the GitHub Action runs: one file, which is committed because a runner does not build.
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
/** What many runs do without; functions only. */
const seldom = ["node:child_process", "node:crypto"];

const action = process.argv.indexOf("--action");
if (process.argv.includes("--cache")) await cacheCode();
else await (action < 0 ? buildProgram() : buildAction(process.argv[action + 1] ?? join(root, "dist-action")));

async function buildProgram() {
  const dist = join(root, "dist");
  const withTypes = !process.argv.includes("--no-types");
  for (const name of existsSync(dist) ? readdirSync(dist) : []) {
    if (withTypes || name !== "types") rmSync(join(dist, name), { recursive: true });
  }
  const { metafile } = await build({
    ...common,
    entryPoints: { index: "src/index.ts", rule: "src/rule.ts" },
    outdir: dist,
    splitting: true,
    chunkNames: "[name]-[hash]",
    external: ["jiti", "satteri"],
    plugins: named(englishOnly, readersWhenNeeded),
    metafile: true,
  });
  await build({
    ...common,
    banner: {},
    // A module of ES would have Node load all that imports may need, which takes as long as reading a page.
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    entryPoints: ["src/cli/bin.ts", "src/cli/launch.ts"],
    outdir: dist,
    define: { "import.meta.dirname": "__dirname" },
  });
  const program = await buildScript(join(dist, "program.cjs"));
  finish(dist, { inputs: { ...metafile.inputs, ...program.inputs } });
  execFileSync(process.execPath, [import.meta.filename, "--cache"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (!withTypes) return;
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
}

/** The program as one expression: an async function of `require`, the path and the folder of the script. */
async function buildScript(file) {
  const { metafile, outputFiles } = await build({
    ...common,
    banner: {},
    minify: true,
    entryPoints: ["src/cli/program.ts"],
    write: false,
    define: { "import.meta.url": "scriptFile", "import.meta.dirname": "scriptFolder" },
    plugins: named(zodWhenAsked, readersWhenNeeded, required, dataAsText, parserBeside),
    metafile: true,
  });
  writeFileSync(
    file,
    `(async function (require, scriptFile, scriptFolder, scriptRequire = require) {${inAscii(outputFiles[0].text)}\n})`,
  );
  return metafile;
}

/** What esbuild leaves as it is stands in patterns and their sources, where an escape means the same. */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Runs the program on a document and keeps what was compiled by its end, which is its exit. */
async function cacheCode() {
  const { compiled, started } = await import("./dist/launch.cjs");
  const program = compiled();
  process.argv = [process.execPath, "faultlint", "check", "examples", "--exit-zero"];
  process.on("exit", () => writeFileSync(join(root, "dist/program.cache"), program.createCachedData()));
  await started(program);
}

async function buildAction(outdir) {
  const { metafile } = await build({
    ...common,
    minify: true,
    entryPoints: { index: "src/action/main.ts" },
    outdir,
    plugins: named(englishOnly, readersWhenNeeded, nothingLoaded, versionOnly),
    metafile: true,
  });
  finish(outdir, metafile);
}

/** Plugins by the names of their functions. */
function named(...setups) {
  return setups.map((setup) => ({ name: setup.name, setup }));
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

/** Makes zod, a third of what every run would load, with the first schema: a run without a configuration has none. */
function zodWhenAsked(builder) {
  builder.onResolve({ filter: /^zod$/ }, () => ({ path: "zod", namespace: "zod" }));
  builder.onResolve({ filter: /^whole$/, namespace: "zod" }, () => ({ path: "whole", namespace: "zod" }));
  builder.onLoad({ filter: /^zod$/, namespace: "zod" }, async () => {
    const getters = Object.keys(await import("zod")).map(
      (name) => `get ${name}() { return require("whole").${name}; }`,
    );
    return { contents: `module.exports = { ${getters.join(", ")} };` };
  });
  builder.onLoad({ filter: /^whole$/, namespace: "zod" }, async () => {
    const { outputFiles } = await build({
      ...common,
      banner: {},
      format: "cjs",
      stdin: { contents: 'export * from "zod";', resolveDir: root },
      write: false,
      plugins: named(englishOnly),
    });
    return { contents: outputFiles[0].text };
  });
}

/**
 * In a script, what is not bundled is required, and what is seldom used only then: an import of a module of Node runs
 * all of its getters first.
 */
function required(builder) {
  builder.onResolve({ filter: /^(?:node:.*|jiti|module)$/ }, ({ path, namespace }) =>
    namespace === "required" ? { path, external: true } : { path, namespace: "required" },
  );
  builder.onLoad({ filter: /.*/, namespace: "required" }, ({ path }) => {
    const name = JSON.stringify(path);
    if (!seldom.includes(path)) return { contents: `module.exports = require(${name});` };
    const functions = Object.keys(createRequire(import.meta.url)(path)).filter((key) => /^[a-z]/.test(key));
    return {
      contents: functions.map((key) => `exports.${key} = (...args) => require(${name}).${key}(...args);`).join("\n"),
    };
  });
}

/** Data as text that is parsed: V8 reads it faster than the same object in code, and caches it as one string. */
function dataAsText(builder) {
  builder.onLoad({ filter: /src[/\\]knowledge[/\\]data[/\\].*\.json$/ }, ({ path }) => {
    const text = JSON.stringify(JSON.parse(readFileSync(path, "utf8")));
    return { contents: `module.exports = JSON.parse(${JSON.stringify(text)});` };
  });
}

/**
 * The native parser is bundled but for its binary, which lies where its package does: where npm puts it, or beside it.
 * To look a package up by its exports takes as long as loading the binary, so it is tried without.
 */
function parserBeside(builder) {
  const requireBeside = `function requireBeside(id) {
    if (id.startsWith("./")) throw new Error(id + " is not bundled");
    try {
      return scriptRequire(id);
    } catch {
      return scriptRequire("module").createRequire(scriptRequire.resolve("satteri"))(id);
    }
  }`;
  builder.onLoad({ filter: /satteri[/\\]index\.js$/ }, ({ path }) => {
    const contents = readFileSync(path, "utf8")
      .replace("import { createRequire } from 'module'", requireBeside)
      .replace("createRequire(import.meta.url)", "requireBeside")
      .replace("new URL('.', import.meta.url).pathname", '""');
    return { contents };
  });
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
