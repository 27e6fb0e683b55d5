import tasks from "../../editors/vscode-tasks.json" with { type: "json" };
import type { Survey } from "./survey.ts";

/**
 * The files that `faultlint init` writes, as text. All run the faultlint that is installed: npx would else fetch
 * whatever has the name.
 */

const hook = `  - repo: local
    hooks:
      - id: faultlint
        name: faultlint
        entry: npx --no -- faultlint check --whole-set --no-error-on-unmatched-pattern
        language: system
        types: [markdown]
`;

export const preCommitConfig = `repos:\n${hook}`;

/** An existing configuration of pre-commit with the hook at its end; undefined where that is no place for it. */
export function withHook(config: string): string | undefined {
  const endsInRepos =
    /^repos:[ \t]*(?:#.*)?$/m.test(config) && !/^\w[\w-]*:/m.test(config.replace(/^[\s\S]*^repos:/m, ""));
  const indented = /^ {2}- repo:/m.test(config);
  const aligned = /^- repo:/m.test(config);
  if (!endsInRepos || (!indented && !aligned)) return undefined;
  return `${config.trimEnd()}\n${aligned ? hook.replace(/^ {2}/gm, "") : hook}`;
}

export const huskyLine = "npx --no -- faultlint --staged\n";

/** `preset: recommended`, and the kind of the decision records where the repository has them. */
export function configuration({ records }: Survey): string {
  const kinds = records && records.digits > 0 ? `kinds:\n  "${records.folder}/${records.prefix}[0-9]*": adr\n` : "";
  return `preset: recommended\n${kinds}`;
}

/** The pull request's base is handed over in the environment: a branch's name may hold what a shell would run. */
export const workflow = `name: faultlint
on:
  pull_request:
    paths: ["**/*.md", "faultlint.y*ml"]
permissions:
  contents: read
jobs:
  faultlint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          fetch-depth: 0
          persist-credentials: false
      - run: npm ci
      - run: npx --no -- faultlint --since "origin/$BASE" --format github
        env:
          BASE: \${{ github.base_ref }}
`;

export const task = `${JSON.stringify(tasks, null, 2)}\n`;
