import { type Report, troubleOf } from "../index.ts";
import type { Arguments } from "./arguments.ts";
import { fail } from "./sources.ts";

/** Says what of a run cannot be trusted. */
export function failOf({ troubles, failures }: Report, args: Arguments): void {
  troubles.forEach(fail);
  for (const failure of failures) {
    const { message, stack = message } = failure;
    fail(troubleOf({ ...failure, message: args.has("debug") ? stack : message }));
  }
}
