import { faultlint, folderWith } from "../cli/run.ts";

export interface Seen {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
}

interface JsonReport {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly range: Readonly<Record<"start" | "end", { readonly line: number; readonly column: number }>>;
    }[];
  }[];
}

const document = (number: number): string =>
  [
    `# Design: store ${String(number)}`,
    "",
    "We move the orders to a new store, so that checkout no longer waits for billing.",
    "",
    "## Data",
    "",
    "| Dataset | Owner | Store |",
    "| --- | --- | --- |",
    ...Array.from({ length: 6 }, (_, row) => `| orders ${String(row)} | Checkout, Billing | PostgreSQL |`),
    "",
    "## Rollout",
    "",
    "See [the plan](missing: plan [1].md) and TODO.",
    "",
  ].join("\n");

const configuration = `
overrides:
  - files: ["rfcs/1*.md"]
    rules: { multiple-writers: info }
`;

/** A folder of documents under awkward names with more than 200 findings, its lines and what they should mean. */
export function manyFindings(): {
  readonly folder: string;
  /** With the end of each finding. */
  readonly lines: string;
  /** Without. */
  readonly plainLines: string;
  readonly expected: readonly Required<Seen>[];
} {
  const names = ["docs/a.md", "docs/with space.md", "docs/a: b [x].md", "docs/ünïcode 文書.md", "docs/x(1).md"];
  const more = Array.from({ length: 28 }, (_, index) => `rfcs/${String(index)}.md`);
  const documents = Object.fromEntries([...names, ...more].map((name, index) => [name, document(index)]));
  const folder = folderWith({ ...documents, "faultlint.yaml": configuration });
  const options = ["check", "--preset", "strict", "--exit-zero", "-f"];
  const [lines, plainLines] = [faultlint(folder, [...options, "editor"]), faultlint(folder, [...options, "unix"])];
  const report = JSON.parse(faultlint(folder, [...options, "json"]).stdout) as JsonReport;
  const expected = report.files.flatMap(({ path, findings }) =>
    findings.map(({ rule, severity, message, range: { start, end } }) => {
      return { path, ...start, endLine: end.line, endColumn: end.column, severity, rule, message };
    }),
  );
  return { folder, lines: lines.stdout, plainLines: plainLines.stdout, expected };
}
