import { spawnSync } from "node:child_process";

/**
 * Whether a program that tests try the output in is there. A test without it is skipped on the machine of someone who
 * has not installed it; CI installs all, and a missing one fails there.
 */
export function hasClient(command: string, debianPackage: string): boolean {
  if (spawnSync(command, ["--version"]).status === 0) return true;
  const missing = `${command} is not installed (Debian: ${debianPackage})`;
  if (process.env.CI) throw new Error(missing);
  console.warn(`${missing}: what is tried in it is skipped`);
  return false;
}
