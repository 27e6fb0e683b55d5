import type { Arguments } from "./arguments.ts";
import { oneOf } from "./arguments.ts";

/** Writes to standard output. A reader that has gone away (`| head`) is no error. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Writes one line to standard error. */
export function warn(text: string): void {
  process.stderr.write(`faultlint: ${text}\n`);
}

/** A closed pipe ends the output quietly; the exit code stands. */
export function tolerateClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}

/** Whether to print in colour: the flag, then NO_COLOR, then FORCE_COLOR, then whether a terminal reads. */
export function wantsColor(args: Arguments): boolean {
  const flag = oneOf(args, "color", ["auto", "always", "never"]);
  if (flag === "always" || flag === "never") return flag === "always";
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0";
  return process.stdout.isTTY && TERM !== "dumb";
}
