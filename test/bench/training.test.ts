import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fitSureness } from "../../bench/train/sureness.ts";
import { readText } from "../../bench/train/corpus.ts";
import { learn } from "../../bench/train/learn.ts";
import { pack } from "../../bench/train/pack.ts";
import { readingOf } from "../../bench/train/readings.ts";
import { learnWords } from "../../bench/train/vectors.ts";
import { decodeReader } from "../../src/knowledge/concern-reader.ts";

const service = `# Ledger

## Failure modes

Calls to the bank time out after 2 s and are retried with backoff.

## Monitoring

Metrics go to a dashboard; an alert pages the team on call when the queue grows.
`;

function trainOnce(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "faultlint-training-"));
  const file = join(folder, "ledger.md");
  writeFileSync(file, service);
  const doc = readText(file);
  rmSync(folder, { recursive: true });
  const label = {
    doc: "ledger.md",
    kind: "design",
    concerns: { monitoring: { label: "A", lines: [9] }, backup: { label: "N", lines: [] } },
  } as const;
  const reading = readingOf(doc, label, "ledger");
  const passages = reading.examples.map(({ statement, section }) => ({
    words: statement.words,
    heading: section.heading,
  }));
  const table = learnWords([passages], 20, 4);
  const material = {
    table,
    statements: reading.examples,
    documents: [reading],
    ours: [],
    invented: [],
    written: [],
    asides: [],
    weak: [],
    unlabelled: reading.examples,
  };
  const { network, casesOf } = learn(material, () => true);
  return pack(table, network, fitSureness(casesOf(reading)));
}

test("the same labels train the same bytes, and they decode to what was packed", () => {
  const bytes = trainOnce();
  expect(trainOnce().equals(bytes)).toBe(true);
  const { table, network } = decodeReader(bytes);
  expect(table.stems).toHaveLength(16);
  expect(network.secondBias).toHaveLength(20);
  // A table that is packed anew without being learnt anew stays as it is.
  const again = decodeReader(pack(table, network, fitSureness([])));
  expect(again.table.company).toEqual(table.company);
});
