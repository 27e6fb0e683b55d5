/**
 * Whether verdicts follow what a text says and nothing else, on 200 labelled design documents of the corpus:
 * `CORPUS=… npm run bench:metamorphic`. Rewrites that say the same must change no verdict. The statements that decide
 * that a concern is addressed, all that the reading itself names until it finds none, must change the verdict when they
 * are deleted, denied or moved among the rejected alternatives or what is out of scope. A verdict is whether the concern
 * is addressed. With SHOW set, prints the verdicts that are wrong to change and those that are wrong to stay.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { concernsOf } from "../src/extract/concerns.ts";
import { layOut } from "../src/extract/content.ts";
import { statementsOf } from "../src/extract/statements.ts";
import { readMarkdown } from "../src/markdown/read.ts";
import type { Concern, ConcernVerdict } from "../src/model/concern.ts";
import { contains } from "../src/model/span.ts";
import type { Statement } from "../src/model/statement.ts";
import { rewrites } from "./metamorphic/rewrites.ts";
import { corpusFolder } from "./train/corpus.ts";
import { readLabels } from "./train/labels.ts";

const count = 200;
/** Each takes away all that is then named as evidence. */
const mostRounds = 300;

const order = (name: string): string => createHash("sha256").update(name).digest("hex");
const corpus = corpusFolder();
const paths = readLabels("training/labels.jsonl")
  .filter(({ kind }) => kind === "design")
  .map(({ doc }) => doc)
  .sort((a, b) => (order(a) < order(b) ? -1 : 1))
  .slice(0, count);
const documents = paths.map((path) =>
  readFileSync(join(corpus, path), "utf8")
    .replace(/^\uFEFF/, "")
    .replace(/\r\n/g, "\n"),
);

function verdictsOn(text: string): ConcernVerdict[] {
  const reading = readMarkdown(text);
  if ("refusal" in reading) return [];
  const content = layOut(text, reading.outline);
  return concernsOf(content, statementsOf(content));
}

function statementsIn(text: string): Statement[] {
  const reading = readMarkdown(text);
  return "refusal" in reading ? [] : statementsOf(layOut(text, reading.outline));
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
    const verdicts = verdictsOn(rewritten);
    verdicts.forEach(({ state }, concern) => {
      const before = plain[at]?.[concern];
      all++;
      if (!before || (state === "addressed") === (before.state === "addressed")) return;
      changed++;
      if (process.env.SHOW !== undefined) tell(`${name}, ${paths[at] ?? ""}`, before, verdicts[concern]);
    });
  });
  show(name, changed, all);
}

type Turn = (words: string, statement: Statement) => string;

interface Decided {
  readonly concern: Concern;
  readonly text: string;
  /** The statements that decide, as they are named. */
  readonly statements: readonly Statement[];
  /** The text with them turned. */
  readonly left: string;
}

/** Turns what the reading names as evidence, and what it names then, until the verdict turns; undefined where it stays. */
function decidedBy(text: string, concern: Concern, turn: Turn): Decided | undefined {
  const statements: Statement[] = [];
  const said: string[] = [];
  let left = text;
  for (let round = 0; round < mostRounds; round++) {
    const verdict = verdictsOn(left).find((one) => one.concern === concern);
    if (verdict?.state !== "addressed") return { concern, text, statements, left };
    const all = statementsIn(left);
    const named = verdict.evidence.flatMap(
      ({ span: { start } }) => all.find(({ span }) => contains(span, { start, end: start + 1 })) ?? [],
    );
    const fresh = named.filter(({ text: own }) => !said.some((words) => isPart(own, words)));
    if (fresh.length === 0) return undefined;
    statements.push(...fresh);
    const words = fresh.map((one) => turn(left.slice(one.span.start, one.span.end), one));
    said.push(...words.map((turned) => turned.replace(/\s+/g, " ")));
    left = turned(left, fresh, (_, one) => words[fresh.indexOf(one)] ?? "");
  }
  return undefined;
}

/** Whether a statement is what was made of another, or a sentence of it. */
const isPart = (statement: string, words: string): boolean =>
  statement === words || (statement.length > 40 && words.includes(statement));

const inOrder = (a: Statement, b: Statement): number => a.span.start - b.span.start;

/** The text with each of `statements` as `turn` leaves it; a row and a line of code go with their lines. */
function turned(text: string, statements: readonly Statement[], turn: Turn): string {
  let out = "";
  let at = 0;
  for (const statement of [...statements].sort(inOrder)) {
    const { start, end } = statement.span;
    if (start < at) continue;
    const words = turn(text.slice(start, end), statement);
    const isLine = words === "" && (statement.form === "row" || statement.form === "code");
    const [from, to] = isLine
      ? [text.lastIndexOf("\n", start) + 1, text.indexOf("\n", end) + 1 || text.length]
      : [start, end];
    out += text.slice(at, Math.max(at, from)) + words;
    at = Math.min(text.length, Math.max(at, to));
  }
  return out + text.slice(at);
}

/** Turns what a statement says into its contrary; a line of code goes. */
function deny(words: string, { form }: Statement): string {
  if (form === "code") return "";
  if (form === "row") return words.replace(/(?<=\|)[^|\n]+(?=\|)/g, (cell, at) => (at < 2 ? cell : " none "));
  const [, label = "", rest = ""] =
    /^((?:\*\*)?[^:|*\n]{1,40}:(?:\*\*)?\s|\*\*[^*]+\*\*:?\s*[–—-]?\s*)?([^]*)$/.exec(words) ?? [];
  const denied = rest.replace(
    /^((?!.{0,60}\b(?:if|when|while|although|as|once|after|since|because|unless|until|that|which|who|where) )[^,;:]{2,60}? (?:is|are|will be|has been|have been))(?= \w+(?:ed|en)\b)/i,
    (subject) => `${subject.replace(/ be$/, "")} not${subject.endsWith(" be") ? " be" : ""}`,
  );
  if (denied !== rest) return label + denied;
  const claim = rest.replace(/^(?:so|then|now|also|and|but),? /i, "");
  const small = `${claim.charAt(0).toLowerCase()}${claim.slice(1)}`;
  if (imperative.test(claim)) return `${label}We do not ${small}`;
  if (/^[a-z]{3,}s (?:a|an|the|all|each|every|its|to|whether)\b/i.test(claim)) return `${label}It does not ${small}`;
  return `${label}${sentence.test(claim) ? "It is not the case that" : "There is no"} ${small}`;
}

/** What ends like a sentence or has a verb of one. */
const sentence =
  /\.\W*$|\b(?:is|are|was|were|can|could|will|would|must|shall|should|may|might|has|have|had|does|do|did)\b/;
const imperative =
  /^(?:add|use|ensure|create|run|deploy|configure|enable|monitor|store|encrypt|retry|restore|roll|set|send|write|check|test|verify|implement|provide|support|log|keep|make|define|update|migrate|remove)\b/i;

/** What is left, with the deciding statements under a heading that takes them back. */
function movedUnder(title: string, { left, statements }: Decided): string {
  const moved = statements.map(({ text: words }) => `- ${words.replaceAll(" | ", ": ")}`).join("\n");
  return `${left.trimEnd()}\n\n## ${title}\n\n${moved}\n`;
}

/** Concerns to which the place that a statement is moved to is the very answer. */
const answeredThere: readonly Concern[] = ["alternatives", "tradeoffs", "non-goals", "goals"];

let addressed = 0;
const decided = documents.flatMap((text, at): Decided[] => {
  // One concern a document: each in its turn.
  const open = (plain[at] ?? []).filter(
    ({ state, concern }) => state === "addressed" && !answeredThere.includes(concern),
  );
  const chosen = open[at % Math.max(1, open.length)];
  if (!chosen) return [];
  addressed++;
  const one = decidedBy(text, chosen.concern, () => "");
  return one ? [one] : [];
});
console.log("verdicts that change, and should:");
show("deciding statements deleted", decided.length, addressed);
showStays("deciding statements denied", ({ text, concern }) => decidedBy(text, concern, deny) === undefined);
for (const title of ["Alternatives considered", "Out of scope"])
  showStays(`moved under "${title}"`, (one) => isAddressed(movedUnder(title, one), one.concern));

function showStays(name: string, stays: (one: Decided) => boolean): void {
  const staying = decided.filter(stays);
  show(name, decided.length - staying.length, decided.length);
  if (process.env.SHOW === undefined) return;
  for (const { concern, statements } of staying)
    console.log(`  ${concern}: ${statements.map(({ text }) => text.slice(0, 120)).join(" / ")}`);
}

function tell(name: string, before: ConcernVerdict, after: ConcernVerdict | undefined): void {
  console.log(`  ${name}, ${before.concern}: ${before.score.toFixed(2)}, then ${after?.score.toFixed(2) ?? ""}`);
  for (const { text: words, weight } of [...before.evidence.slice(0, 2), ...(after?.evidence ?? [])])
    console.log(`    ${weight.toFixed(2)} ${words.slice(0, 160)}`);
}
