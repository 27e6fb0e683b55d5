/**
 * Whether verdicts follow what a text says and nothing else, on 200 labelled design documents of the corpus:
 * `CORPUS=… npm run bench:metamorphic`. Rewrites that say the same must change no verdict. The statements that decide
 * that a concern is addressed, all that the reading itself names until it finds none, must change the verdict when they
 * are deleted, denied or moved among the rejected alternatives or what is out of scope. A verdict is whether the concern
 * is addressed. With STAYS set, prints the verdicts that stay and should not.
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
const mostRounds = 60;

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
    verdictsOn(rewritten).forEach(({ state }, concern) => {
      all++;
      if ((state === "addressed") !== (plain[at]?.[concern]?.state === "addressed")) changed++;
    });
  });
  show(name, changed, all);
}

interface Decided {
  readonly concern: Concern;
  readonly text: string;
  /** The statements that decide, in reading order. */
  readonly statements: readonly Statement[];
}

/** The statements that decide: what is named as evidence is taken away until the verdict turns. */
function decidedBy(text: string, concern: Concern): Decided | undefined {
  const found = new Set<Statement>();
  const all = statementsIn(text);
  for (let round = 0; round < mostRounds; round++) {
    const left = turned(text, [...found], () => "");
    const verdict = verdictsOn(left.text).find((one) => one.concern === concern);
    if (verdict?.state !== "addressed") return { concern, text, statements: [...found].sort(inOrder) };
    const named = verdict.evidence.flatMap(({ span }) => {
      const start = left.originOf(span.start);
      return (
        all.find((statement) => !found.has(statement) && contains(statement.span, { start, end: start + 1 })) ?? []
      );
    });
    if (named.length === 0) return undefined;
    for (const statement of named) found.add(statement);
  }
  return undefined;
}

const inOrder = (a: Statement, b: Statement): number => a.span.start - b.span.start;

/** The text with each of `statements` as `turn` leaves it; a row and a line of code go with their lines. */
function turned(text: string, statements: readonly Statement[], turn: (words: string, statement: Statement) => string) {
  let out = "";
  let at = 0;
  const kept: { out: number; at: number }[] = [{ out: 0, at: 0 }];
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
    kept.push({ out: out.length, at });
  }
  const originOf = (place: number): number => {
    const piece = kept.findLast((one) => one.out <= place) ?? { out: 0, at: 0 };
    return piece.at + place - piece.out;
  };
  return { text: out + text.slice(at), originOf };
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
  const small = `${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
  if (imperative.test(rest)) return `${label}We do not ${small}`;
  return `${label}${sentence.test(rest) ? "It is not the case that" : "There is no"} ${small}`;
}

/** What ends like a sentence or has a verb of one. */
const sentence =
  /\.\W*$|\b(?:is|are|was|were|can|could|will|would|must|shall|should|may|might|has|have|had|does|do|did)\b/;
const imperative =
  /^(?:add|use|ensure|create|run|deploy|configure|enable|monitor|store|encrypt|retry|restore|roll|set|send|write|check|test|verify|implement|provide|support|log|keep|make|define|update|migrate|remove)\b/i;

function movedUnder(title: string): (one: Decided) => string {
  return ({ text, statements }) => {
    const moved = statements.map(({ text: words }) => words.replaceAll(" | ", ": ")).join("\n\n");
    return `${turned(text, statements, () => "").text.trimEnd()}\n\n## ${title}\n\n${moved}\n`;
  };
}

const turns: Readonly<Record<string, (one: Decided) => string>> = {
  "deciding statements deleted": ({ text, statements }) => turned(text, statements, () => "").text,
  "deciding statements denied": ({ text, statements }) => turned(text, statements, deny).text,
  "moved into rejected alternatives": movedUnder("Alternatives considered"),
  "moved out of scope": movedUnder("Out of scope"),
};

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
  const one = decidedBy(text, chosen.concern);
  return one ? [one] : [];
});
console.log("verdicts that change, and should:");
show("decided by statements", decided.length, addressed);
for (const [name, turn] of Object.entries(turns)) {
  const stays = decided.filter((one) => isAddressed(turn(one), one.concern));
  show(name, decided.length - stays.length, decided.length);
  if (process.env.STAYS !== undefined) for (const one of stays) tell(name, one, turn(one));
}

function tell(name: string, { concern, statements }: Decided, text: string): void {
  const verdict = verdictsOn(text).find((one) => one.concern === concern);
  console.log(
    `  ${name}, ${concern}: ${String(statements.length)} statements; still: ${verdict?.score.toFixed(2) ?? ""}`,
  );
  for (const { text: words, weight } of verdict?.evidence ?? [])
    console.log(`    ${weight.toFixed(2)} ${words.slice(0, 160)}`);
}
