import { relative } from "node:path";

/** A path as reports show it: POSIX, relative to where faultlint runs. */
export function shownPath(path: string, cwd: string): string {
  return relative(cwd, path).replaceAll("\\", "/") || ".";
}
