import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const copy = mkdtempSync(join(tmpdir(), "faultlint-launch-"));
cpSync(join(root, "dist"), copy, { recursive: true });
afterAll(() => {
  rmSync(copy, { recursive: true });
});

const cache = join(copy, "program.cache");
const report = (program: string) => {
  const args = [program, "check", "--no-config", join(root, "examples/parcel-tracking.md")];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  return { status, stdout, stderr };
};

test.each([
  [
    "is gone",
    () => {
      rmSync(cache);
    },
  ],
  [
    "was cut short",
    () => {
      writeFileSync(cache, readFileSync(join(root, "dist/program.cache")).subarray(0, 4096));
    },
  ],
  [
    "is of another version",
    () => {
      writeFileSync(cache, Buffer.alloc(64 * 1024, 7));
    },
  ],
])("the program says the same where its compiled code %s", (_, spoil) => {
  spoil();
  const spoilt = report(join(copy, "bin.cjs"));
  expect(spoilt.stdout).toContain("2 errors");
  expect(spoilt).toEqual(report(join(root, "dist/bin.cjs")));
});
