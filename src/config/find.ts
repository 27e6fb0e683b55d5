import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The configuration that holds in `folder`: its own, or the nearest above it inside the repository. */
export function findConfig(folder: string): string | undefined {
  return findUpwards(folder, ["faultlint.yaml", "faultlint.yml"]);
}

/** The file of one of these names in `folder`, or the nearest above it inside the repository. */
export function findUpwards(folder: string, names: readonly string[]): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = names.map((name) => join(at, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
    if (existsSync(join(at, ".git")) || dirname(at) === at) return undefined;
  }
}
