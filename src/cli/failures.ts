import type { Report } from "../index.ts";
import type { Arguments } from "./arguments.ts";
import { fail } from "./sources.ts";

/** Says what of a run cannot be trusted. */
export function failOf({ troubles, failures }: Report, args: Arguments): void {
  troubles.forEach(fail);
  for (const { rule, path, message, stack } of failures) {
    const what = `rule ${rule} failed: ${args.has("debug") && stack ? stack : message}`;
    fail({ what, ...(path && { where: path }) });
  }
}
