/** How long one document of 30 KB takes from the shell, against a Node that does nothing. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const runs = 15;
const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "faultlint-startup-"));
const example = readFileSync(join(root, "examples/parcel-tracking.md"), "utf8");
const text = example.repeat(Math.ceil((30 * 1024) / example.length)).slice(0, 30 * 1024);
const file = join(folder, "document.md");
writeFileSync(file, text);

function milliseconds(args: readonly string[]): number {
  const before = performance.now();
  spawnSync(process.execPath, args, { cwd: folder });
  return performance.now() - before;
}

/** Runs take turns, so that a busy moment weighs on both; the median of each counts. */
const node: number[] = [];
const faultlint: number[] = [];
for (let run = 0; run < runs; run++) {
  node.push(milliseconds(["-e", "0"]));
  faultlint.push(milliseconds([join(root, "dist/bin.cjs"), file]));
}
rmSync(folder, { recursive: true });

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const ratio = median(faultlint) / median(node);
console.log(`node -e 0        ${median(node).toFixed(0)} ms`);
console.log(`faultlint 30 KB  ${median(faultlint).toFixed(0)} ms`);
console.log(`ratio            ${ratio.toFixed(2)} (at most 3)`);
