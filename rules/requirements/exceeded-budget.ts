import type { Quantity } from "../../src/model/quantity.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "exceeded-budget",
  family: "requirements",
  severity: "error",
  preset: "strict",
  summary: "The costs come to more than the budget",
  why: "The design cannot be paid for as it stands, and whoever approves the budget reads only the one number.",
  fix: "Cut the costs or raise the budget, and make both places say the same.",
  limits:
    "Compares the one budget of a document with the one total, in one currency and over the same time. Budgets of a phase, a team or a request are left alone. In 11,572 public documents it found nothing, right or wrong.",
  *check({ doc }) {
    for (const { budget, total } of doc.spendings) {
      const [spent, allowed] = [perPeriod(total), perPeriod(budget)];
      if (spent <= allowed) continue;
      yield {
        at: total.span,
        message: `"${total.text}" is more than the budget of "${budget.text}"`,
        subject: budget.text,
        related: [{ span: budget.span, message: "The budget" }],
      };
    }
  },
});

/** The amount as written: quantities count money by the second where there is a period. */
function perPeriod({ value, high = value, period = 1 }: Quantity): number {
  return high * period;
}
