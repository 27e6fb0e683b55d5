import type { Calculation } from "../../src/model/calculation.ts";
import { defineRule } from "../../src/rule.ts";

/** A result off by this factor is an error, not a slip of rounding. */
const gross = 2;

export default defineRule({
  id: "wrong-arithmetic",
  family: "requirements",
  severity: "warning",
  preset: "recommended",
  summary: "A sum that the document works out does not come to the result it states",
  why: "Capacity, cost and budgets are decided on these results; whoever checks them stops trusting the rest.",
  fix: "Mend the result or the inputs, whichever is wrong, and what was concluded from it.",
  limits:
    "Reads products, quotients and sums with numbers on both sides, and the totals of tables. Allows rounding to 2 % (12 % after ≈), KB of 1,000 or 1,024 bytes, and every conversion between periods that the units make possible; where units do not tell, it stays silent.",
  precision: { right: 8, judged: 8 },

  *check({ doc }) {
    for (const calculation of doc.calculations) {
      const { text, result, computed, stated, holds } = calculation;
      if (holds) continue;
      const ratio = Math.max(computed / stated, stated / computed);
      yield {
        at: result,
        message: `"${text.slice(0, 80)}" comes to ${rightResult(calculation)}`,
        subject: text,
        ...(ratio >= gross ? { weight: 1 as const } : {}),
      };
    }
  },
});

/** What the inputs give, as the stated result is written: "1.15 GB/s" for "57.5 GB/s". */
function rightResult({ computed, stated, written }: Calculation): string {
  const [, currency = "", digits = "", unit = ""] = /([$€£¥₹]?)\s*(\d[\d.,_\s]*)(.*)$/s.exec(written) ?? [];
  const number = Number(digits.replace(/[,_\s]|\.$/g, ""));
  const space = /\s$/.test(digits) && unit !== "" ? " " : "";
  if (!(number > 0)) return readable(computed);
  return `${currency}${readable((number * computed) / stated)}${space}${unit.replace(/[.,;:)\s]+$/, "")}`;
}

/** A number with four significant digits, grouped: 20,300; 0.00467. */
function readable(number: number): string {
  return number.toLocaleString("en-US", { maximumSignificantDigits: 4 });
}
