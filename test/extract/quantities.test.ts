import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocument } from "../../src/extract/document.ts";

/** The quantities of a one-paragraph document, as "comparator value dimension unit". */
function read(text: string) {
  return readDocument("doc.md", `# Design\n\n${text}\n`).quantities;
}

const brief = (text: string): string[] =>
  read(text).map(
    (quantity) =>
      `${quantity.comparator} ${String(quantity.value)}${quantity.high === undefined ? "" : `..${String(quantity.high)}`} ${quantity.dimension} ${quantity.unit}`,
  );

test.each([
  ["The API answers in p99 < 100 ms.", ["< 0.1 time ms"]],
  ["We store 10K orders.", ["= 10000 count orders"]],
  ["It takes 1M requests/day.", ["= 11.5740740741 count requests"]],
  ["Availability is 99.9 % a month.", ["= 0.999 ratio %"]],
  ["Peak is 50k rps at noon.", ["= 50000 count requests"]],
  ["Orders are kept for 7 yrs.", ["= 220898664 time years"]],
  ["It costs $500/month.", ["= 0.000190132431041 money $"]],
  ["The load doubles: 2× in a year.", ["= 2 factor ×"]],
  ["Uploads of up to 25 MiB pass.", ["<= 26214400 size MiB"]],
  ["We need at least three replicas.", [">= 3 count replicas"]],
  ["Between 10 and 20 ms are lost.", ["= 0.01..0.02 time ms"]],
  ["The queue holds 1K-10K messages.", ["= 1000..10000 count messages"]],
  ["The link carries 100 Mbps.", ["= 12500000 size Mbps"]],
  ["About 380 people use it.", ["~ 380 count people"]],
  ["The restore took 1 h 15 min.", ["= 4500 time h"]],
  ["A run lasts 3m 20s.", ["= 200 time min"]],
  ["The budget is 900 calls / 5 min.", ["= 3 count calls"]],
  ["Latency must not exceed 80 ms.", ["<= 0.08 time ms"]],
  ["Batches shouldn't be above 50 parcels.", ["<= 50 count parcels"]],
  ["The move is spread over 30 days.", ["= 2592000 time days"]],
  ["It runs for over 30 days.", ["> 2592000 time days"]],
  ["Drafts are deleted after 14 days.", ["= 1209600 time days"]],
  ["The depot is built around two separate queues.", ["= 2 count queues"]],
  ["The index cut scans from 40 % to 5 %.", ["= 0.4 ratio %", "= 0.05 ratio %"]],
  ["We reduced the wait from 2 s to 5 s at worst.", ["= 2 time s", "= 5 time s"]],
  ["A parcel waits 2 s to 5 s.", ["= 2..5 time s"]],
  ["The relay sends 222B/s.", ["= 222 size B"]],
  ["A espera é de até 3 minutos.", ["<= 180 time min"]],
  ["Four more weeks are planned.", ["= 2419200 time weeks"]],
  ["Losses decreased 20 % in spring.", ["= 0.2 ratio %"]],
  ["A scan arrives in under thirty seconds.", ["< 30 time s"]],
  ["The depot writes 604.8 kB daily, 604.8 kB weekly.", ["= 7 size kB", "= 1 size kB"]],
])("reads %s", (text, expected) => {
  expect(brief(text)).toEqual(expected);
});

test.each([
  "We run Python 3.11 and PostgreSQL 15 on port 8080.",
  "See section 3 of RFC 7231 and ADR-012.",
  "Decided on 2026-06-18, after 3 June 2026.",
  "Version 1.2.3 ships in Q3 2026.",
  "The gateway answers HTTP 404.",
  "Support is there 24/7.",
  "N+1 upgrades are safe.",
  "AMQP 1.0 message properties are used.",
  "Task 2 handles the parcels.",
  "Step one: the relay 1 polls the depot.",
  "Subjects map to `depot.$1.>` there.",
  "The gain is a $1.5\\times$ speed-up.",
  "There are 2^20 parcels.",
  "Labels take 100s of bytes.",
  "The depot is open (13h-18h).",
  "The empty hash is `0x`.",
  "As footnote 2 notes, parcels wait.",
])("reads no quantity in: %s", (text) => {
  expect(brief(text)).toEqual([]);
});

test("takes the unit of a column's header, and the row for what is measured", () => {
  const [quantity] = read("| Path | Budget (ms) |\n| --- | --- |\n| /pay | 250 |");
  expect(quantity).toMatchObject({ value: 0.25, unit: "ms", measures: "/pay: Budget (ms)" });
});

test("knows what is measured, at which percentile, and whether it is a target or a default", () => {
  expect(read("The p95 latency must stay below 300 ms.")[0]).toMatchObject({
    measures: "latency",
    percentile: 95,
    role: "target",
    comparator: "<",
  });
  expect(read("The timeout defaults to 30 s.")[0]).toMatchObject({ measures: "timeout", role: "default" });
});

test.each([
  ["Cold start: ~ 3 s", "Cold start"],
  ["Cache memory: 20 × 50 KB = 1 MB", "Cache memory"],
  ["The relay loses 2 % of the parcels.", "parcels"],
  ["It retries with a 3-second pause.", "pause"],
  ["A courier is logged out after 24 hours.", "logged"],
  ["A label holds a signature of 64 bytes.", "signature"],
  ["Expect a 10 MB block.", "block"],
])("tells what is measured in: %s", (text, expected) => {
  expect(read(text).at(-1)?.measures).toBe(expected);
});

test("names the row and the column of a number that stands alone, and only the row where the column says nothing", () => {
  const text = "| Step | Duration | Value |\n| --- | --- | --- |\n| Sorting | 4 min | 3 % |";
  expect(read(text).map(({ measures }) => measures)).toEqual(["Sorting: Duration", "Sorting"]);
});

test("takes the parameters of a query for no money", () => {
  expect(read("```sql\nSELECT id FROM parcel WHERE depot = $1 LIMIT $2 OFFSET $3\n```")).toEqual([]);
});

test("finds a number in the text where it is not part of another", () => {
  const doc = readDocument("doc.md", "# Design\n\n`wait: 30000` means that it waits 30 s, as 2.30 says.\n");
  expect(doc.quantities.map(({ span }) => doc.text.slice(span.start, span.end))).toEqual(["30 s"]);
});

test("spans the words in the document, across a line break", () => {
  const doc = readDocument("doc.md", "# Design\n\nIt serves 3 read\nreplicas and 20 ms.\n");
  expect(doc.quantities.map(({ span }) => doc.text.slice(span.start, span.end))).toEqual(["3 read\nreplicas", "20 ms"]);
});

test("never throws, and spans stay inside the text", () => {
  const piece = fc.constantFrom(
    "10",
    " ms",
    "p99",
    "<",
    "$",
    "K",
    "-",
    "%",
    " per day",
    "|",
    "\n",
    "three ",
    "a",
    "×",
    ".",
    ",000",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const doc = readDocument("doc.md", pieces.join(""));
      for (const { span } of doc.quantities) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(doc.text.length);
        expect(span.start).toBeLessThanOrEqual(span.end);
      }
    }),
    { seed: 7 },
  );
});
