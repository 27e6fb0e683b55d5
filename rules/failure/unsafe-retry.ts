import { automaticRetry, manualRetry, nearbyBound, retryBound } from "../../src/knowledge/failure.ts";
import { maturityOf } from "../../src/model/document.ts";
import { defineRule } from "../../src/rule.ts";

/** Statements before and after in which a bound may stand. */
const nearby = 4;

export default defineRule({
  id: "unsafe-retry",
  family: "failure",
  severity: "warning",
  preset: "off",
  kinds: ["design"],
  summary: "Something is retried, and nothing says how often, how fast or whether it may happen twice",
  why: "Retries without a limit and a back-off turn a short outage into a long one; a write that is retried may be done twice.",
  fix: "Say how many attempts, with which back-off and jitter, what happens after the last, and what makes a repeated write harmless.",
  limits:
    "Speaks once in a document, where a program retries by itself and no sentence of the whole document names a limit, a delay, a time-out or idempotency.",
  precision: { right: 8, judged: 36 },
  *check({ doc }) {
    const { statements } = doc;
    if (maturityOf(doc) === "closed" || statements.some(({ text }) => retryBound.test(text))) return;
    const bare = statements.filter(
      ({ text, polarity, form, section }, at) =>
        polarity === "affirmed" &&
        form !== "code" &&
        automaticRetry.test(text) &&
        !manualRetry.test(text) &&
        !statements
          .slice(Math.max(0, at - nearby), at + nearby + 1)
          .some((near) => near.section === section && nearbyBound.test(near.text)),
    );
    const [first, ...rest] = bare;
    if (!first) return;
    yield {
      at: first.span,
      message: `Retries have no limit, delay or idempotency: "${first.text.slice(0, 80)}"`,
      subject: "retry",
      related: rest.map(({ span }) => ({ span, message: "Nor here" })),
    };
  },
});
