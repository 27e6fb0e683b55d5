import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkDocuments, defaultSettings, readDocument, type Settings } from "../src/index.ts";
import { root } from "./support.ts";

/** A good document after a template; each test plants one flaw in it. */
const good = readFileSync(join(root, "fixtures/red-flags/design.md"), "utf8");
const settings: Settings = { ...defaultSettings, preset: "recommended" };

/** The rules that speak of `text` where nothing is configured. */
function rulesOn(text: string): string[] {
  const path = "docs/parcel-tracking.md";
  const { files } = checkDocuments([{ doc: readDocument(path, text) }], root, settings);
  return files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

function replaced(text: string, from: string | RegExp, to: string): string {
  const result = text.replace(from, to);
  expect(result).not.toBe(text);
  return result;
}

const withoutSection = (title: string): string =>
  replaced(good, new RegExp(`## \\d+\\. ${title}\\n[\\s\\S]*?(?=\\n## )`), "");
const withoutParagraph = (label: string): string => replaced(good, new RegExp(`\\*\\*${label}\\*\\*:.*\\n\\n`), "");

test("a good document has no finding", () => {
  expect(rulesOn(good)).toEqual([]);
});

test.each([
  ["Gateway", "1 instance"],
  ["Query API", "single instance"],
  ["Scan store", "1 instance"],
])("%s runs as %s", (name, instances) => {
  const text = replaced(good, new RegExp(`(?<=\\| ${name} \\|.*\\|)[^|]*(?=\\|[^|]*\\|\\n)`), ` ${instances} `);
  expect(rulesOn(text)).toEqual(["unreplicated-component"]);
});

test("no monitoring", () => {
  expect(rulesOn(withoutSection("Monitoring"))).toEqual(["missing-monitoring"]);
});

test("no scaling strategy", () => {
  const text = ["of one parcel from a replica", ", partitioned by month"].reduce(
    (rest, hint) => replaced(rest, hint, ""),
    withoutSection("Scaling Strategy"),
  );
  expect(rulesOn(text)).toEqual(["missing-scaling-strategy"]);
});

test("no failure handling", () => {
  expect(rulesOn(withoutSection("Reliability"))).toEqual(["missing-failure-handling"]);
});

test("no security", () => {
  expect(rulesOn(withoutSection("Security"))).toEqual(["missing-security"]);
});

test("no cost", () => {
  expect(rulesOn(withoutParagraph("Cost"))).toEqual(["missing-cost"]);
});

test("no team", () => {
  expect(rulesOn(withoutParagraph("Team"))).toEqual(["missing-team"]);
});

test("a team of two runs Kafka and four services for 24 requests a day", () => {
  const unmeasured = replaced(good, /\nEleven million scans.*\n/, "");
  const small = replaced(unmeasured, /1\.2 million parcels a day.*Christmas/, "24 requests a day");
  const little = replaced(small, "past 2 TB", "past 2 GB");
  const theirs = replaced(little, "Run by the platform team, holds 7 days", "Holds 7 days");
  const text = replaced(theirs, "Ines Duarte and three engineers build it", "A team of two engineers builds it");
  expect(rulesOn(text)).toEqual(["premature-distribution"]);
});
