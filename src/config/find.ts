import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const names = ["faultlint.yaml", "faultlint.yml"];

/** The configuration that holds in `folder`: its own, or the nearest above it inside the repository. */
export function findConfig(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = names.map((name) => join(at, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
    if (existsSync(join(at, ".git")) || dirname(at) === at) return undefined;
  }
}
