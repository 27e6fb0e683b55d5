import * as z from "zod";
import { UserError } from "../errors.ts";
import { formatAndFile, type FormatName, presetNames } from "../index.ts";

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .literal("")
    .transform(() => undefined)
    .or(schema);

const lines = z.string().transform((text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== ""),
);

const formatFile = z.string().transform((line, context): FormatFile => {
  const { format, file = "" } = formatAndFile(line);
  if (format !== undefined && file !== "") return { name: format, path: file };
  context.addIssue(`"${line}" is no format with a file, such as sarif=faultlint.sarif`);
  return z.NEVER;
});

export interface FormatFile {
  readonly name: FormatName;
  readonly path: string;
}

/** The inputs of action.yml. The runner gives each as a string, empty where there is neither a value nor a default. */
export const inputSchema = z.object({
  paths: lines.pipe(z.array(z.string()).min(1, "names no path")),
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
  const given = Object.keys(inputSchema.shape).map((name) => [name, env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ""]);
  const result = inputSchema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw new UserError(
    ...result.error.issues.map(({ path, message }) => ({ what: message, where: `input ${String(path[0])}` })),
  );
}
