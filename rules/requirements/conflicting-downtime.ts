import type { StatedDowntime } from "../../src/model/availability.ts";
import type { Quantity } from "../../src/model/quantity.ts";
import { defineRule } from "../../src/rule.ts";

/** How far a downtime may be from what the availability allows, relative; "about" and bounds are given more. */
const tolerance = { exact: 0.12, loose: 0.25 };

export default defineRule({
  id: "conflicting-downtime",
  family: "requirements",
  severity: "error",
  preset: "strict",
  summary: "An availability and the downtime beside it do not go together",
  why: "One is promised and the other is built for: a system for 99.9 % may be down a hundred times as long as one for 99.999 %.",
  fix: "Keep the one that is meant and work out the other from it.",
  limits:
    "Compares a percentage of 90 and more with a time that the same sentence or row calls a downtime, or counts per period. Where no period is named, any from a day to a year may be meant. Shares of trading or office hours are left alone. In 11,572 public documents it found nothing, right or wrong.",
  *check({ doc }) {
    for (const stated of doc.statedDowntimes) {
      if (agrees(stated)) continue;
      const { availability, downtime, allowed } = stated;
      const [first = 0] = allowed;
      const comes = readable(first);
      yield {
        at: downtime.span,
        message:
          allowed.length === 1
            ? `${availability.text} allows ${comes}, not "${downtime.text}"`
            : `"${downtime.text}" is what ${availability.text} allows in no usual period`,
        subject: `${availability.text} ${downtime.text}`,
        related: [{ span: availability.span, message: "The availability" }],
        ...(allowed.length === 1
          ? { fix: { title: `Write "${comes}"`, edits: [{ span: downtime.span, text: comes }] } }
          : {}),
      };
    }
  },
});

function agrees({ downtime, allowed }: StatedDowntime): boolean {
  const isLoose =
    downtime.comparator !== "=" || Number.isInteger(downtime.value / (downtime.unit === "h" ? 3600 : Infinity));
  const spare = isLoose ? tolerance.loose : tolerance.exact;
  return allowed.some((seconds) => isBetween(downtime, seconds * (1 - spare), seconds * (1 + spare)));
}

function isBetween({ value, high = value }: Quantity, low: number, up: number): boolean {
  return high >= low && value <= up;
}

const units = [
  ["days", 86_400],
  ["hours", 3600],
  ["minutes", 60],
  ["seconds", 1],
] as const;

/** A duration with three significant digits in the largest unit of which it has two: "8.77 hours". */
function readable(seconds: number): string {
  const [name, size] = units.find((unit) => seconds >= 2 * unit[1]) ?? (["seconds", 1] as const);
  return `${String(Number((seconds / size).toPrecision(3)))} ${name}`;
}
