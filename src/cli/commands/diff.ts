import { relative } from "node:path";
import { UserError } from "../../errors.ts";
import {
  checkDocuments,
  compareFindings,
  diffJson,
  diffMarkdown,
  type Finding,
  findDocuments,
  formatDiff,
  isAtLeast,
  ignoredBy,
  isMarkdown,
  type Matching,
  needsAllDocuments,
  readDocuments,
  Repository,
  type Settings,
  severities,
} from "../../index.ts";
import { type Arguments, oneOf } from "../arguments.ts";
import { isMissing, today } from "../baseline-file.ts";
import { failOf } from "../failures.ts";
import { version } from "../manifest.ts";
import { settingsOf } from "../sources.ts";
import { print, wantsColor } from "../terminal.ts";

/** `faultlint diff` */
export async function diff(args: Arguments, cwd: string): Promise<void> {
  const [ref] = args.positionals;
  if (ref === undefined) throw new UserError({ what: "which git ref?", remedy: "faultlint diff <ref>" });
  const format = oneOf(args, "format", ["pretty", "json", "markdown"]) ?? "pretty";
  const failOn = oneOf(args, "fail-on", severities) ?? "error";
  const settings = await settingsOf(args, cwd);
  const changes = await compare(ref, args, cwd, settings);
  const writers = {
    pretty: () => formatDiff(changes, { color: wantsColor(args) }),
    json: () => diffJson(changes, { version }),
    markdown: () => diffMarkdown(changes),
  };
  print(writers[format]());
  if (!args.has("exit-zero") && changes.introduced.some(({ severity }) => isAtLeast(severity, failOn))) {
    process.exitCode ??= 1;
  }
}

async function compare(
  ref: string,
  args: Arguments,
  cwd: string,
  settings: Settings,
): Promise<Matching<Finding, Finding>> {
  const repository = new Repository(cwd);
  const base = repository.forkPoint(ref);
  const now = (await findDocuments(["."], cwd, settings)).files;
  const touched = new Set([...repository.differencesFrom(base), ...repository.uncommitted().changed]);
  const isIgnored = ignoredBy(settings);
  const before = [...touched].filter((path) => isDocument(path, cwd) && !isIgnored(path));
  const contents = new Map([...touched].map((path) => [path, repository.contentAt(base, path)]));
  const all = needsAllDocuments([...touched], settings);
  const concerned = (files: readonly string[]): string[] => files.filter((path) => all || touched.has(path));
  const findingsOf = (files: readonly string[], old?: typeof contents) => {
    const readings = readDocuments(files, cwd, settings, old);
    const report = checkDocuments(readings, cwd, settings, { today: today() });
    failOf(report, args);
    return report.files.flatMap(({ findings }) => findings);
  };
  const old = [...new Set([...concerned(now), ...before])].sort();
  return compareFindings(findingsOf(old, contents), findingsOf(concerned(now)), isMissing(cwd));
}

function isDocument(path: string, cwd: string): boolean {
  return !relative(cwd, path).startsWith("..") && isMarkdown(path);
}
