import { closest, distance } from "fastest-levenshtein";
import type * as z from "zod";
import type { Trouble } from "../errors.ts";
import { shortened } from "../model/shortened.ts";
import { settingNames } from "./settings.ts";

/** What is wrong with the value that was `given` as `name`, and what may stand there. */
export function complaintOf(issue: z.core.$ZodIssue, name: string, given: unknown): Trouble {
  const what = given === undefined ? `${name} is missing` : `${name} cannot be ${inWords(given)}`;
  const isWord = issue.code === "invalid_value" && typeof given === "string";
  return { what, remedy: wantedBy(issue, given), ...(isWord && slipOf(given, issue.values.map(String))) };
}

/** The types of values in words. */
const typeNames: Readonly<Partial<Record<string, string>>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "a mapping",
  record: "a mapping",
  string: "text",
};

/** What stands under a key, as one would write it. */
const examples: Readonly<Partial<Record<string, string>>> = {
  rules: "{ missing-cost: off }",
  overrides: '[{ files: ["drafts/**"], rules: { missing-cost: off } }]',
  "overrides.files": '["drafts/**"]',
  "overrides.rules": "{ missing-cost: off }",
  headings: '{ observability: ["How we watch it"] }',
  kinds: '{ "notes/**": other }',
  lifecycle: "{ draft: keep }",
  require: '[{ files: ["services/**"], concerns: [cost] }]',
  "require.files": '["services/**"]',
  "require.concerns": "[cost]",
};

/** What may stand where an issue is. */
function wantedBy(issue: z.core.$ZodIssue, given: unknown): string {
  switch (issue.code) {
    case "invalid_value":
      return `one of ${issue.values.map(String).join(", ")} stands here`;
    case "too_small":
      return `${issue.inclusive ? "at least" : "more than"} ${measured(issue.minimum, issue.origin)} stands here`;
    case "too_big":
      return `${issue.inclusive ? "at most" : "less than"} ${measured(issue.maximum, issue.origin)} stands here`;
    case "invalid_type": {
      if (issue.path.at(-2) === "rules")
        return `one of ${settingNames.join(", ")}, or a mapping with severity and options stands here`;
      const example =
        issue.expected === "array" && typeof given === "string" ? `[${inWords(given)}]` : exampleAt(issue.path);
      const wanted = `${typeNames[issue.expected] ?? issue.expected} stands here`;
      return example === undefined ? wanted : `${wanted}, such as ${example}`;
    }
    default:
      return issue.message;
  }
}

function exampleAt(path: readonly PropertyKey[]): string | undefined {
  const names = path.filter((part) => typeof part !== "number");
  return typeof path.at(-1) === "number" ? undefined : examples[names.join(".")];
}

function measured(bound: number | bigint, origin: string): string {
  const unit = origin === "string" ? " character" : origin === "array" ? " item" : "";
  return `${String(bound)}${unit}${unit === "" || bound === 1 ? "" : "s"}`;
}

/** A value as a message names it. */
function inWords(value: unknown): string {
  if (value === null || value === "") return "empty";
  if (typeof value === "string") return JSON.stringify(shortened(value));
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "a mapping";
}

/** The nearest of the possible names, if near enough for `name` to be a slip. */
export function slipOf(name: string, possible: readonly string[]): { remedy?: string } {
  if (possible.length === 0) return {};
  const nearest = closest(name, [...possible]);
  const edits = distance(name, nearest);
  return edits < name.length && edits <= Math.max(2, name.length / 3) ? { remedy: `did you mean "${nearest}"?` } : {};
}
