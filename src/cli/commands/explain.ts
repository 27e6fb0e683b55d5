import { closest, distance } from "fastest-levenshtein";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../errors.ts";
import { allRules, type AnyRule, ruleText } from "../../index.ts";
import type { Arguments } from "../arguments.ts";
import { settingsOf } from "../sources.ts";
import { print } from "../terminal.ts";

/** `faultlint explain` */
export async function explain(args: Arguments, cwd: string): Promise<void> {
  const [id] = args.positionals;
  if (id === undefined) throw new UserError({ what: "which rule?", remedy: "faultlint explain <rule>" });
  const rule = ruleNamed(allRules(await settingsOf(args, cwd)), id);
  print(pageOf(rule) ?? ruleText(rule));
}

/** The rule with an id, or an error that offers the nearest. */
export function ruleNamed(rules: readonly AnyRule[], id: string): AnyRule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule) return rule;
  const ids = rules.map((candidate) => candidate.id);
  const nearest = ids.length === 0 ? "" : closest(id, ids);
  const slip = ids.length > 0 && distance(id, nearest) <= id.length / 2;
  throw new UserError({
    what: `there is no rule "${id}"`,
    remedy: slip ? `did you mean "${nearest}"?` : "faultlint rules lists them",
  });
}

/** The page of a built-in rule, which ships beside the program; a project's own rule has none. */
function pageOf({ family, id }: AnyRule): string | undefined {
  try {
    return readFileSync(join(import.meta.dirname, "../rules", family, `${id}.md`), "utf8");
  } catch {
    return undefined;
  }
}
