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
