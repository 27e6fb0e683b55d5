import { join, resolve } from "node:path";
import { UserError } from "../../errors.ts";
import type { Arguments } from "../arguments.ts";
import { today } from "../baseline-file.ts";
import { settingsOf } from "../sources.ts";
import { type Numbering, survey } from "../survey.ts";
import { designTemplate, recordTemplate } from "../templates.ts";
import { print } from "../terminal.ts";
import { writeText } from "../written-files.ts";

const fallbacks: Readonly<Record<"adr" | "design", Numbering>> = {
  adr: { folder: "docs/adr", prefix: "", digits: 4, last: 0 },
  design: { folder: "docs/design", prefix: "", digits: 0, last: 0 },
};

/** `faultlint new` */
export async function create(args: Arguments, cwd: string): Promise<void> {
  const [kind, title = ""] = args.positionals;
  if ((kind !== "adr" && kind !== "design") || title.trim() === "") {
    throw new UserError({ what: "what is to be written?", remedy: 'faultlint new design|adr "Title"' });
  }
  const { records, designs } = await survey(cwd, await settingsOf(args, cwd));
  const { folder, prefix, digits, last } = (kind === "adr" ? records : designs) ?? fallbacks[kind];
  const number = digits === 0 ? "" : String(last + 1).padStart(digits, "0");
  const name = `${prefix}${number === "" ? "" : `${number}-`}${slugOf(title)}.md`;
  const path = join(args.text("folder") ?? folder, name);
  const heading = title.replace(/\s+/g, " ").trim();
  const text = kind === "adr" ? recordTemplate(heading, number, today()) : designTemplate(heading, today());
  writeText(resolve(cwd, path), path, text, { fresh: true });
  print(`${path.replaceAll("\\", "/")}\n`);
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
