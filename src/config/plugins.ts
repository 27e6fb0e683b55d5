import { createJiti } from "jiti";
import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { codeOf, reasonOf, type Trouble, UserError } from "../errors.ts";
import { adrConcerns, designConcerns } from "../model/concern.ts";
import * as rule from "../rule.ts";
import { valueAt } from "./issues.ts";
import { presetNames } from "./presets.ts";
import { documentKind } from "./schema.ts";
import { complaintOf } from "./wanted.ts";

const { z } = rule;

/** The rules in a project's own `files`, TypeScript or JavaScript, relative to `folder`, beside those that are built in. */
export async function loadPlugins(
  files: readonly string[],
  folder: string,
  builtIn: readonly rule.AnyRule[],
): Promise<rule.AnyRule[]> {
  const load = createJiti(pathToFileURL(`${folder}/`).href, {
    fsCache: false,
    interopDefault: true,
    virtualModules: { "faultlint/rule": rule },
  });
  const loaded: rule.AnyRule[] = [];
  const owners = new Map(builtIn.map(({ id }) => [id, "faultlint itself"]));
  for (const file of files) {
    for (const found of rulesIn(await importFile(load, file, folder), file)) {
      const owner = owners.get(found.id);
      if (owner !== undefined) {
        const what = `the id "${found.id}" belongs to a rule of ${owner}`;
        throw new UserError({ what, where: file, remedy: "give this rule another" });
      }
      owners.set(found.id, file);
      loaded.push(found);
    }
  }
  return loaded;
}

async function importFile(load: ReturnType<typeof createJiti>, file: string, folder: string): Promise<unknown> {
  // A plugin that waits for what never comes would else end the run in silence.
  let giveUp: () => void = () => undefined;
  const idle = new Promise<never>((_, reject) => {
    giveUp = () => {
      reject(new Error("it waits for what never comes"));
    };
  });
  process.once("beforeExit", giveUp);
  try {
    return await Promise.race([load.import(resolve(folder, file), { default: true }), idle]);
  } catch (error) {
    throw new UserError(loadingTrouble(error, file, folder));
  } finally {
    process.off("beforeExit", giveUp);
  }
}

function loadingTrouble(error: unknown, file: string, folder: string): Trouble {
  const [reason = "", place = ""] = reasonOf(error).split("\n");
  if (codeOf(error) === "MODULE_NOT_FOUND" && reason.includes(`'${resolve(folder, file)}'`)) {
    const example = /^[./]/.test(file) ? "" : `, such as ./${file}`;
    const remedy = `a plugin is a path from the folder of the configuration${example}`;
    return { what: "the plugin cannot be loaded: there is no such file", where: file, remedy };
  }
  // The loader gives the place of what it cannot parse on a line of its own, with columns counted from 0.
  const [, path, line = "", column] = /^\s*(.+):(\d+):(\d+)$/.exec(place) ?? [];
  const shown = path === undefined ? file : relative(folder, path).replaceAll("\\", "/");
  const position = path === undefined ? "" : `:${line}:${String(Number(column) + 1)}`;
  return { what: `the plugin cannot be loaded: ${reason.trim()}`, where: shown + position };
}

/** A plugin's default export: a rule, or an array of them. */
function rulesIn(exported: unknown, file: string): rule.AnyRule[] {
  const rules: readonly unknown[] = Array.isArray(exported) ? exported : [exported];
  return rules.map((candidate, index) => {
    if (!isDefined(candidate)) {
      throw new UserError({
        what: "the plugin's default export is no rule",
        where: file,
        remedy: 'write `export default defineRule({ … })` with `defineRule` from "faultlint/rule"',
      });
    }
    const { issues = [] } = description.safeParse(candidate).error ?? {};
    if (issues.length === 0) return candidate;
    const id: unknown = candidate.id;
    const name = typeof id === "string" ? JSON.stringify(id) : String(index + 1);
    throw new UserError(
      ...issues.map((issue) => ({
        ...complaintOf(issue, `${issue.path.join(".")} of rule ${name}`, valueAt(candidate, issue.path)),
        where: file,
      })),
    );
  });
}

/** Whether `defineRule` or one of its kin made it; what its description holds is another question. */
function isDefined(candidate: unknown): candidate is rule.AnyRule {
  if (typeof candidate !== "object" || candidate === null || !("id" in candidate && "options" in candidate))
    return false;
  const { check, checkAll, checkSuppressions } = candidate as Partial<
    rule.Rule & rule.WorkspaceRule & rule.SuppressionRule
  >;
  return [check, checkAll, checkSuppressions].some((ask) => typeof ask === "function");
}

const description = z.object({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case words joined by hyphens stand here, such as our-rule"),
  family: z.enum(rule.families),
  severity: z.enum(rule.severities),
  preset: z.enum([...presetNames, "off"]),
  summary: z.string(),
  why: z.string(),
  fix: z.string(),
  limits: z.string(),
  kinds: z.array(documentKind).optional(),
  concern: z.enum([...designConcerns, ...adrConcerns]).optional(),
  options: z.custom(givesOptions, "a function that returns `z.strictObject({ … })` stands here"),
  defaults: z.record(z.string(), z.unknown()).optional(),
});

function givesOptions(options: unknown): boolean {
  const isFunction = (value: unknown): value is () => unknown => typeof value === "function";
  try {
    return isFunction(options) && options() instanceof z.ZodObject;
  } catch {
    return false;
  }
}
