import Ajv from "ajv";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import fc from "fast-check";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { rules } from "../../rules/index.ts";
import { commands } from "../../src/cli/options.ts";
import type { Report } from "../../src/engine/finding.ts";
import { type FormatName, formatNames, formats } from "../../src/format/formats.ts";
import { markdownText } from "../../src/format/markdown.ts";
import { hasClient } from "../clients.ts";
import { root } from "../support.ts";
import { hostileReport, hostileText, options } from "./hostile.ts";

const write = (name: FormatName, report: Report): string => formats[name].format(report, options);
const findingsOf = (report: Report) => report.files.flatMap(({ findings }) => findings);
const runs = { numRuns: 60, seed: 7 };

test("the help names every format", () => {
  for (const name of formatNames) expect(commands.check.options.format.help).toMatch(new RegExp(`\\b${name}\\b`));
});

describe.each(formatNames)("%s, of hostile documents", (name) => {
  test("holds no control, no mark that reorders text, and no command to a CI service", () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const text = write(name, report);
        expect(text).not.toMatch(
          /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/,
        );
        expect(text).not.toMatch(/##[a-z]*\[/);
        const commandLines = text.split("\n").filter((line) => /^\s*::/.test(line));
        if (name !== "github") expect(commandLines).toEqual([]);
      }),
      runs,
    );
  });
});

describe("sarif", () => {
  const require = createRequire(import.meta.url);
  const json = (file: string) => JSON.parse(readFileSync(require.resolve(file), "utf8")) as object;
  const ajv = new Ajv({ schemaId: "auto" }).addMetaSchema(json("ajv/lib/refs/json-schema-draft-04.json"));
  const validate = ajv.compile(json("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));

  test("is valid by the schema of OASIS", () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        validate(JSON.parse(write("sarif", report)));
        expect(validate.errors ?? []).toEqual([]);
      }),
      runs,
    );
  });

  test("says of a rule and of a finding what code scanning shows", () => {
    const [report] = fc.sample(
      hostileReport.filter((one) => findingsOf(one).some(({ related }) => related.length > 0)),
      { numRuns: 1, seed: 3 },
    );
    const log = JSON.parse(
      write("sarif", report ?? { files: [], failures: [], troubles: [], suppressed: 0 }),
    ) as SarifLog;
    const [run] = log.runs;
    expect(run?.results).toHaveLength(
      findingsOf(report ?? { files: [], failures: [], troubles: [], suppressed: 0 }).length,
    );
    for (const result of run?.results ?? []) {
      const rule = run?.tool.driver.rules[result.ruleIndex];
      expect(rule?.id).toBe(result.ruleId);
      expect(rule?.help.markdown).toContain("**What to do**");
      expect(rule?.properties.precision).toMatch(/^(?:high|medium|low)$/);
      expect(result.partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}/);
      const [location] = result.locations;
      expect(location?.physicalLocation.region.endLine).toBe(location?.physicalLocation.region.startLine);
      const links = [...result.message.text.matchAll(/(?<!\\)\]\((\d+)\)/g)].map((match) => Number(match[1]));
      expect(links).toEqual((result.relatedLocations ?? []).map(({ id }) => id));
    }
  });
});

interface SarifLog {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly {
          readonly id: string;
          readonly help: { readonly markdown: string };
          readonly properties: { readonly precision: string };
        }[];
      };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly message: { readonly text: string };
      readonly partialFingerprints: { readonly primaryLocationLineHash: string };
      readonly relatedLocations?: readonly { readonly id: number }[];
      readonly locations: readonly {
        readonly physicalLocation: { readonly region: { readonly startLine: number; readonly endLine: number } };
      }[];
    }[];
  }[];
}

const hasXmllint = hasClient("xmllint", "libxml2-utils");

describe.skipIf(!hasXmllint).each(["junit", "checkstyle"] as const)("%s", (name) => {
  test("is valid by its schema, with every finding in it", () => {
    const schema = join(root, `test/format/schemas/${name}.xsd`);
    fc.assert(
      fc.property(hostileReport, (report) => {
        const text = write(name, report);
        const { status, stderr } = spawnSync("xmllint", ["--noout", "--schema", schema, "-"], {
          input: text,
          encoding: "utf8",
        });
        expect({ status, stderr }).toEqual({ status: 0, stderr: "- validates\n" });
        const element = name === "junit" ? /<failure /g : /<error /g;
        expect(text.match(element) ?? []).toHaveLength(findingsOf(report).length);
      }),
      { ...runs, numRuns: 25 },
    );
  });
});

/** What GitLab documents of a code quality report. */
const gitlabReport = z.array(
  z.strictObject({
    description: z.string(),
    check_name: z.string(),
    fingerprint: z.string().min(1),
    severity: z.enum(["info", "minor", "major", "critical", "blocker"]),
    location: z.strictObject({
      path: z.string().regex(/^(?!\/|\.\/)/),
      lines: z.strictObject({ begin: z.int().min(1), end: z.int().min(1) }),
    }),
  }),
);

const place = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });
const rdLocation = z.strictObject({ path: z.string(), range: z.strictObject({ start: place, end: place }) });
/** Diagnostic of reviewdog's proto/rdf/reviewdog.proto. */
const diagnostic = z.strictObject({
  message: z.string(),
  location: rdLocation,
  severity: z.enum(["ERROR", "WARNING", "INFO"]),
  source: z.strictObject({ name: z.string(), url: z.string().optional() }),
  code: z.strictObject({ value: z.string(), url: z.string().optional() }),
  related_locations: z.array(z.strictObject({ message: z.string(), location: rdLocation })).optional(),
  suggestions: z
    .array(z.strictObject({ range: z.strictObject({ start: place, end: place }), text: z.string() }))
    .optional(),
});

const jsonLines = (text: string): unknown[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);

test("gitlab, rdjsonl and jsonl have their published shapes and lose no finding", () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const count = findingsOf(report).length;
      expect(gitlabReport.parse(JSON.parse(write("gitlab", report)))).toHaveLength(count);
      expect(z.array(diagnostic).parse(jsonLines(write("rdjsonl", report)))).toHaveLength(count);
      expect(jsonLines(write("jsonl", report))).toHaveLength(count);
    }),
    runs,
  );
});

test("rdjsonl counts columns in bytes of UTF-8", () => {
  const [report] = fc.sample(
    hostileReport.filter((one) => findingsOf(one).length > 0),
    { numRuns: 1, seed: 1 },
  );
  const [finding] = report ? findingsOf(report) : [];
  if (!finding) throw new Error("no finding");
  const range = { start: { line: 1, column: 4 }, end: { line: 1, column: 5 } };
  const findings = [{ ...finding, line: "a𐐀b", range, related: [] }];
  const files = [{ path: "a.md", kind: "design" as const, findings }];
  const [line] = z
    .array(diagnostic)
    .parse(jsonLines(write("rdjsonl", { files, failures: [], troubles: [], suppressed: 0 })));
  expect(line?.location.range.start).toEqual({ line: 1, column: 6 });
});

describe("github", () => {
  /** As the runner reads a line: its command, properties and data. */
  const command = /^::(error|warning|notice) ((?:[a-zA-Z]+=[^:,\r\n]*,?)*)::([^\r\n]*)$/;
  const unescape = (text: string): string =>
    text
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");

  test("annotates at most ten of a type, errors first, and the runner reads back each message", () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const lines = write("github", report).split("\n");
        const annotations = lines.flatMap((line) => command.exec(line) ?? []).length / 4;
        const types = lines.flatMap((line) => command.exec(line)?.[1] ?? []);
        for (const type of ["error", "warning", "notice"]) {
          const severity = type === "notice" ? "info" : type;
          const found = findingsOf(report).filter((finding) => finding.severity === severity).length;
          expect(types.filter((one) => one === type)).toHaveLength(Math.min(10, found));
        }
        const order = types.map((type) => ["error", "warning", "notice"].indexOf(type));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        const rest = findingsOf(report).length - annotations;
        const others = lines.filter((line) => line !== "" && !command.test(line));
        expect(others).toHaveLength(rest === 0 ? 0 : rest + 2);
        if (rest > 0) expect(others.at(0)).toMatch(/^::group::\d+ more findings?$/);
      }),
      runs,
    );
  });

  test("escapes what would end a property or the data", () => {
    const [report] = fc.sample(
      hostileReport.filter((one) => findingsOf(one).length > 0),
      { numRuns: 1, seed: 1 },
    );
    const [finding] = report ? findingsOf(report) : [];
    if (!finding) throw new Error("no finding");
    const path = "docs/a,b::c%0A.md";
    const files = [{ path, kind: "design" as const, findings: [{ ...finding, path, message: "100%0A: done" }] }];
    const [, , properties = "", data = ""] =
      command.exec(write("github", { files, failures: [], troubles: [], suppressed: 0 }).trimEnd()) ?? [];
    expect(unescape(/file=([^,]*)/.exec(properties)?.[1] ?? "")).toBe(path);
    expect(unescape(data)).toContain("100%0A: done");
  });
});

describe("markdown", () => {
  test("shows text of a document and lets it do nothing", () => {
    const parser = unified().use(remarkParse);
    fc.assert(
      fc.property(hostileText, (text) => {
        const tree = parser.parse(`x ${markdownText(text)} x`);
        const [paragraph] = tree.children;
        expect(tree.children).toHaveLength(1);
        const inline = paragraph?.type === "paragraph" ? paragraph.children : [];
        for (const node of inline) {
          expect(["text", "html"]).toContain(node.type);
          if (node.type === "html") expect(node.value).toBe("<!-- -->");
          if (node.type === "text") expect(node.value).not.toMatch(/[@#][\w-]|\bGH-\d/);
        }
        expect(markdownText(text)).not.toMatch(/[|`]|www\.|:\/\//);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test("fits into a comment", () => {
    const [rule] = rules;
    const [report] = fc.sample(
      hostileReport.filter((one) => findingsOf(one).length > 0),
      { numRuns: 1, seed: 1 },
    );
    const [finding] = report ? findingsOf(report) : [];
    if (!finding || !rule) throw new Error("no finding");
    const findings = Array.from({ length: 3000 }, () => ({ ...finding, message: "@x".repeat(80) }));
    const text = write("markdown", {
      files: [{ path: "a.md", kind: "design", findings }],
      failures: [],
      troubles: [],
      suppressed: 0,
    });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/\d+ more findings did not fit here/);
  });
});

test("agent is the shortest that names every finding and says once for each rule what to do", () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const text = write("agent", report);
      const lines = text.split("\n");
      expect(lines.filter((line) => /^ \d+:\d+ (?:error|warning|info) /.test(line))).toHaveLength(
        findingsOf(report).length,
      );
      for (const { advice } of findingsOf(report)) expect(text.split(advice)).toHaveLength(2);
    }),
    runs,
  );
});
