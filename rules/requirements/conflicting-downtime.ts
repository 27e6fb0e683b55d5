import type { Quantity } from "../../src/model/quantity.ts";
import { defineRule } from "../../src/rule.ts";
import { groupedBy } from "../../src/model/groups.ts";

/** The least availability that is spoken of as one. */
const leastAvailability = 0.9;
const day = 86_400;
/** What people round away, and the difference between a month of 30 days and one of 31. */
const tolerance = 0.12;
const aboutAvailability = /\b(?:availab|uptime|downtime|unavailab|outage|error budget|sla|slo|nines)/i;

export default defineRule({
  id: "conflicting-downtime",
  family: "requirements",
  severity: "error",
  preset: "strict",
  summary: "A share of availability and the downtime beside it do not agree",
  why: "One reader plans for hours of outage a year, the other for minutes; the contract holds only one of them.",
  fix: "Work the downtime out from the share: 99.9 % leaves 8.76 hours a year, or 43.8 minutes a month.",
  limits: "Looks at a sentence or row that holds one share from 90 % on and one duration per day, week, month or year.",
  *check({ doc }) {
    for (const [statement, quantities] of groupedBy(doc.quantities, (quantity) => quantity.statement)) {
      const [share, ...otherShares] = quantities.filter(isAvailability);
      const [downtime, ...otherTimes] = quantities.filter(isDowntime);
      if (!share || !downtime || otherShares.length + otherTimes.length > 0) continue;
      const allowed = 1 - share.value;
      if (!aboutAvailability.test(doc.statements[statement]?.text ?? "")) continue;
      if (Math.abs(downtime.value - allowed) <= tolerance * allowed) continue;
      yield {
        at: downtime.span,
        message: `"${share.text}" leaves ${spelt(allowed * (downtime.period ?? day))}, not "${downtime.text}"`,
        subject: share.text,
        related: [{ span: share.span, message: "The availability" }],
      };
    }
  },
});

function isAvailability({ dimension, value }: Quantity): boolean {
  return dimension === "ratio" && value >= leastAvailability && value < 1;
}

function isDowntime({ dimension, period, high }: Quantity): boolean {
  return dimension === "time" && period !== undefined && period >= day && high === undefined;
}

function spelt(seconds: number): string {
  const [amount, unit] =
    seconds >= 5400 ? [seconds / 3600, "hours"] : seconds >= 90 ? [seconds / 60, "minutes"] : [seconds, "seconds"];
  return `${String(Number(amount.toPrecision(3)))} ${unit}`;
}
