// Builds the program where it is installed from git, as pre-commit does. A global installation brings no devDependencies
// (https://github.com/npm/cli/issues/8440), so what the build needs is installed first.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = import.meta.dirname;
const npm = process.env.npm_execpath;
if (npm !== undefined && !existsSync(join(root, "node_modules", "esbuild"))) {
  run(npm, "ci", "--global=false", "--ignore-scripts", "--no-audit", "--no-fund");
}
run(join(root, "build.mjs"));

function run(script, ...args) {
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" });
}
