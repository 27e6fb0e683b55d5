import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./support.ts";

/** The command line is tested as it ships. */
export default function build(): void {
  execFileSync(process.execPath, [join(root, "build.mjs"), "--no-types"], { stdio: "inherit" });
}
