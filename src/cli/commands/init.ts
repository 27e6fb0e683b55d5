import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../../errors.ts";
import {
  baselineOf,
  checkDocuments,
  counted,
  findConfig,
  findDocuments,
  findUpwards,
  readDocuments,
  shownPath,
  summaryOf,
} from "../../index.ts";
import type { Arguments } from "../arguments.ts";
import { BaselineFile, today } from "../baseline-file.ts";
import { Questions } from "../questions.ts";
import { configuration, huskyLine, preCommitConfig, task, withHook, workflow } from "../setup-files.ts";
import { settingsOf } from "../sources.ts";
import { hasWorkflow, hookManagerOf, isDependency, mentions, type Survey, survey } from "../survey.ts";
import { print } from "../terminal.ts";
import { writeText } from "../written-files.ts";

/** `faultlint init` */
export async function init(args: Arguments, cwd: string): Promise<void> {
  const root = findUpwards(cwd, [".git"]);
  if (root !== undefined && dirname(root) !== cwd) {
    throw new UserError({ what: "sets up a whole repository", where: "init", remedy: `run it in ${dirname(root)}` });
  }
  const questions = new Questions(args.has("yes"));
  try {
    const found = await survey(cwd, await settingsOf(args, cwd));
    print(`${sentenceOf(found)}\n`);
    if (found.documents.length === 0) print('The first one: faultlint new design "Its title"\n');
    const there = findConfig(cwd);
    if (there === undefined) write(cwd, "faultlint.yaml", configuration(found));
    else print(`${shownPath(there, cwd)} is there and stays as it is\n`);
    await setUpHook(cwd, questions);
    if (hasWorkflow(cwd)) print("A workflow runs faultlint already\n");
    else if (isDependency(cwd)) write(cwd, ".github/workflows/faultlint.yml", workflow);
    else print("No workflow: package.json names no faultlint for it to run; docs/github-action.md has an action\n");
    if (!existsSync(join(cwd, ".vscode/tasks.json"))) write(cwd, ".vscode/tasks.json", task);
    else print(".vscode/tasks.json is there and stays as it is\n");
    await offerBaseline(args, cwd, questions);
  } finally {
    questions.close();
  }
}

function sentenceOf({ documents, records }: Survey): string {
  const where = records ? `; decision records in ${records.folder}` : "";
  return `${counted(documents.length, "document")} found${where}`;
}

async function setUpHook(cwd: string, questions: Questions): Promise<void> {
  const manager = hookManagerOf(cwd);
  if (manager === "lefthook") {
    print("lefthook is there: add the command of docs/pre-commit.md, npx --no -- faultlint --staged\n");
    return;
  }
  const file = manager === "husky" ? ".husky/pre-commit" : ".pre-commit-config.yaml";
  const path = join(cwd, file);
  if (mentions(path)) {
    print(`${file} runs faultlint already\n`);
    return;
  }
  const old = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  const text = manager === "husky" ? `${old ?? ""}${huskyLine}` : old === undefined ? preCommitConfig : withHook(old);
  if (text === undefined) print(`${file}: no place for the hook was found; add it by hand:\n${preCommitConfig}`);
  else if (old === undefined || (await questions.agrees(`Add faultlint to ${file}?`))) {
    write(cwd, file, text);
    if (manager !== "husky") print("It runs once you have said: pre-commit install\n");
  }
}

/** On a repository full of old documents the first run would say too much. */
async function offerBaseline(args: Arguments, cwd: string, questions: Questions): Promise<void> {
  const file = new BaselineFile(undefined, cwd);
  if (file.read()) return;
  const settings = await settingsOf(args, cwd);
  const { files } = await findDocuments(["."], cwd, settings);
  const report = checkDocuments(readDocuments(files, cwd, settings), cwd, settings, { today: today() });
  const { errors, warnings, infos } = summaryOf(report);
  const old = errors + warnings + infos;
  if (old === 0) return;
  const question = `${counted(old, "finding")} in documents that are there. Take them as old, so that new ones show?`;
  if (!(await questions.agrees(question))) return;
  file.write(baselineOf(report));
  print(`Wrote ${file.name}\n`);
}

function write(cwd: string, file: string, text: string): void {
  writeText(join(cwd, file), file, text);
  print(`Wrote ${file}\n`);
}
