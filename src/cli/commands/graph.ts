import { resolve } from "node:path";
import { UserError } from "../../errors.ts";
import { checkDocuments, formatGraph, graphFormatNames, readDocuments } from "../../index.ts";
import { type Arguments, oneOf } from "../arguments.ts";
import { fail, settingsOf } from "../sources.ts";
import { print } from "../terminal.ts";

/** `faultlint graph` */
export async function graph(args: Arguments, cwd: string): Promise<void> {
  const format = oneOf(args, "format", graphFormatNames) ?? "mermaid";
  const [path] = args.positionals;
  if (path === undefined) throw new UserError({ what: "which document?", remedy: "faultlint graph <path>" });
  const settings = await settingsOf(args, cwd);
  const [reading] = readDocuments([resolve(cwd, path)], cwd, settings);
  if (!reading) return;
  if ("trouble" in reading) {
    fail(reading.trouble);
    return;
  }
  const [report] = checkDocuments([reading], cwd, settings).files;
  if (report) print(formatGraph(reading.doc, report, format));
}
