import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { constants, Script } from "node:vm";

const folder = import.meta.dirname;
const file = join(folder, "program.cjs");

/**
 * The program, which the build made one script for, with what V8 had compiled of it by the end of a first run: a short
 * run spends a fifth of its time on compiling otherwise. Another version of Node refuses that part and compiles anew.
 * The script is ASCII, which needs no decoding.
 */
export function compiled(): Script {
  // Most patterns are tried often: compiled at once they cost less than interpreted first and compiled on second use.
  setFlagsFromString("--no-regexp-tier-up");
  // By default the V8 of Node 20 optimises what a short run never calls often enough to repay it.
  if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=264000");
  return new Script(readFileSync(file, "latin1"), {
    filename: file,
    cachedData: cached(),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
}

/** Runs the program, which ends the process. */
export async function started(program: Script): Promise<void> {
  const run = program.runInThisContext() as (require: NodeJS.Require, file: string, folder: string) => Promise<void>;
  await run(require, file, folder);
}

function cached(): Buffer | undefined {
  try {
    return readFileSync(join(folder, "program.cache"));
  } catch {
    return undefined;
  }
}
