import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { rules } from "../rules/index.ts";
import { defaultSettings, ruleSelector } from "../src/config/settings.ts";
import type { Example } from "../src/docs/page.ts";
import { check } from "../src/engine/check.ts";
import { readDocument } from "../src/extract/document.ts";
import { adrConcerns } from "../src/model/concern.ts";
import type { Document, DocumentKind } from "../src/model/document.ts";
import { rangeOf } from "../src/model/span.ts";
import type { AnyRule, RawFinding } from "../src/rule.ts";
import { spokenConcerns } from "../src/extract/spoken-concerns.ts";
import { followDelegations } from "../src/workspace/delegations.ts";
import { resolveLinks } from "../src/workspace/links.ts";

export const root = resolve(import.meta.dirname, "..");

/** A document with, in a last comment, what one rule says of it. */
export interface Fixture extends Example {
  readonly path: string;
  readonly options: unknown;
}

const foot = /\n*<!-- expect( \{.*\})?\n([\s\S]*?)-->\s*$/;

/** Reads a fixture; a document without a foot expects no finding. */
export function readFixture(path: string): Fixture {
  const text = readFileSync(join(root, path), "utf8");
  const match = foot.exec(text);
  return {
    path,
    document: text.replace(foot, "\n"),
    options: match?.[1] ? (JSON.parse(match[1]) as unknown) : {},
    expected: (match?.[2] ?? "").split("\n").filter((line) => line.trim() !== ""),
  };
}

/** A first comment that says where a fixture stands, where a rule reads its path. */
const saidPath = /^<!-- path: (\S+) -->/;

/** The fixtures of a rule over several documents: the files of a folder, each with its own foot. */
export function readFolder(folder: string): Fixture[] {
  return readdirSync(join(root, folder))
    .sort()
    .map((name) => readFixture(join(folder, name)));
}

/** What the page of `rule` shows: a fixture, or the files of one after each other, each after its name. */
export function exampleOf(rule: AnyRule, verdict: "valid" | "invalid"): Example {
  const path = join("fixtures", rule.family, rule.id, verdict, "example");
  if (!("checkAll" in rule)) return readFixture(`${path}.md`);
  const files = readFolder(path);
  const nameOf = (file: Fixture): string => file.path.split("/").at(-1) ?? "";
  return {
    document: files.map((file) => `<!-- ${nameOf(file)} -->\n\n${file.document.trim()}\n`).join("\n"),
    expected: files.flatMap((file) => file.expected.map((line) => `${nameOf(file)}:${line}`)),
  };
}

/** The fixtures of a rule: Markdown files, or for rules over several documents folders of them. */
export function fixturesOf(rule: AnyRule, verdict: "valid" | "invalid"): string[] {
  const folder = join("fixtures", rule.family, rule.id, verdict);
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .sort()
    .map((name) => join(folder, name));
}

/** What a fixture's links can lead to: the files of the project. */
const linkTargets = {
  exists: (path: string) => existsSync(join(root, path)),
  isRepository: true,
  anchors: (path: string) =>
    path.endsWith(".md") ? readDocument(path, readFileSync(join(root, path), "utf8")).anchors : undefined,
  concerns: (path: string) =>
    path.endsWith(".md") ? spokenConcerns(readFileSync(join(root, path), "utf8")) : undefined,
  list: (folder: string) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []),
};

/** A fixture is too short to show its kind, so where a rule asks something of a kind, it is said. */
function kindOf({ concern }: AnyRule): DocumentKind | undefined {
  if (concern === undefined) return undefined;
  return adrConcerns.some((name) => name === concern) ? "adr" : "design";
}

/** What `rule` finds in `document`: `line:column message`, in order. */
export function findingsOf(rule: AnyRule, path: string, document: string, options: unknown = {}): string[] {
  const said = saidPath.exec(document)?.[1] ?? path;
  const read = readDocument(said, document, { kind: kindOf(rule) });
  const doc = followDelegations(resolveLinks(read, path, linkTargets), linkTargets);
  if ("checkSuppressions" in rule) return remarksOf(rule, doc);
  if (!("check" in rule)) throw new Error(`${rule.id} looks at several documents`);
  const parsed = rule.options().parse(options);
  return [...rule.check({ doc, options: parsed })].map((finding: RawFinding) => {
    const { start } = rangeOf(doc.lineStarts, finding.at);
    return `${String(start.line)}:${String(start.column)} ${finding.message}`;
  });
}

/** What `rule` says of the comments of `doc` once all rules have spoken, in a year after the fixtures were written. */
function remarksOf(rule: AnyRule, doc: Document): string[] {
  const select = ruleSelector(rules, { ...defaultSettings, preset: "strict" });
  const isRule = (id: string): boolean => rules.some((known) => known.id === id);
  const report = check([{ doc }], { select, threshold: 0, today: "2026-01-31", isRule });
  return report.files.flatMap(({ findings }) =>
    findings
      .filter((finding) => finding.rule === rule.id)
      .map(({ range: { start }, message }) => `${String(start.line)}:${String(start.column)} ${message}`),
  );
}

/** What `rule` finds in documents that stand together: for each path, `line:column message`, in order. */
export function findingsTogether(rule: AnyRule, files: readonly Fixture[]): Map<string, string[]> {
  if (!("checkAll" in rule)) throw new Error(`${rule.id} looks at one document`);
  const docs = files.map(({ path, document }) => readDocument(path, document));
  const found = new Map<string, string[]>(docs.map(({ path }) => [path, []]));
  for (const finding of rule.checkAll({ docs, options: rule.options().parse({}) })) {
    const doc = docs.find(({ path }) => path === finding.path);
    if (!doc) throw new Error(`${finding.path} is no document of the set`);
    const { start } = rangeOf(doc.lineStarts, finding.at);
    found.get(doc.path)?.push(`${String(start.line)}:${String(start.column)} ${finding.message}`);
  }
  return found;
}
