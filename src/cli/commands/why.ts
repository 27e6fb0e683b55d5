import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { UserError } from "../../errors.ts";
import { allRules, checkDocuments, counted, formatWhy, readDocuments, thresholdOf } from "../../index.ts";
import type { Arguments } from "../arguments.ts";
import { fail, settingsOf } from "../sources.ts";
import { print, wantsColor } from "../terminal.ts";
import { ruleNamed } from "./explain.ts";

/** `faultlint why` */
export async function why(args: Arguments, cwd: string): Promise<void> {
  const [target, ruleId] = args.positionals;
  if (target === undefined)
    throw new UserError({ what: "which document?", remedy: "faultlint why <path>[:line] [rule]" });
  const { path, line } = placeOf(target);
  const color = wantsColor(args);
  const settings = await settingsOf(args, cwd);
  const rules = allRules(settings);
  const rule = ruleId === undefined ? undefined : ruleNamed(rules, ruleId);
  const [reading] = readDocuments([resolve(cwd, path)], cwd, settings);
  if (!reading) return;
  if ("trouble" in reading) {
    fail(reading.trouble);
    return;
  }
  const { lineStarts, text } = reading.doc;
  const length = lineStarts.length - (/[\r\n]$/.test(text) ? 1 : 0);
  if (line !== undefined && (line < 1 || line > length)) {
    throw new UserError({ what: `has ${counted(length, "line")}, and no line ${String(line)}`, where: path });
  }
  const asked = rule ? { [rule.id]: { ...settings.rules[rule.id], severity: "on" as const } } : {};
  const everything = { ...settings, confidence: 0, rules: { ...settings.rules, ...asked } };
  const [report] = checkDocuments([reading], cwd, everything).files;
  if (!report) return;
  print(formatWhy({ doc: reading.doc, report, rules, threshold: thresholdOf(settings), line, rule }, { color }));
}

/** A path, and the line after its last colon unless a file has that very name. */
function placeOf(target: string): { path: string; line?: number } {
  const match = /^(.+?):(\d+)(?::\d+)?$/.exec(target);
  if (!match?.[1] || existsSync(target)) return { path: target };
  return { path: match[1], line: Number(match[2]) };
}
