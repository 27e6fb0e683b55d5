import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { reasonOf, UserError } from "../../errors.ts";
import type { Arguments } from "../arguments.ts";
import { today } from "../baseline-file.ts";
import { settingsOf } from "../sources.ts";
import { type Numbering, survey } from "../survey.ts";
import { designTemplate, recordTemplate } from "../templates.ts";
import { print } from "../terminal.ts";

const fallbacks: Readonly<Record<"adr" | "design", Numbering>> = {
  adr: { folder: "docs/adr", prefix: "", digits: 4, last: 0 },
  design: { folder: "docs/design", prefix: "", digits: 0, last: 0 },
};

/** `faultlint new` */
export async function create(args: Arguments, cwd: string): Promise<void> {
  const [kind, title = "", ...more] = args.positionals;
  if ((kind !== "adr" && kind !== "design") || title.trim() === "" || more.length > 0) {
    throw new UserError({ what: "what is to be written?", remedy: 'faultlint new design|adr "Title"' });
  }
  const { records, designs } = await survey(cwd, await settingsOf(args, cwd));
  const { folder, prefix, digits, last } = (kind === "adr" ? records : designs) ?? fallbacks[kind];
  const number = digits === 0 ? "" : String(last + 1).padStart(digits, "0");
  const name = `${prefix}${number === "" ? "" : `${number}-`}${slugOf(title)}.md`;
  const path = join(args.text("folder") ?? folder, name);
  const heading = title.replace(/\s+/g, " ").trim();
  const text = kind === "adr" ? recordTemplate(heading, number, today()) : designTemplate(heading, today());
  writeNew(resolve(cwd, path), path, text);
  print(`${path.replaceAll("\\", "/")}\n`);
}

/** Writes a file that is not there yet. */
function writeNew(file: string, shown: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    const exists = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw new UserError({ what: exists ? "is there already" : `cannot be written: ${reasonOf(error)}`, where: shown });
  }
}

/** A title as a file's name: "Use Kafka!" is "use-kafka". */
function slugOf(title: string): string {
  const slug = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return slug.slice(0, 60) || "untitled";
}
