import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "exceeded-latency-budget",
  family: "requirements",
  severity: "error",
  preset: "strict",
  summary: "The parts of a latency budget come to more than the whole",
  why: "Every hop keeps to its share, and the request is late all the same.",
  fix: "Give the hops less, let some of them run side by side, or raise the target.",
  limits:
    "Adds up the times of a table, a list or a block of code whose heading or lead-in speaks of a budget or breakdown and names the whole. Parts that may be skipped or run side by side (hits and misses, parallel calls) leave the whole group alone; of a range the lower end counts. In 11,572 public documents it found nothing, right or wrong.",
  *check({ doc }) {
    for (const { limit, parts, least } of doc.latencyBreakdowns) {
      if (least <= (limit.high ?? limit.value)) continue;
      yield {
        at: limit.span,
        message: `The ${String(parts.length)} parts of "${limit.text}" come to ${inMilliseconds(least)}`,
        subject: limit.text,
        related: parts.map(({ span, text }) => ({ span, message: text })),
      };
    }
  },
});

function inMilliseconds(seconds: number): string {
  return `${(seconds * 1000).toLocaleString("en-US", { maximumSignificantDigits: 4 })} ms`;
}
