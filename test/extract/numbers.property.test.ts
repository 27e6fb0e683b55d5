import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocument } from "../../src/extract/document.ts";
import { latencyBreakdowns } from "../../src/extract/latency-breakdowns.ts";
import { serialAvailability } from "../../src/extract/serial-availability.ts";
import { spendings } from "../../src/extract/spendings.ts";
import { statedDowntimes } from "../../src/extract/stated-downtimes.ts";

/** Lines that the look-ups of availabilities, downtimes, latencies and costs look for. */
const line = fc.oneof(
  fc.constantFrom(
    "# Gate",
    "## Latency budget",
    "## Dependencies",
    "## Costs",
    "Uptime must be 99.9 %, that is 5 minutes of downtime per year.",
    "It depends on a clock of 99.5 % availability.",
    "The p99 target of 100 ms is shared out:",
    "- reader: 50 ms",
    "- gate: 70 ms",
    "- clock: 10 ms",
    "The budget is $100 per month.",
    "Total cost: $200 per month.",
    "| Hop | Latency budget |",
    "|---|---|",
    "| Reader | 60 ms |",
    "| Total | |",
    "| SLA | 99.95 % |",
    "```",
    "",
  ),
  fc.string({ maxLength: 30 }),
);
const source = fc.array(line, { maxLength: 30 }).map((lines) => lines.join("\n"));

test("the numbers that are set against each other are numbers of the document, whatever the text", () => {
  fc.assert(
    fc.property(source, (text) => {
      const doc = readDocument("design.md", text);
      const serial = serialAvailability(doc);
      const quantities = [
        ...statedDowntimes(doc).flatMap(({ availability, downtime }) => [availability, downtime]),
        ...(serial ? [serial.target, ...serial.dependencies] : []),
        ...latencyBreakdowns(doc).flatMap(({ limit, parts }) => [limit, ...parts]),
        ...spendings(doc).flatMap(({ budget, total }) => [budget, total]),
      ];
      for (const quantity of quantities) expect(doc.quantities).toContain(quantity);
    }),
  );
});

test("a downtime is allowed by the share of the period that the availability leaves", () => {
  const doc = readDocument("design.md", "Uptime must be 99.9 %, that is 5 minutes of downtime per day.\n");
  expect(statedDowntimes(doc).map(({ allowed }) => allowed.map(Math.round))).toEqual([[86]]);
});
