import fc from "fast-check";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { recommendedConfidence } from "../../src/config/presets.ts";
import { ruleSelector, thresholdOf } from "../../src/config/settings.ts";
import { UserError } from "../../src/errors.ts";
import { defineRule, type Rule, z } from "../../src/rule.ts";
import { settingsFor } from "../../src/index.ts";
import { faultlint, folderWith } from "../cli/run.ts";

const writers = defineRule({
  id: "many-writers",
  family: "state",
  severity: "error",
  preset: "recommended",
  summary: "s",
  why: "w",
  fix: "f",
  limits: "l",
  options: () =>
    z.strictObject({
      allow: z.array(z.string()).default([]).describe("Datasets"),
      most: z.number().default(1).describe("Writers"),
    }),
  check: () => [],
});
const quietRule: Rule = { ...writers, id: "quiet-rule", preset: "strict", options: () => z.strictObject({}) };
const rules = [writers, quietRule];

async function load(yaml: string) {
  const folder = folderWith({ "faultlint.yaml": yaml });
  const settings = await loadConfig(join(folder, "faultlint.yaml"), { cwd: folder, rules, named: false });
  const select = ruleSelector(rules, settings);
  return { settings, active: (path: string) => select(join(folder, path)) };
}

async function troubleOf(yaml: string): Promise<string> {
  const error: unknown = await load(yaml).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message;
}

test("a preset leaves rules on, a setting turns them on and off", async () => {
  const ids = async (yaml: string) => (await load(yaml)).active("a.md").map(({ rule }) => rule.id);
  expect(await ids("preset: recommended")).toEqual(["many-writers"]);
  expect(await ids("preset: strict")).toEqual(["many-writers", "quiet-rule"]);
  expect(await ids("rules: { many-writers: off, quiet-rule: on }")).toEqual(["quiet-rule"]);
});

test("an override changes what it names and leaves the rest", async () => {
  const { active } = await load(`
rules:
  many-writers: { severity: warning, allow: [audit], most: 2 }
overrides:
  - files: ["drafts/**"]
    rules: { many-writers: { most: 3 } }
`);
  expect(active("a.md")).toMatchObject([{ severity: "warning", options: { allow: ["audit"], most: 2 } }]);
  expect(active("drafts/x/a.md")).toMatchObject([{ severity: "warning", options: { allow: ["audit"], most: 3 } }]);
});

test("headings, kinds and what is ignored come from the house", async () => {
  const { settings } = await load(`
headings: { observability: ["How we watch it"] }
kinds: { "notes/**": other }
ignore: ["old/**"]
confidence: 0.5
`);
  expect(settings.headings.get("how we watch it")).toEqual(["observability"]);
  expect(settings.kinds.map(({ kind }) => kind)).toEqual(["other"]);
  expect(thresholdOf(settings)).toBe(0.5);
});

test("the threshold is the preset's, unless the configuration says another", async () => {
  const folder = folderWith({ "faultlint.yaml": "confidence: 0.5" });
  expect(thresholdOf(await settingsFor({ cwd: folder, config: false }))).toBe(recommendedConfidence);
  expect(thresholdOf(await settingsFor({ cwd: folder }))).toBe(0.5);
  expect(thresholdOf(await settingsFor({ cwd: folder, preset: "strict" }))).toBe(0);
});

const oneOfSettings = "one of off, on, info, warning, error, or a mapping with severity and options stands here";

test.each([
  ["preset: stric", 'faultlint.yaml:1:9: preset cannot be "stric"; did you mean "strict"?'],
  ["rules:\n  many-writer: off", 'faultlint.yaml:2:3: unknown rule "many-writer"; did you mean "many-writers"?'],
  [
    "rules:\n  many-writers: { alow: [] }",
    'faultlint.yaml:2:19: unknown option of many-writers "alow"; did you mean "allow"?',
  ],
  ["rules:\n  many-writers: of", 'rules.many-writers.severity cannot be "of"; did you mean "off"?'],
  [
    "rules:\n  many-writers:\n    allow: audit",
    'faultlint.yaml:3:12: rules.many-writers.allow cannot be "audit"; a list stands here, such as ["audit"]',
  ],
  ["headings: { observabilty: [x] }", 'unknown section role "observabilty"; did you mean "observability"?'],
  ["kinds: { 'a/**': desing }", 'kinds.a/** cannot be "desing"; did you mean "design"?'],
  ["rulse: {}", 'faultlint.yaml:1:1: unknown key "rulse"; did you mean "rules"?'],
  ["rules:\n  many-writers: 2", `faultlint.yaml:2:17: rules.many-writers cannot be 2; ${oneOfSettings}`],
  ["rules:\n  many-writers: false", `faultlint.yaml:2:17: rules.many-writers cannot be false; ${oneOfSettings}`],
  ["rules:\n  many-writers: [error, {}]", `faultlint.yaml:2:17: rules.many-writers cannot be a list; ${oneOfSettings}`],
  [
    "rules:\n  many-writers: { severity: 2 }",
    "rules.many-writers.severity cannot be 2; one of off, on, info, warning, error stands here",
  ],
  ["rules:\n  many-writers: { most: }", "2:25: rules.many-writers.most cannot be empty; a number stands here"],
  [
    "rules: { many-writers: &same { severity: of }, quiet-rule: *same }",
    'faultlint.yaml:1:60: rules.quiet-rule.severity cannot be "of"; did you mean "off"?',
  ],
  ["kinds: x", 'faultlint.yaml:1:8: kinds cannot be "x"; a mapping stands here, such as { "notes/**": other }'],
  ["ignore: old", 'faultlint.yaml:1:9: ignore cannot be "old"; a list stands here, such as ["old"]'],
  ["overrides: [x]", 'faultlint.yaml:1:13: overrides.0 cannot be "x"; a mapping stands here'],
  [
    "overrides:\n  - rules: {}",
    'faultlint.yaml:2:5: overrides.0.files is missing; a list stands here, such as ["drafts/**"]',
  ],
  [
    'headings: { observability: [""] }',
    "faultlint.yaml:1:29: headings.observability.0 cannot be empty; at least 1 character stands here",
  ],
  ["plugins: ['']", "faultlint.yaml:1:11: plugins.0 cannot be empty; at least 1 character stands here"],
  ["lifecycle: { drat: off }", 'faultlint.yaml:1:14: unknown key "drat"; did you mean "draft"?'],
  ["confidence: 2", "faultlint.yaml:1:13: confidence cannot be 2; at most 1 stands here"],
  ["- a", "faultlint.yaml:1:1: the configuration cannot be a list; a mapping stands here"],
  ["preset: strict\n---\nrules: {}", "faultlint.yaml:2:1: a second YAML document begins; "],
  ["rules: *undef", 'faultlint.yaml:1:8: no "&undef" stands before "*undef"; put text that begins with * in quotes'],
  ["kinds: &all [*all]", "faultlint.yaml:1:13: kinds cannot be a list"],
  ["ignore: [*.md]", 'faultlint.yaml:1:10: no "&.md" stands before "*.md"; put text that begins with * in quotes'],
  ["rules: [", "faultlint.yaml:1:9: not valid YAML"],
  ["a: &a [1]\na: 2", "not valid YAML: Map keys must be unique"],
  ["plugins: [./nowhere.ts]", "./nowhere.ts: the plugin cannot be loaded"],
])("%j is refused with its place and a remedy", async (yaml, message) => {
  expect(await troubleOf(yaml)).toContain(message);
});

test("all troubles are told at once, in the order of the lines", async () => {
  const message = await troubleOf("preset: x\nrules: { y: off }\nz: 1");
  expect(message.split("\n").map((line) => line.slice(0, 16))).toEqual([
    "faultlint.yaml:1",
    "faultlint.yaml:2",
    "faultlint.yaml:3",
  ]);
});

test("an empty configuration says nothing", async () => {
  expect((await load("# later\n")).active("a.md")).toHaveLength(1);
});

test("a key with nothing after it is not set", async () => {
  const keys = ["$schema", "preset", "confidence", "rules", "overrides", "headings", "kinds", "lifecycle", "require"];
  const empty = await load([...keys, "ignore", "plugins"].map((key) => `${key}:\n  # later\n`).join(""));
  expect(empty.active("a.md")).toMatchObject([{ severity: "error", options: { allow: [], most: 1 } }]);
  expect((await load("rules:\n  many-writers:\n    # most: 2\n")).active("a.md")).toHaveLength(1);
  const { active } = await load("overrides:\n  - files: ['a.md']\n    rules:\n      many-writers:\n");
  expect(active("a.md")).toHaveLength(1);
});

test("whatever the configuration, it is read or refused with words", { timeout: 60_000 }, async () => {
  const folder = folderWith({});
  const file = join(folder, "faultlint.yaml");
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc
          .dictionary(fc.constantFrom("rules", "preset", "kinds", "overrides"), fc.jsonValue())
          .map((value) => JSON.stringify(value)),
      ),
      async (yaml) => {
        writeFileSync(file, yaml);
        const outcome: unknown = await loadConfig(file, { cwd: folder, rules, named: false }).catch(
          (error: unknown) => error,
        );
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UserError);
      },
    ),
    { numRuns: 300 },
  );
});

test("a plugin that never finishes loading is told", () => {
  const folder = folderWith({
    "faultlint.yaml": "plugins: [./our.ts]\n",
    "our.ts": "await new Promise(() => undefined);\nexport default [];\n",
    "a.md": "# A\n",
  });
  const { code, stderr } = faultlint(folder, []);
  expect(code).toBe(2);
  expect(stderr).toContain("./our.ts: the plugin cannot be loaded: it waits for what never comes");
});

test("a plugin may judge the comments that silence other rules", () => {
  const plugin = `import { defineSuppressionRule } from "faultlint/rule";
    export default defineSuppressionRule({
      id: "our-rule", family: "hygiene", severity: "warning", preset: "recommended",
      summary: "s", why: "w", fix: "f", limits: "l",
      *checkSuppressions({ suppressions }) {
        for (const { at, rule } of suppressions) yield { at, message: rule + " is silenced" };
      },
    });`;
  const folder = folderWith({
    "faultlint.yaml": "plugins: [./our.ts]\nrules: { unused-suppression: off }\n",
    "our.ts": plugin,
    "a.md": "# A\n\n<!-- faultlint-disable-next-line missing-cost -- paid by the depot -->\nText.\n",
  });
  expect(faultlint(folder, ["-f", "unix"]).stdout).toMatch(
    /^a\.md:3:\d+: warning missing-cost is silenced \[our-rule\]\n$/,
  );
});

test("plugins load from the working directory or a named configuration, not from above", () => {
  const plugin = `import { defineRule, z } from "faultlint/rule";
    const rule: ReturnType<typeof defineRule> = defineRule({
      id: "our-rule", family: "hygiene", severity: "warning", preset: "recommended",
      summary: "s", why: "w", fix: "f", limits: "l",
      options: () => z.strictObject({ word: z.string().default("Seen").describe("d") }),
      *check({ options }) { yield { at: { start: 0, end: 1 }, message: options.word }; },
    });
    export default [rule];`;
  const folder = folderWith({
    "faultlint.yaml": "plugins: [./our.ts]\nrules: { our-rule: { word: Met } }\n",
    "our.ts": plugin,
    "docs/a.md": "# A\n",
  });
  const line = "a.md:1:1: warning Met [our-rule]\n";
  expect(faultlint(folder, ["-f", "unix"]).stdout).toBe(`docs/${line}`);
  const above = faultlint(join(folder, "docs"), ["-f", "unix"]);
  expect(above).toMatchObject({ code: 2, stdout: "" });
  expect(above.stderr).toContain("name it with --config ../faultlint.yaml to allow it");
  expect(faultlint(join(folder, "docs"), ["-f", "unix", "-c", "../faultlint.yaml"]).stdout).toBe(line);
  expect(faultlint(join(folder, "docs"), ["-f", "unix", "--no-config"]).stdout).toBe("");
});

/** A plugin whose rule has `fields` in place of those that would do. */
const pluginWith = (fields: string): string =>
  `import { defineRule, z } from "faultlint/rule";
    export default defineRule({
      id: "our-rule", family: "hygiene", severity: "warning", preset: "recommended",
      summary: "s", why: "w", fix: "f", limits: "l", check: () => [], ${fields}
    });`;

test.each([
  [
    'id: "My Rule"',
    'id of rule "My Rule" cannot be "My Rule"; lower-case words joined by hyphens stand here, such as our-rule',
  ],
  ['severity: "fatal"', 'severity of rule "our-rule" cannot be "fatal"; one of error, warning, info stands here'],
  ['family: "hygene"', 'family of rule "our-rule" cannot be "hygene"; did you mean "hygiene"?'],
  ["preset: undefined", 'preset of rule "our-rule" is missing; one of recommended, strict, off stands here'],
  ["fix: 1", 'fix of rule "our-rule" cannot be 1; text stands here'],
  ["id: undefined", "id of rule 1 is missing; text stands here"],
  ['kinds: ["rfc"]', 'kinds.0 of rule "our-rule" cannot be "rfc"; one of design, adr, other stands here'],
  [
    "options: z.strictObject({})",
    'options of rule "our-rule" cannot be a mapping; a function that returns `z.strictObject({ … })` stands here',
  ],
  ['id: "many-writers"', 'the id "many-writers" belongs to a rule of faultlint itself; give this rule another'],
])("a plugin whose rule has %s is refused with the field and what may stand there", async (fields, message) => {
  const folder = folderWith({ "our.ts": pluginWith(fields), "faultlint.yaml": "plugins: [./our.ts]" });
  const loading = loadConfig(join(folder, "faultlint.yaml"), { cwd: folder, rules, named: false });
  await expect(loading).rejects.toHaveProperty("message", `./our.ts: ${message}`);
});

test.each([
  ["[./a.ts, ./b.ts]", './b.ts: the id "our-rule" belongs to a rule of ./a.ts; give this rule another'],
  ["[./broken.ts]", 'broken.ts:2:22: the plugin cannot be loaded: ParseError: Unexpected token, expected ","'],
  ["[./importing.ts]", 'broken.ts:2:22: the plugin cannot be loaded: ParseError: Unexpected token, expected ","'],
  [
    "[nopkg]",
    "nopkg: the plugin cannot be loaded: there is no such file; " +
      "a plugin is a path from the folder of the configuration, such as ./nopkg",
  ],
  [
    "[./nowhere.ts]",
    "./nowhere.ts: the plugin cannot be loaded: there is no such file; " +
      "a plugin is a path from the folder of the configuration",
  ],
])("plugins: %s are refused with their place and a remedy", async (plugins, message) => {
  const folder = folderWith({
    "a.ts": pluginWith(""),
    "b.ts": pluginWith(""),
    "broken.ts": "const ours = 1;\nexport default [ours ours];\n",
    "importing.ts": 'import ours from "./broken.ts";\nexport default ours;\n',
    "faultlint.yaml": `plugins: ${plugins}`,
  });
  const loading = loadConfig(join(folder, "faultlint.yaml"), { cwd: folder, rules, named: false });
  await expect(loading).rejects.toHaveProperty("message", message);
});
