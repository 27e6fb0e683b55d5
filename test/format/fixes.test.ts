import { expect, test } from "vitest";
import { rules } from "../../rules/index.ts";
import { check } from "../../src/engine/check.ts";
import type { Report } from "../../src/engine/finding.ts";
import { readDocument } from "../../src/extract/document.ts";
import { formats } from "../../src/format/formats.ts";
import type { Position } from "../../src/model/span.ts";
import { fixturesOf, readFixture } from "../support.ts";
import { options } from "./hostile.ts";

interface Edit {
  readonly start: Position;
  readonly end: Position;
  readonly text: string;
}

/** Applies edits as a program does that counts lines at LF. */
function applied(text: string, edits: readonly Edit[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, column }: Position): number => (starts[line - 1] ?? 0) + column - 1;
  return edits
    .toReversed()
    .reduce((done, edit) => done.slice(0, offset(edit.start)) + edit.text + done.slice(offset(edit.end)), text);
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Log {
  readonly runs: readonly {
    readonly results: readonly {
      readonly fixes?: readonly {
        readonly artifactChanges: readonly {
          readonly replacements: readonly {
            readonly deletedRegion: Region;
            readonly insertedContent: { readonly text: string };
          }[];
        }[];
      }[];
    }[];
  }[];
}

const reportOf = (id: string, text: string): Report => {
  const active = rules
    .filter((rule) => rule.id === id)
    .map((rule) => ({ rule, severity: rule.severity, options: rule.options().parse({}) }));
  return check([{ doc: readDocument("a.md", text) }], { select: () => active, threshold: 0 });
};

const editsOf = (report: Report): Edit[][] => {
  const { runs } = JSON.parse(formats.sarif.format(report, options)) as Log;
  return runs.flatMap(({ results }) =>
    results.flatMap(({ fixes = [] }) =>
      fixes.flatMap(({ artifactChanges }) =>
        artifactChanges.map(({ replacements }) =>
          replacements.map(({ deletedRegion: at, insertedContent: { text } }) => ({
            start: { line: at.startLine, column: at.startColumn },
            end: { line: at.endLine, column: at.endColumn },
            text,
          })),
        ),
      ),
    ),
  );
};

const fixable = rules.flatMap((rule) =>
  fixturesOf(rule, "invalid")
    .filter((path) => path.endsWith(".md"))
    .map((path) => ({ id: rule.id, path, text: readFixture(path).document }))
    .filter(({ id, text }) => "check" in rule && editsOf(reportOf(id, text)).length > 0),
);

test("four rules say how to mend what they find", () => {
  const ids = new Set(fixable.map(({ id }) => id));
  expect([...ids].sort()).toEqual(["broken-fence", "conflicting-downtime", "inconsistent-identifier", "mojibake"]);
});

test.each(fixable)("$path: a fix of SARIF, applied, leaves nothing that it could mend", ({ id, text }) => {
  const fixes = editsOf(reportOf(id, text));
  for (const edits of fixes) expect(editsOf(reportOf(id, applied(text, edits)))).toHaveLength(fixes.length - 1);
});

test("rdjsonl suggests what changes the line of the finding alone, with columns in bytes", () => {
  const told = "# Refunds\n\nRefunds are kept in `refund_requests`. A worker polls `refund_requests`.\n\n";
  const suggestionsFor = (text: string): unknown => {
    const [line = "{}"] = formats.rdjsonl.format(reportOf("inconsistent-identifier", text), options).split("\n");
    return (JSON.parse(line) as { readonly suggestions?: unknown }).suggestions;
  };
  expect(suggestionsFor(`${told}Täglich \`refund_requets\`.\n`)).toEqual([
    { range: { start: { line: 5, column: 11 }, end: { line: 5, column: 25 } }, text: "refund_requests" },
  ]);
  expect(suggestionsFor(`${told}Read \`refund_requets\`.\n\nWrite \`refund_requets\`.\n`)).toBeUndefined();
  const twice = suggestionsFor(`${told}Read \`refund_requets\`, write \`refund_requets\`.\n`);
  expect(twice).toMatchObject([{ text: "refund_requests`, write `refund_requests" }]);
});
