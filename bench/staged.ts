/**
 * How long the check of one staged document takes in a repository of 2,000, against the check of that document alone:
 * CORPUS=DIR node bench/run.mjs bench/staged.ts [documents]
 */
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { drawDocuments } from "./draw.ts";
import { corpusFolder } from "./train/corpus.ts";
import { randomOf } from "./train/random.ts";

const rounds = 11;
/** Reading all documents takes long enough to count by itself. */
const slowRounds = 1;
const count = Number(process.argv[2] ?? 2000);
const program = resolve(import.meta.dirname, "../dist/bin.cjs");
const acrossDocuments = "rules: { conflicting-owner: warning, broken-supersession: warning }\n";

const folder = mkdtempSync(join(tmpdir(), "faultlint-staged-"));
const git = (...args: readonly string[]): void => {
  const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...who, ...args], { cwd: folder, stdio: "ignore" });
};
const documents = [...drawDocuments(corpusFolder(), randomOf(3), { count, longest: 60_000 })];
for (const [path, text] of documents) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
git("init", "--quiet");
git("add", "--all", "--force");
git("commit", "--quiet", "--message=All");
const [staged = ""] = documents.map(([path]) => path);
appendFileSync(join(folder, staged), "\nOne line more.\n");
git("add", "--all");

function milliseconds(...args: readonly string[]): number {
  const before = performance.now();
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: folder });
  if (status !== 0 && status !== 1) throw new Error(`faultlint ${args.join(" ")} ended with ${String(status)}`);
  return performance.now() - before;
}

/** The medians of runs that take turns, so that a busy moment weighs on all. */
function medians(times: number, ...commands: readonly (readonly string[])[]): number[] {
  const taken = Array.from({ length: times }, () => commands.map((args) => milliseconds(...args)));
  return commands.map((_, at) => taken.map((round) => round[at] ?? 0).toSorted((a, b) => a - b)[times >> 1] ?? 0);
}

const say = (name: string, time: number, alone: number): void => {
  console.log(`${name.padEnd(42)} ${time.toFixed(0).padStart(6)} ms   ${(time / alone).toFixed(2)} ×`);
};
const [alone = 0, ofStaged = 0, ofHook = 0] = medians(rounds, [staged], ["--staged"], ["--whole-set", staged]);
console.log(`${String(documents.length)} documents, one of them staged`);
say("the document alone", alone, alone);
say("--staged", ofStaged, alone);
say("--whole-set, as pre-commit calls it", ofHook, alone);
writeFileSync(join(folder, "faultlint.yaml"), acrossDocuments);
const [aloneThen = 0, all = 0] = medians(slowRounds, [staged], ["--staged"]);
say("--staged, with rules across documents", all, aloneThen);
rmSync(folder, { recursive: true });
