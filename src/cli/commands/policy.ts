import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isSeq, parseDocument } from "yaml";
import { type Document, findConfig, type Habit, habitsOf, type Reading } from "../../index.ts";
import type { Arguments } from "../arguments.ts";
import { fail, settingsOf, sourcesOf } from "../sources.ts";
import { print } from "../terminal.ts";
import { writeText } from "../written-files.ts";

/** `faultlint policy` */
export async function policy(args: Arguments, cwd: string): Promise<void> {
  const settings = await settingsOf(args, cwd);
  const habits = habitsOf(documentsOf(await sourcesOf(args, cwd, settings))).filter(
    ({ files, concern }) =>
      !settings.requirements.some(
        ({ applies, concerns }) => concerns.includes(concern) && applies(resolve(cwd, files)),
      ),
  );
  for (const { files, concern, told, documents } of habits) {
    print(`${files}: ${String(told)} of ${String(documents)} documents have ${concern}\n`);
  }
  if (habits.length === 0) {
    print("No folder has a habit that is not required yet\n");
    return;
  }
  if (args.has("write")) write(habits, args.text("config") ?? findConfig(cwd) ?? "faultlint.yaml", cwd);
  else print("\nfaultlint policy --write requires them of all\n");
}

function* documentsOf(readings: Iterable<Reading>): Iterable<Document> {
  for (const reading of readings) {
    if ("trouble" in reading) fail(reading.trouble);
    else yield reading.doc;
  }
}

/** Adds a requirement a folder to the configuration, and leaves the rest of it as it is. */
function write(habits: readonly Habit[], file: string, cwd: string): void {
  const path = resolve(cwd, file);
  const document = parseDocument(existsSync(path) ? readFileSync(path, "utf8") : "");
  const required = document.get("require");
  const added = requirementsOf(habits);
  if (isSeq(required)) for (const requirement of added) required.add(document.createNode(requirement));
  else document.set("require", document.createNode(added));
  writeText(path, file, document.toString());
  print(`\nWritten to ${file}\n`);
}

function requirementsOf(habits: readonly Habit[]): { files: string[]; concerns: string[] }[] {
  const folders = [...new Set(habits.map(({ files }) => files))];
  return folders.map((files) => ({
    files: [files],
    concerns: habits.filter((habit) => habit.files === files).map(({ concern }) => concern),
  }));
}
