import { expect, test } from "vitest";
import { check } from "../../src/engine/check.ts";
import { readDocument } from "../../src/extract/document.ts";
import {
  type AnyRule,
  defineRule,
  defineSuppressionRule,
  defineWorkspaceRule,
  type RawFinding,
  type Severity,
} from "../../src/rule.ts";

const description = {
  family: "hygiene",
  severity: "warning",
  preset: "recommended",
  summary: "s",
  why: "w",
  fix: "f",
  limits: "l",
} as const;
const at = (start: number, end: number) => ({ start, end });
const text = "# Ledger\n\n## Writers\n\nOne writer.\n\nOne writer.\n";
const reading = (path: string) => ({ doc: readDocument(path, text) });

function findingsOf(raw: readonly RawFinding[], threshold = 0, severity: Severity = "warning") {
  const rule = defineRule({ ...description, id: "our-rule", check: () => raw });
  return (
    check([reading("a.md")], { select: () => [{ rule, severity, options: {} }], threshold }).files[0]?.findings ?? []
  );
}

test("findings stand in the order of the text", () => {
  const findings = findingsOf([
    { at: at(30, 31), message: "c" },
    { at: at(0, 3), message: "b" },
    { at: at(0, 2), message: "a" },
  ]);
  expect(findings.map(({ message }) => message)).toEqual(["a", "b", "c"]);
});

test("a finding that is less sure than the threshold is silent; one without confidence stands", () => {
  const findings = findingsOf(
    [
      { at: at(0, 1), message: "a", confidence: 0.5 },
      { at: at(0, 1), message: "b" },
    ],
    0.6,
  );
  expect(findings.map(({ message }) => message)).toEqual(["b"]);
});

test("a weight moves the severity by a step, between info and error", () => {
  const severityOf = (severity: Severity, weight: -1 | 1) =>
    findingsOf([{ at: at(0, 1), message: "a", weight }], 0, severity)[0]?.severity;
  expect(severityOf("warning", 1)).toBe("error");
  expect(severityOf("warning", -1)).toBe("info");
  expect(severityOf("error", 1)).toBe("error");
  expect(severityOf("info", -1)).toBe("info");
});

test("the same words under the same heading are told apart", () => {
  const first = text.indexOf("One");
  const second = text.lastIndexOf("One");
  const findings = findingsOf([
    { at: at(first, first + 10), message: "a" },
    { at: at(second, second + 10), message: "a" },
  ]);
  expect(findings.map(({ occurrence }) => occurrence)).toEqual([1, 2]);
});

test("a span outside of the text is kept inside", () => {
  const [finding] = findingsOf([{ at: at(-5, 1e9), message: "a" }]);
  expect(finding?.range).toEqual({ start: { line: 1, column: 1 }, end: { line: 8, column: 1 } });
  expect(findingsOf([{ at: at(NaN, NaN), message: "a" }])[0]?.range.start).toEqual({ line: 1, column: 1 });
});

test("a rule over suppressions that fails is told, and the others go on", () => {
  const failing = defineSuppressionRule({
    ...description,
    id: "our-failure",
    checkSuppressions: () => {
      throw new Error("no such list");
    },
  });
  const finding = defineRule({ ...description, id: "our-rule", check: () => [{ at: at(0, 1), message: "a" }] });
  const doc = readDocument("a.md", `${text}\n<!-- faultlint-disable-line their-rule -- for the pilot -->\n`);
  const select = () => [failing, finding].map((rule) => ({ rule, severity: "warning" as const, options: {} }));
  const { files, failures } = check([{ doc }], { select, threshold: 0 });
  expect(failures).toMatchObject([{ rule: "our-failure", path: "a.md", message: "no such list" }]);
  expect(files[0]?.findings.map(({ rule }) => rule)).toEqual(["our-rule"]);
});

test.each([
  [undefined, "finding must be an object"],
  [{ at: at(0, 1) }, "finding.message must be a string"],
  [{ message: "a" }, "finding.at must be an object"],
  [{ at: { start: 0 }, message: "a" }, "finding.at.end must be a number"],
  [{ at: at(0, 1), message: "a", confidence: "high" }, "finding.confidence must be a number"],
  [{ at: at(0, 1), message: "a", related: {} }, "finding.related must be an array"],
  [{ at: at(0, 1), message: "a", related: [{ span: at(0, 1) }] }, "finding.related[0].message must be a string"],
  [{ at: at(0, 1), message: "a", fix: { edits: [] } }, "finding.fix.title must be a string"],
])("a rule that yields %j fails, whatever it judges, and the others go on", (raw, message) => {
  const yielding = () => [raw as RawFinding];
  const placed = () => [(raw && { ...raw, path: "a.md" }) as RawFinding & { path: string }];
  const rules: AnyRule[] = [
    defineRule({ ...description, id: "alone", check: yielding }),
    defineSuppressionRule({ ...description, id: "comments", checkSuppressions: yielding }),
    defineWorkspaceRule({ ...description, id: "together", checkAll: placed }),
    defineRule({ ...description, id: "our-rule", check: () => [{ at: at(0, 1), message: "a" }] }),
  ];
  const doc = readDocument("a.md", `${text}\n<!-- faultlint-disable-line their-rule -- for the pilot -->\n`);
  const select = () => rules.map((rule) => ({ rule, severity: "warning" as const, options: {} }));
  const { files, failures } = check([{ doc }], { select, threshold: 0.5 });
  expect(failures.map((failure) => [failure.rule, failure.message])).toEqual(
    ["alone", "together", "comments"].map((rule) => [rule, message]),
  );
  expect(files[0]?.findings.map(({ rule }) => rule)).toEqual(["our-rule"]);
});

test("a rule over all documents that does not say which it means fails", () => {
  const checkAll = () => [{ at: at(0, 1), message: "a" } as RawFinding & { path: string }];
  const rule: AnyRule = defineWorkspaceRule({ ...description, id: "together", checkAll });
  const select = () => [{ rule, severity: "error" as const, options: {} }];
  const { failures } = check([reading("a.md")], { select, threshold: 0 });
  expect(failures).toMatchObject([{ rule: "together", message: "finding.path must be a string" }]);
});

test("a rule over all documents speaks in the document it names", () => {
  const rule: AnyRule = defineWorkspaceRule({
    ...description,
    id: "twice",
    *checkAll({ docs }) {
      const [first, second] = docs;
      if (!first || !second) return;
      const related = [{ path: first.path, span: at(10, 12), message: "and here" }];
      yield { path: second.path, at: at(0, 1), message: "Said twice", related };
    },
  });
  const readings = [reading("a.md"), reading("b.md")];
  const report = check(readings, { select: () => [{ rule, severity: "error", options: {} }], threshold: 0 });
  expect(report.files.map(({ findings }) => findings.length)).toEqual([0, 1]);
  expect(report.files[1]?.findings[0]).toMatchObject({
    severity: "error",
    related: [{ path: "a.md", range: { start: { line: 3, column: 1 } }, line: "## Writers" }],
  });
});
