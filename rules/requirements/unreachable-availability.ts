import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "unreachable-availability",
  family: "requirements",
  severity: "warning",
  preset: "strict",
  summary: "The system is to be more available than the things it cannot work without",
  why: "What needs three parts of 99.9 % at once is up 99.7 % of the time; the promise breaks with the first outage of any of them.",
  fix: "Lower the target, or say how the system goes on without the part: a second one, a cache, a queue.",
  limits:
    "Multiplies the availabilities that stand with dependencies in one document. A dependency with a fallback, a cache or a queue beside it is left out, as is what is said outside the sentence or row. Outages that always coincide make the product too low. In 11,572 public documents it found nothing, right or wrong.",
  *check({ doc }) {
    const serial = doc.serialAvailability;
    if (!serial || serial.reachable >= serial.target.value) return;
    const { target, dependencies, reachable } = serial;
    yield {
      at: target.span,
      message: `${target.text} is the target, but ${String(dependencies.length)} dependencies leave ${percent(reachable)}`,
      subject: target.text,
      related: dependencies.map(({ span, text }) => ({ span, message: text })),
    };
  },
});

function percent(share: number): string {
  return `${String(Number((share * 100).toFixed(3)))} %`;
}
