import { fstatSync, writeSync } from "node:fs";
import { codeOf, reasonOf, UserError } from "../errors.ts";
import { type Arguments, oneOf } from "./arguments.ts";

type Output = "standard output" | "standard error";
const descriptors: Readonly<Record<Output, number>> = { "standard output": 1, "standard error": 2 };

/** Opened only where a text does not go through at once: opening a stream takes as long as reading a page. */
const streams = new Map<Output, NodeJS.WriteStream>();

/** Writes to standard output. A reader that has gone away (`| head`) is no error. */
export function print(text: string): void {
  write("standard output", text);
}

/** Writes to standard error. */
export function printError(text: string): void {
  write("standard error", text);
}

/** Writes one line to standard error. */
export function warn(text: string): void {
  printError(`faultlint: ${text}\n`);
}

/** Whether nothing waits to be written. */
export function isAllWritten(): boolean {
  return [...streams.values()].every(({ writableLength }) => writableLength === 0);
}

function write(output: Output, text: string): void {
  let bytes = Buffer.from(text);
  try {
    while (!streams.has(output) && bytes.length > 0) bytes = bytes.subarray(writeSync(descriptors[output], bytes));
  } catch (error) {
    if (codeOf(error) === "EPIPE") return;
    if (codeOf(error) !== "EAGAIN")
      throw new UserError({ what: `cannot be written: ${reasonOf(error)}`, where: output });
    streams.set(output, streamOf(output));
  }
  streams.get(output)?.write(bytes);
}

/** A stream that waits for its reader. One that closes ends the output quietly; the exit code stands. */
function streamOf(output: Output): NodeJS.WriteStream {
  const stream = output === "standard output" ? process.stdout : process.stderr;
  return stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

/** Whether to print in colour: the flag, then NO_COLOR, then FORCE_COLOR, then whether a terminal reads. */
export function wantsColor(args: Arguments): boolean {
  const flag = oneOf(args, "color", ["auto", "always", "never"]);
  if (flag === "always" || flag === "never") return flag === "always";
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0";
  // Asking the stream opens it; only a device can be a terminal.
  return TERM !== "dumb" && fstatSync(descriptors["standard output"]).isCharacterDevice() && process.stdout.isTTY;
}
