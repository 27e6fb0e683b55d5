import type { Suppression } from "../../src/model/directive.ts";
import { defineSuppressionRule } from "../../src/rule.ts";

export default defineSuppressionRule({
  id: "unused-suppression",
  family: "hygiene",
  severity: "warning",
  preset: "recommended",
  summary: "A comment silences nothing: its rule has nothing to say, is unknown, or its time is over",
  why: "A comment that outlives its defect hides the next one.",
  fix: "Delete the comment, correct the rule's name, or settle what it put off.",
  limits:
    "A decision named by `because:` is looked for among the documents of the run, by its number. A rule that is off is not missed.",

  *checkSuppressions({ suppressions }) {
    for (const suppression of suppressions) {
      const message = messageOf(suppression);
      if (message !== undefined) yield { at: suppression.at, message, subject: suppression.rule };
    }
  },
});

function messageOf({ state, rule, directive }: Suppression): string | undefined {
  const name = `"${rule.slice(0, 60)}"`;
  switch (state) {
    case "unused":
      return `Nothing to silence here for ${name}`;
    case "unknown":
      return `There is no rule ${name}`;
    case "expired":
      return `Silenced ${name} only until ${directive.until ?? ""}`;
    case "fallen":
      return `Silenced ${name} because of ${directive.because ?? ""}, which no longer holds`;
    default:
      return undefined;
  }
}
