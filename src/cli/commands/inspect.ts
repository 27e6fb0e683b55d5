import { type Document, formatInspection, inspectionJson } from "../../index.ts";
import { type Arguments, oneOf } from "../arguments.ts";
import { version } from "../manifest.ts";
import { fail, settingsOf, sourcesOf } from "../sources.ts";
import { print, wantsColor } from "../terminal.ts";

/** `faultlint inspect` */
export async function inspect(args: Arguments, cwd: string): Promise<void> {
  const format = oneOf(args, "format", ["pretty", "json"]) ?? "pretty";
  const color = wantsColor(args);
  const settings = await settingsOf(args, cwd);
  const docs: Document[] = [];
  for (const reading of await sourcesOf(args, cwd, settings)) {
    if ("trouble" in reading) fail(reading.trouble);
    else if (format === "json") docs.push(reading.doc);
    else print(`${formatInspection(reading.doc, { color })}\n`);
  }
  if (format === "json") print(inspectionJson(docs, version));
}
