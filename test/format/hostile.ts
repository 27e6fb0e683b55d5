import fc from "fast-check";
import { rules } from "../../rules/index.ts";
import type { Finding, Report } from "../../src/engine/finding.ts";
import type { FormatOptions } from "../../src/format/formats.ts";

export const options: FormatOptions = { color: false, version: "1.2.3", rules };

/** What would act, if a format let it through: on a runner, a terminal, a browser or a reader of XML or JSON. */
const charms = [
  "%0A::error::x",
  "\n::set-output name=errors::0",
  "::stop-commands::x",
  "##[add-mask]x",
  "##vso[task.setvariable]x",
  "]]>",
  "<script>",
  "<!--",
  "&amp;",
  '"',
  "'",
  "\u001B[31m",
  "\u009B",
  "\u202E",
  "\u2066",
  "\u200F",
  "\uFEFF",
  "\uD800",
  "\uFFFF",
  "\u0000",
  "\r",
  "\u2028",
  "`",
  "```",
  "|",
  "[x](https://example.org)",
  "![x](y)",
  "@octocat",
  "#12",
  "GH-12",
  "https://example.org",
  "www.example.org",
  "{0}",
  "\\",
  "%",
  ",",
  ":",
  "  ",
];

export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...charms), fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 6 })
  .map((parts) => parts.join(""));

const position = fc.record({ line: fc.integer({ min: 1, max: 400 }), column: fc.integer({ min: 1, max: 90 }) });
const range = fc.tuple(position, position).map(([a, b]) => {
  const isOrdered = a.line < b.line || (a.line === b.line && a.column <= b.column);
  return isOrdered ? { start: a, end: b } : { start: b, end: a };
});
const path = hostileText.map((name) => `docs/${name || "a"}.md`);
const place = fc.record({ path, range, line: hostileText });

const finding = (at: string): fc.Arbitrary<Finding> =>
  fc
    .record({
      rule: fc.constantFrom(...rules),
      severity: fc.constantFrom("error" as const, "warning" as const, "info" as const),
      message: hostileText,
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      range,
      line: hostileText,
      related: fc.array(
        fc.tuple(place, hostileText).map(([where, message]) => ({ ...where, message })),
        { maxLength: 2 },
      ),
      evidence: fc.array(fc.record({ range, text: hostileText, reason: fc.constant("a heading") }), { maxLength: 2 }),
      fix: fc.option(
        fc.record({ title: hostileText, edits: fc.array(fc.record({ range, text: hostileText }), { minLength: 1 }) }),
      ),
      occurrence: fc.integer({ min: 1 }),
    })
    .map(({ rule, fix, ...rest }) => ({
      ...rest,
      ...(fix && { fix }),
      path: at,
      rule: rule.id,
      identity: { heading: "", words: "" },
      family: rule.family,
      advice: rule.fix,
      page: `rules/${rule.family}/${rule.id}.md`,
    }));

/** Reports of documents whose names and contents were chosen to do harm. */
export const hostileReport: fc.Arbitrary<Report> = fc
  .array(
    path.chain((at) =>
      fc.record({
        path: fc.constant(at),
        kind: fc.constant("design" as const),
        findings: fc.array(finding(at), { maxLength: 25 }),
      }),
    ),
    { maxLength: 4 },
  )
  .map((files) => ({
    files,
    failures: [{ rule: "x", path: "docs/\u001B[31m[x](1).md", message: "broke" }],
    troubles: [],
    suppressed: 0,
  }));
