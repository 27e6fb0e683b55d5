import { resolve } from "node:path";
import { UserError } from "../../errors.ts";
import {
  allRules,
  applyBaseline,
  checkDocuments,
  counted,
  formatAndFile,
  type FormatName,
  formatNames,
  formats,
  formatStatistics,
  reaches,
  type Report,
  severities,
  type Severity,
  summaryOf,
} from "../../index.ts";
import { type Arguments, oneOf } from "../arguments.ts";
import { BaselineFile, isMissing, today } from "../baseline-file.ts";
import { failOf } from "../failures.ts";
import { selectionOf } from "../selection.ts";
import { fail, settingsOf } from "../sources.ts";
import { print, printError, warn, wantsColor } from "../terminal.ts";
import { version } from "../manifest.ts";
import { writeText } from "../written-files.ts";

/** `faultlint check` */
export async function check(args: Arguments, cwd: string): Promise<void> {
  if (!args.has("watch")) await checkOnce(args, cwd);
  else await (await import("../watch.ts")).watch(args, cwd, () => checkOnce(args, cwd));
}

async function checkOnce(args: Arguments, cwd: string): Promise<void> {
  const outputs = outputsOf(args);
  const failOn = oneOf(args, "fail-on", severities) ?? "error";
  const maxWarnings = limitOf(args);
  const color = wantsColor(args);
  const settings = await settingsOf(args, cwd);
  const { readings, reports } = await selectionOf(args, cwd, settings);
  const run = { today: today(), ...(reports && { reports }) };
  const everything = checkDocuments(readings, cwd, settings, run);
  const report = args.has("no-baseline") ? everything : withoutOld(everything, args, cwd);

  failOf(report, args);
  const shown = args.has("quiet") ? onlyErrors(report) : report;
  for (const { name, file } of outputs) {
    const options = { color: color && file === undefined, version, rules: allRules(settings) };
    const text = formats[name].format(shown, options);
    if (file === undefined) print(text);
    else write(file, cwd, text);
  }
  if (args.has("statistics")) printError(formatStatistics(shown));
  if (!args.has("exit-zero") && isFailing(report, failOn, maxWarnings)) process.exitCode ??= 1;
}

/** The findings that the baseline, if there is one, does not know. */
function withoutOld(report: Report, args: Arguments, cwd: string): Report {
  const named = args.text("baseline");
  const file = new BaselineFile(named, cwd);
  const baseline = file.read();
  if (!baseline && named === undefined) return report;
  if (!baseline) throw new UserError({ what: "there is no baseline", where: file.name, remedy: "faultlint baseline" });
  const { report: fresh, stale } = applyBaseline(report, baseline, isMissing(cwd));
  if (stale.length > 0) {
    const which = `${counted(stale.length, "finding")} of the baseline ${stale.length === 1 ? "is" : "are"}`;
    warn(`${which} mended; faultlint baseline --prune takes them out`);
  }
  return fresh;
}

interface Output {
  readonly name: FormatName;
  /** Standard output when left out. */
  readonly file?: string;
}

function outputsOf(args: Arguments): Output[] {
  const outputs = args.texts("format").map((written): Output => {
    const { name, format, file } = formatAndFile(written);
    if (format === undefined) {
      throw new UserError({
        what: `unknown format "${name}"`,
        where: "--format",
        remedy: `use ${formatNames.join(", ")}`,
      });
    }
    if (file === "") {
      throw new UserError({ what: "names no file", where: `--format ${written}`, remedy: `write ${name}=FILE` });
    }
    return { name: format, ...(file !== undefined && { file }) };
  });
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    throw new UserError({
      what: "two formats go to standard output",
      where: "--format",
      remedy: "write one into a file: --format json=report.json",
    });
  }
  return outputs.length === 0 ? [{ name: "pretty" }] : outputs;
}

function limitOf(args: Arguments): number {
  const value = args.text("max-warnings");
  if (value === undefined) return Infinity;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UserError({ what: `"${value}" is no count`, where: "--max-warnings", remedy: "use a whole number" });
}

function isFailing(report: Report, failOn: Severity, maxWarnings: number): boolean {
  return reaches(report, failOn) || summaryOf(report).warnings > maxWarnings;
}

function onlyErrors(report: Report): Report {
  const files = report.files.map((file) => ({
    ...file,
    findings: file.findings.filter(({ severity }) => severity === "error"),
  }));
  return { ...report, files };
}

function write(file: string, cwd: string, text: string): void {
  try {
    writeText(resolve(cwd, file), file, text);
  } catch (error) {
    // The other formats are still written.
    if (!(error instanceof UserError)) throw error;
    error.troubles.forEach(fail);
  }
}
