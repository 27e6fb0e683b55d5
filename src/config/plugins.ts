import { createJiti } from "jiti";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { reasonOf, UserError } from "../errors.ts";
import * as rule from "../rule.ts";

/** The rules in a project's own `files`, TypeScript or JavaScript, relative to `folder`. */
export async function loadPlugins(files: readonly string[], folder: string): Promise<rule.AnyRule[]> {
  const load = createJiti(pathToFileURL(`${folder}/`).href, {
    fsCache: false,
    interopDefault: true,
    virtualModules: { "faultlint/rule": rule },
  });
  const loaded: rule.AnyRule[] = [];
  for (const file of files) loaded.push(...rulesIn(await importFile(load, resolve(folder, file), file), file));
  return loaded;
}

async function importFile(load: ReturnType<typeof createJiti>, path: string, file: string): Promise<unknown> {
  try {
    return await load.import(path, { default: true });
  } catch (error) {
    throw new UserError({ what: `the plugin cannot be loaded: ${firstLine(reasonOf(error))}`, where: file });
  }
}

/** A plugin's default export: a rule, or an array of them. */
function rulesIn(exported: unknown, file: string): rule.AnyRule[] {
  const rules: readonly unknown[] = Array.isArray(exported) ? exported : [exported];
  return rules.map((candidate) => {
    if (isRule(candidate)) return candidate;
    throw new UserError({
      what: "the plugin's default export is no rule",
      where: file,
      remedy: 'write `export default defineRule({ … })` with `defineRule` from "faultlint/rule"',
    });
  });
}

function isRule(candidate: unknown): candidate is rule.AnyRule {
  if (typeof candidate !== "object" || candidate === null) return false;
  const { id, options, severity, ...rest } = candidate as Partial<
    rule.Rule & rule.WorkspaceRule & rule.SuppressionRule
  >;
  const named = typeof id === "string" && typeof severity === "string" && options !== undefined;
  return named && [rest.check, rest.checkAll, rest.checkSuppressions].some((check) => typeof check === "function");
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
