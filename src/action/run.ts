import { statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import {
  checkDocuments,
  type Document,
  findConfig,
  findDocuments,
  type Range,
  rangeOf,
  readDocuments,
  type Reading,
  type Report,
  type Settings,
  settingsFor,
} from "../index.ts";
import { withoutOld } from "./baseline.ts";
import { type Changes, changesOf } from "./changes.ts";
import { compare } from "./compare.ts";
import { pullRequestOf } from "./event.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import { isWorthDrawing, mostGraphs } from "./summary.ts";
import { fail, publish } from "./publish.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

/** One run of the action. Sets the exit code: 1 for findings, 2 when the run cannot be trusted. */
export async function run(env: NodeJS.ProcessEnv): Promise<void> {
  try {
    await checkWorkspace(readInputs(env), env);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    for (const trouble of error instanceof UserError ? error.troubles : [{ what: `internal error: ${message}` }]) {
      fail(trouble);
    }
  }
}

async function checkWorkspace(inputs: Inputs, env: NodeJS.ProcessEnv): Promise<void> {
  const workspace = openWorkspace(env.GITHUB_WORKSPACE ?? process.cwd());
  const { root } = workspace;
  const folder = folderOf(inputs, workspace);
  const settings = await settingsIn(folder, inputs, workspace);
  const pullRequest = inputs["changed-only"] ? pullRequestOf(env.GITHUB_EVENT_PATH) : undefined;
  const changes = pullRequest && changesOf(folder, pullRequest);

  const memory: Memory = { headings: new Map(), drawn: [] };
  const documents = await documentsIn(folder, inputs, workspace, settings);
  const readings = readDocuments(documents.files, root, settings);
  const run = { today: new Date().toISOString().slice(0, 10) };
  const report = checkDocuments(remembering(readings, changes, root, memory), root, settings, run);
  const compared = changes && compare({ report, documents, root, settings, run }, changes);
  const fresh = withoutOld(report, inputs.baseline, folder, workspace);
  const found = changes ? onlyChanged(fresh, changes, workspace) : fresh;
  publish(found, { ...memory, changes, compared, inputs, env, workspace, folder, settings });
}

/** The folder that the workflow runs in. */
function folderOf({ "working-directory": written }: Inputs, workspace: Workspace): string {
  const folder = workspace.resolve(written);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new UserError({
    what: `there is no folder "${written}"`,
    where: "input working-directory",
    remedy: "give a folder of the workspace, or run actions/checkout before",
  });
}

function settingsIn(folder: string, { config, preset }: Inputs, workspace: Workspace): Promise<Settings> {
  const file = config === undefined ? findConfig(folder) : workspace.resolve(config, folder);
  if (file !== undefined) workspace.resolve(file);
  return settingsFor({ cwd: folder, config: file ?? false, preset, plugins: false });
}

/** The documents that the workflow means. A link that leads out of the workspace is not followed. */
async function documentsIn(folder: string, { paths }: Inputs, workspace: Workspace, settings: Settings) {
  for (const path of paths) workspace.resolve(path, folder);
  const { files, folders, unmatched, troubles } = await findDocuments(paths, folder, settings);
  troubles.forEach(fail);
  for (const where of unmatched) fail({ what: "there is no document", where });
  const [inside, outside] = [files.filter(workspace.holds), files.filter((file) => !workspace.holds(file))];
  for (const file of outside) fail({ what: "leads out of the workspace", where: file });
  return { files: inside, folders };
}

/** What is kept of the documents that the pull request changes; the others are dropped once they are checked. */
interface Memory {
  readonly headings: Map<string, readonly Range[]>;
  readonly drawn: Document[];
}

function* remembering(
  readings: Iterable<Reading>,
  changes: Changes | undefined,
  root: string,
  { headings, drawn }: Memory,
): Iterable<Reading> {
  for (const reading of readings) {
    if ("doc" in reading && changes?.has(join(root, reading.doc.path))) {
      const { path, sections, lineStarts } = reading.doc;
      headings.set(
        path,
        sections.slice(1).map(({ headingSpan }) => rangeOf(lineStarts, headingSpan)),
      );
      if (drawn.length < mostGraphs && isWorthDrawing(reading.doc)) drawn.push(reading.doc);
    }
    yield reading;
  }
}

function onlyChanged(whole: Report, { has }: Changes, { root }: Workspace): Report {
  return { ...whole, files: whole.files.filter(({ path }) => has(join(root, path))) };
}
