import * as z from "zod";
import type { AnyRule } from "../rule.ts";
import { presetNames } from "./presets.ts";
import { lifecycles } from "../model/metadata.ts";
import { type RuleSetting, settingNames, stages } from "./settings.ts";

const severity = z.enum(settingNames);
export const documentKind = z.enum(["design", "adr", "other"]);
const globs = z.array(z.string().min(1));

/** The schema of `faultlint.yaml`, made from the options of `rules`; headings may be named for `roles`. */
export function configSchema(rules: readonly AnyRule[], roles: readonly string[]) {
  return schemaOf(rules, roles, settingAsWritten);
}

export type Config = z.infer<ReturnType<typeof configSchema>>;

/** The JSON Schema of `faultlint.yaml`, for editors. */
export function publishedSchema(rules: readonly AnyRule[], roles: readonly string[]): object {
  const shortOrLong = (rule: AnyRule) => z.union([severity, rule.options().extend({ severity: severity.optional() })]);
  const schema = z.toJSONSchema(schemaOf(rules, roles, shortOrLong), { io: "input" });
  return { ...schema, title: "faultlint configuration" };
}

/**
 * A rule's setting without the defaults of its options: an override that sets one option leaves the others as they
 * were. `rule: off` is short for `rule: { severity: off }`; widening it before the check keeps messages precise. A rule
 * with nothing after it is not set.
 */
function settingAsWritten(rule: AnyRule): z.ZodType<RuleSetting | undefined> {
  const options = Object.entries(rule.options().shape).map(([name, option]): [string, z.ZodType] => [
    name,
    z.optional(option instanceof z.ZodDefault ? option.unwrap() : option),
  ]);
  const setting = z.strictObject({ ...Object.fromEntries(options), severity: severity.optional() });
  const widened = (written: unknown) => (typeof written === "string" ? { severity: written } : (written ?? undefined));
  return z.preprocess(widened, setting.optional());
}

function schemaOf<Setting>(
  rules: readonly AnyRule[],
  roles: readonly string[],
  settingOf: (rule: AnyRule) => z.ZodType<Setting>,
) {
  const settings = z.strictObject(
    Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule).optional().describe(rule.summary)])),
  );
  const headings = Object.fromEntries(roles.map((role) => [role, z.array(z.string().min(1)).optional()]));
  return z.strictObject({
    $schema: z.string().optional().describe("Where the schema stands, for editors"),
    preset: z.enum(presetNames).optional().describe("The rules to begin with (recommended when left out)"),
    confidence: z.number().min(0).max(1).optional().describe("The least confidence at which a finding shows"),
    rules: settings.optional().describe("Rules by id: a severity, or a severity and options"),
    overrides: z
      .array(z.strictObject({ files: globs, rules: settings }))
      .optional()
      .describe("Settings of rules for some files; later ones win"),
    headings: z.strictObject(headings).optional().describe("Headings of your own, by what their section is about"),
    kinds: z
      .record(z.string(), documentKind)
      .optional()
      .describe("The kind of documents by glob; the first that matches holds"),
    lifecycle: z
      .partialRecord(z.enum(lifecycles), z.enum(stages))
      .optional()
      .describe("What a document's status does to its findings: off, lower, keep, or the greatest severity"),
    require: z
      .array(z.strictObject({ files: globs, concerns: z.array(z.enum(concernsOf(rules))).min(1) }))
      .optional()
      .describe("What some documents must tell: their rules speak whatever the preset"),
    ignore: globs.optional().describe("Files that a walk through folders leaves out"),
    plugins: z.array(z.string().min(1)).optional().describe("Files with rules of your own"),
  });
}

/** The concerns that some rule asks for. */
function concernsOf(rules: readonly AnyRule[]): string[] {
  return [...new Set(rules.flatMap(({ concern }) => concern ?? []))];
}
