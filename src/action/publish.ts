import { appendFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { describeTrouble, type Trouble } from "../errors.ts";
import {
  allRules,
  counted,
  type Document,
  escapeData,
  type Finding,
  type FormatName,
  type FormatOptions,
  formats,
  harmless,
  inert,
  type Matching,
  type Range,
  reaches,
  type Report,
  type Settings,
  shownPath,
  summaryOf,
  sumsOf,
  troubleOf,
} from "../index.ts";
import { anchorToChanges } from "./anchor.ts";
import type { Changes } from "./changes.ts";
import type { Inputs } from "./inputs.ts";
import { summaryText } from "./summary.ts";
import type { Workspace } from "./workspace.ts";

/** What a run knows besides its report. */
export interface Run {
  readonly headings: ReadonlyMap<string, readonly Range[]>;
  readonly drawn: readonly Document[];
  readonly changes: Changes | undefined;
  /** What the pull request introduces and resolves. */
  readonly compared: Matching<Finding, Finding> | undefined;
  readonly inputs: Inputs;
  readonly env: NodeJS.ProcessEnv;
  readonly workspace: Workspace;
  readonly folder: string;
  readonly settings: Settings;
}

/** Hands over what was found: annotations, files, the job summary, outputs and the exit code. */
export function publish(found: Report, run: Run): void {
  const { headings, drawn, changes, compared, inputs, env, workspace, folder, settings } = run;
  const shown = changes
    ? anchorToChanges(
        found,
        (path) => headings.get(path) ?? [],
        (path) => changes.linesOf(join(workspace.root, path)),
      )
    : found;
  const options: FormatOptions = { color: false, version: manifest.version, rules: allRules(settings) };
  const summary = summaryOf(found);
  const scope = changes ? "changed document" : "document";
  process.stdout.write(
    `${formats.github.format(shown, options)}faultlint: ${sumsOf(summary)} in ${counted(summary.files, scope)}\n`,
  );

  const written = new Map<FormatName, string>();
  for (const { name, path } of inputs["format-files"]) {
    const file = workspace.resolve(path, folder);
    workspace.write(file, formats[name].format(name === "sarif" ? shown : found, options));
    // The steps that read it run in the workspace, whatever folder this one ran in.
    written.set(name, shownPath(file, workspace.root));
  }
  append(env.GITHUB_STEP_SUMMARY, summaryText({ found, compared, drawn }, options));
  const outputs = {
    errors: summary.errors,
    warnings: summary.warnings,
    infos: summary.infos,
    introduced: compared?.introduced.length ?? "",
    resolved: compared?.resolved.length ?? "",
    report: written.get("json") ?? "",
    sarif: written.get("sarif") ?? "",
  };
  append(
    env.GITHUB_OUTPUT,
    Object.entries(outputs)
      .map(([name, value]) => `${name}=${String(value)}\n`)
      .join(""),
  );

  found.troubles.forEach(fail);
  found.failures.map(troubleOf).forEach(fail);
  const failOn = inputs["fail-on"];
  if (failOn !== "never" && reaches(found, failOn)) process.exitCode ??= 1;
}

function append(file: string | undefined, text: string): void {
  if (file !== undefined && file !== "") appendFileSync(file, text);
}

/** Says that a part of the run failed; the rest goes on. */
export function fail(trouble: Trouble): void {
  process.stdout.write(`::error title=faultlint::${escapeData(inert(harmless(describeTrouble(trouble))))}\n`);
  process.exitCode = 2;
}
