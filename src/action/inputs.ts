import * as z from "zod";
import { UserError } from "../errors.ts";
import { formatAndFile, type FormatName, formatNames, presetNames } from "../index.ts";

/** An input that may be empty. A union would not say what its second half holds against a value. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((written) => (written === "" ? undefined : written), schema.optional());

const lines = z.string().transform((text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== ""),
);

const formatFile = z.string().transform((line, context): FormatFile => {
  const { name, format, file = "" } = formatAndFile(line);
  if (format !== undefined && file !== "") return { name: format, path: file };
  context.addIssue(
    format === undefined
      ? `unknown format "${name}"; use ${formatNames.join(", ")}`
      : `"${line}" names no file; write ${name}=FILE`,
  );
  return z.NEVER;
});

export interface FormatFile {
  readonly name: FormatName;
  readonly path: string;
}

/** The inputs of action.yml. The runner gives each as a string, empty where there is neither a value nor a default. */
export const inputSchema = z.object({
  paths: lines.pipe(z.array(z.string()).min(1, "names no path; give files, folders and globs, one a line")),
  config: optional(z.string()),
  preset: optional(z.enum(presetNames)),
  "fail-on": z.enum(["error", "warning", "info", "never"]),
  baseline: optional(z.string()),
  "changed-only": z.enum(["true", "false"]).transform((value) => value === "true"),
  "format-files": lines.pipe(z.array(formatFile)),
  "working-directory": z.string(),
});

export type Inputs = z.infer<typeof inputSchema>;

/** Reads the inputs as the runner hands them over: `INPUT_` and the name in capitals. */
export function readInputs(env: NodeJS.ProcessEnv): Inputs {
  const given = Object.keys(inputSchema.shape).map((name): [string, string] => [
    name,
    env[`INPUT_${name.toUpperCase()}`]?.trim() ?? "",
  ]);
  const written: Readonly<Record<string, string>> = Object.fromEntries(given);
  const result = inputSchema.safeParse(written);
  if (result.success) return result.data;
  throw new UserError(
    ...result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const where = `input ${name}`;
      if (issue.code !== "invalid_value") return { what: issue.message, where };
      return { what: `cannot be "${written[name] ?? ""}"`, where, remedy: `use ${issue.values.join(", ")}` };
    }),
  );
}
