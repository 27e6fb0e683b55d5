import { allRules, rulesTable } from "../../index.ts";
import type { Arguments } from "../arguments.ts";
import { settingsOf } from "../sources.ts";
import { print } from "../terminal.ts";

/** `faultlint rules` */
export async function rules(args: Arguments, cwd: string): Promise<void> {
  print(rulesTable(allRules(await settingsOf(args, cwd))));
}
