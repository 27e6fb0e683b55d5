/**
 * Whether verdicts follow what a text says and nothing else, on 200 labelled design documents of the corpus:
 * `CORPUS=… npm run bench:metamorphic`. Rewrites that say the same must change no verdict. The statement without which
 * a concern would no longer count as addressed must change it when it is deleted, denied or moved among the rejected
 * alternatives. A verdict is whether the concern is addressed.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { concernsOf } from "../src/extract/concerns.ts";
import { layOut } from "../src/extract/content.ts";
import { statementsOf } from "../src/extract/statements.ts";
import { readMarkdown } from "../src/markdown/read.ts";
import type { Concern, ConcernVerdict } from "../src/model/concern.ts";
import type { Span } from "../src/model/span.ts";
import { rewrites } from "./metamorphic/rewrites.ts";
import { corpusFolder } from "./train/corpus.ts";
import { readLabels } from "./train/labels.ts";

const count = 200;
/** Beyond so many statements that address a concern, none of them decides. */
const mostDeletions = 6;

const order = (name: string): string => createHash("sha256").update(name).digest("hex");
const corpus = corpusFolder();
const documents = readLabels("training/labels.jsonl")
  .filter(({ kind }) => kind === "design")
  .sort((a, b) => (order(a.doc) < order(b.doc) ? -1 : 1))
  .slice(0, count)
  .map(({ doc }) =>
    readFileSync(join(corpus, doc), "utf8")
      .replace(/^\uFEFF/, "")
      .replace(/\r\n/g, "\n"),
  );

function verdictsOn(text: string): ConcernVerdict[] {
  const reading = readMarkdown(text);
  if ("refusal" in reading) return [];
  const content = layOut(text, reading.outline);
  return concernsOf(content, statementsOf(content));
}

function isAddressed(text: string, concern: Concern): boolean {
  return verdictsOn(text).some((verdict) => verdict.concern === concern && verdict.state === "addressed");
}

function show(name: string, changed: number, all: number): void {
  console.log(
    `${name.padEnd(34)} ${String(changed).padStart(5)} of ${String(all).padStart(5)}  ${((100 * changed) / all).toFixed(1)} %`,
  );
}

const plain = documents.map(verdictsOn);
console.log("verdicts that change, and should not:");
for (const [name, rewrite] of Object.entries(rewrites)) {
  let changed = 0;
  let all = 0;
  documents.forEach((text, at) => {
    const rewritten = rewrite(text);
    if (rewritten === text) return;
    verdictsOn(rewritten).forEach(({ state }, concern) => {
      all++;
      if ((state === "addressed") !== (plain[at]?.[concern]?.state === "addressed")) changed++;
    });
  });
  show(name, changed, all);
}

interface Decided {
  readonly concern: Concern;
  /** The text without the other statements that address the concern. */
  readonly text: string;
  readonly span: Span;
}

/** The statement that decides: evidence is taken away until the verdict turns. */
function decidedBy(text: string, concern: Concern): Decided | undefined {
  let left = text;
  for (let deletions = 0; deletions < mostDeletions; deletions++) {
    const span = verdictsOn(left).find((verdict) => verdict.concern === concern)?.evidence[0]?.span;
    if (!span || span.end <= span.start) return undefined;
    const without = left.slice(0, span.start) + left.slice(span.end);
    if (!isAddressed(without, concern)) return { concern, text: left, span };
    left = without;
  }
  return undefined;
}

/** Turns what a statement says into its contrary. */
function deny(statement: string): string {
  const denied = statement.replace(/\b(?:is|are|will|can|must|should|has been|have been)\b/, (verb) => `${verb} not`);
  return denied === statement ? `There is no ${statement.charAt(0).toLowerCase()}${statement.slice(1)}` : denied;
}

const turns: Readonly<Record<string, (before: string, statement: string, after: string) => string>> = {
  "deciding statement denied": (before, statement, after) => before + deny(statement) + after,
  "moved into rejected alternatives": (before, statement, after) =>
    `${before}${after.trimEnd()}\n\n## Alternatives considered\n\n${statement.trim()}\n`,
};

let addressed = 0;
const decided = documents.flatMap((text, at): Decided[] => {
  // One concern a document: each in its turn.
  const open = (plain[at] ?? []).filter(
    ({ state, concern }) => state === "addressed" && concern !== "alternatives" && concern !== "tradeoffs",
  );
  const chosen = open[at % Math.max(1, open.length)];
  if (!chosen) return [];
  addressed++;
  const one = decidedBy(text, chosen.concern);
  return one ? [one] : [];
});
console.log("verdicts that change, and should:");
show(`deleted (${String(mostDeletions)} at most)`, decided.length, addressed);
for (const [name, turn] of Object.entries(turns)) {
  const changed = decided.filter(({ concern, text, span }) => {
    const { start, end } = span;
    return !isAddressed(turn(text.slice(0, start), text.slice(start, end), text.slice(end)), concern);
  });
  show(name, changed.length, decided.length);
}
