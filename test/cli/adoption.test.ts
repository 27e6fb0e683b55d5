import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { designWith, oneWriter, twoWriters } from "./designs.ts";
import { repositoryWith, write } from "./repository.ts";
import { faultlint, folderWith } from "./run.ts";

const unix = ["-f", "unix"];
const marks = "rules:\n  unresolved-marker: on\n";

describe("baseline", () => {
  test("old findings are silent and counted; a new one beside them shows", () => {
    const folder = folderWith({ "a.md": twoWriters });
    expect(faultlint(folder, ["baseline"]).stdout).toBe(
      ".faultlint-baseline.json: 1 old finding; commit it, and check shows new ones only\n",
    );
    expect(faultlint(folder, unix)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(JSON.parse(faultlint(folder, ["-f", "json"]).stdout)).toHaveProperty("summary.suppressed", 1);
    expect(faultlint(folder, ["--no-baseline", ...unix]).code).toBe(1);
    write(folder, { "a.md": `${twoWriters}| vans | Fleet Service, Depot Service | PostgreSQL |\n` });
    expect(faultlint(folder, unix).stdout).toMatch(/^a\.md:11:10: error "vans" has 2 writers[^\n]*\n$/);
  });

  test("a marker more in a section that had one shows, and one less does not", () => {
    const text = "# Refunds\n\nRefunds leave in batches.\n\n## Fees\n\nTODO: the fee.\n\nTBD: the tax.\n";
    const folder = folderWith({ "a.md": text, "faultlint.yaml": marks });
    faultlint(folder, ["baseline"]);
    write(folder, { "a.md": `${text}\nTODO: the rest.\n` });
    expect(faultlint(folder, unix).stdout).toContain("and 2 more here");
    write(folder, { "a.md": text.replace("TBD: the tax.", "The tax is 19 %.") });
    expect(faultlint(folder, unix)).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("what is mended is said, and pruned", () => {
    const folder = folderWith({ "a.md": twoWriters, "b.md": twoWriters });
    faultlint(folder, ["baseline"]);
    write(folder, { "a.md": oneWriter });
    expect(faultlint(folder, unix).stderr).toBe(
      "faultlint: 1 finding of the baseline is mended; faultlint baseline --prune takes them out\n",
    );
    expect(faultlint(folder, ["baseline", "--prune"]).stdout).toBe(".faultlint-baseline.json: 1 taken out, 1 left\n");
    write(folder, { "a.md": twoWriters });
    expect(faultlint(folder, unix).stdout).toMatch(/^a\.md:10:[^\n]*\n$/);
  });

  test("holds across renamed documents, but not for a copy", () => {
    const folder = folderWith({ "a.md": twoWriters });
    faultlint(folder, ["baseline"]);
    write(folder, { "copy.md": twoWriters });
    expect(faultlint(folder, unix).stdout).toMatch(/^copy\.md:/);
    write(folder, { "copy.md": oneWriter });
    renameSync(join(folder, "a.md"), join(folder, "z.md"));
    expect(faultlint(folder, unix)).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("is written the same twice, one finding a line", () => {
    const folder = folderWith({ "b.md": twoWriters, "a.md": twoWriters });
    faultlint(folder, ["baseline"]);
    const read = (): string => readFileSync(join(folder, ".faultlint-baseline.json"), "utf8");
    const first = read();
    expect(first.split("\n")).toHaveLength(6);
    faultlint(folder, ["baseline", "b.md", "a.md"]);
    expect(read()).toBe(first);
  });

  test("keeps what it says of documents that are not looked at", () => {
    const folder = folderWith({ "a.md": twoWriters, "docs/b.md": twoWriters });
    faultlint(folder, ["baseline"]);
    write(folder, { "docs/b.md": oneWriter });
    expect(faultlint(folder, ["baseline", "docs"]).stdout).toContain(": 1 old finding;");
    expect(faultlint(folder, unix)).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("is not written where a part of the run failed", () => {
    const folder = folderWith({ "a.md": twoWriters });
    faultlint(folder, ["baseline"]);
    expect(faultlint(folder, ["baseline", "dcos"])).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "faultlint: dcos: there is no document\nfaultlint: .faultlint-baseline.json: is not written, because a part of the run failed\n",
    });
    expect(faultlint(folder, unix).code).toBe(0);
  });

  test("holds and is pruned from a folder below it", () => {
    const folder = repositoryWith({ "a.md": twoWriters, "docs/b.md": twoWriters });
    faultlint(folder, ["baseline"]);
    const docs = join(folder, "docs");
    expect(faultlint(docs, unix)).toEqual({ code: 0, stdout: "", stderr: "" });
    write(folder, { "docs/b.md": oneWriter });
    const pruned = "../.faultlint-baseline.json: 1 taken out, 1 left\n";
    expect(faultlint(docs, ["baseline", "--prune"]).stdout).toBe(pruned);
    expect(faultlint(folder, unix)).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("keeps what it says of a renamed document that is not looked at", () => {
    const folder = folderWith({ "docs/a.md": twoWriters, "rfcs/b.md": twoWriters });
    faultlint(folder, ["baseline"]);
    renameSync(join(folder, "docs/a.md"), join(folder, "docs/z.md"));
    faultlint(folder, ["baseline", "--prune", "rfcs"]);
    faultlint(folder, ["baseline", "rfcs"]);
    expect(faultlint(folder, unix)).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("one that cannot be read ends the run", () => {
    const folder = folderWith({ "a.md": oneWriter, ".faultlint-baseline.json": "<<<<<<< HEAD\n[" });
    expect(faultlint(folder, [])).toMatchObject({ code: 2, stdout: "" });
    expect(faultlint(folder, ["--baseline", "none.json"]).stderr).toContain("none.json: there is no baseline");
  });
});

describe("suppressions", () => {
  const silenced = (comment: string): string =>
    twoWriters.replace("| Dataset", `<!-- faultlint-disable multiple-writers -- ${comment} -->\n\n| Dataset`);
  const codes = (stdout: string): string[] => [...stdout.matchAll(/\[([a-z-]+)\]$/gm)].map((match) => match[1] ?? "");

  test("a reason silences, and the sum says how many", () => {
    const folder = folderWith({ "a.md": silenced("the depot writes until the cutover") });
    expect(faultlint(folder, unix)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(JSON.parse(faultlint(folder, ["-f", "json"]).stdout)).toHaveProperty("summary.suppressed", 1);
  });

  test("without a reason, or past its day, the finding is back", () => {
    const bare = faultlint(folderWith({ "a.md": silenced("") }), unix).stdout;
    expect(codes(bare)).toEqual(["suppression-without-reason", "multiple-writers"]);
    const late = faultlint(folderWith({ "a.md": silenced("the depot, until: 2024-02-01") }), unix).stdout;
    expect(codes(late)).toEqual(["unused-suppression", "multiple-writers"]);
    expect(faultlint(folderWith({ "a.md": silenced("the depot, until: 2999-01-01") }), unix).stdout).toBe("");
  });

  test("a decision that fell takes the suppressions that rest on it along", () => {
    const record = (status: string): string =>
      `# ADR-012: Let the depot write\n\nStatus: ${status}\n\nDate: 2024-02-01\n\n## Context\n\nThe depot has no network.\n\n## Decision\n\nWe let the depot write scan events, because it is offline.\n\n## Consequences\n\nTwo writers race; we accept that.\n`;
    const folder = folderWith({ "a.md": silenced("because: ADR-012"), "adr/0012-depot.md": record("Accepted") });
    expect(codes(faultlint(folder, unix).stdout)).not.toContain("multiple-writers");
    write(folder, { "adr/0012-depot.md": record("Superseded by ADR-015") });
    const { stdout } = faultlint(folder, unix);
    expect(codes(stdout)).toContain("multiple-writers");
    expect(stdout).toContain('Silenced "multiple-writers" because of ADR-012, which no longer holds');
  });

  test("the next line is the next that holds anything", () => {
    const text =
      "# Fees\n\n<!-- faultlint-disable-next-line unresolved-marker -- the bank answers in May -->\n\nTODO: the fee.\n";
    const found = (document: string) =>
      faultlint(folderWith({ "a.md": document, "faultlint.yaml": marks }), unix).stdout;
    expect(found(text)).toBe("");
    const later = text.replace("TODO", "The fee.\n\nTODO");
    expect(codes(found(later))).toEqual(["unused-suppression", "unresolved-marker"]);
  });

  test("a comment that is only shown in code silences nothing", () => {
    const text = `${twoWriters}\n\`<!-- faultlint-disable-file multiple-writers -- why -->\`\n`;
    expect(codes(faultlint(folderWith({ "a.md": text }), unix).stdout)).toEqual(["multiple-writers"]);
  });
});

describe("the status of a document", () => {
  const withStatus = (status: string): string => twoWriters.replace("\n\n", `\n\nStatus: ${status}\n\n`);

  test("lowers a draft's findings by a step", () => {
    expect(faultlint(folderWith({ "a.md": withStatus("Draft") }), unix).stdout).toContain(": warning ");
    expect(faultlint(folderWith({ "a.md": withStatus("In review") }), unix).stdout).toContain(": error ");
    expect(faultlint(folderWith({ "a.md": withStatus("Superseded") }), unix).stdout).toContain(": info ");
  });

  test("does what the configuration says", () => {
    const config = "lifecycle: { draft: keep, superseded: off, accepted: warning }\n";
    const stdout = (status: string): string =>
      faultlint(folderWith({ "a.md": withStatus(status), "faultlint.yaml": config }), unix).stdout;
    expect(stdout("Draft")).toContain(": error ");
    expect(stdout("Accepted")).toContain(": warning ");
    expect(stdout("Superseded")).toBe("");
    const typo = folderWith({ "a.md": oneWriter, "faultlint.yaml": "lifecycle: { drafts: off }\n" });
    expect(faultlint(typo, []).stderr).toContain("drafts");
  });
});

test("what the configuration requires is asked for in full", () => {
  const files = { "docs/rfcs/a.md": designWith({ parcels: "Parcel Service" }) };
  const required = {
    ...files,
    "faultlint.yaml": 'require: [{ files: ["docs/rfcs/**"], concerns: [cost, alerting] }]\n',
  };
  const kinds = "kinds: { '**': design }\n";
  const before = faultlint(folderWith({ ...files, "faultlint.yaml": kinds }), unix).stdout;
  expect(before).not.toMatch(/missing-(?:cost|alerting)/);
  const { stdout } = faultlint(folderWith({ ...required, "faultlint.yaml": required["faultlint.yaml"] + kinds }), unix);
  expect(stdout).toMatch(/missing-cost/);
  expect(stdout).toMatch(/missing-alerting/);
});
