import { allSpent, moneyAllowed, moneySpent, partOfSpending, spendingPeriods } from "../knowledge/budgets.ts";
import type { Spending } from "../model/budget.ts";
import type { Document } from "../model/document.ts";
import type { Quantity } from "../model/quantity.ts";

/** What the document may cost by its budget, and what it says the whole costs. */
export function spendings(doc: Document): Spending[] {
  const money = doc.quantities.filter(({ dimension }) => dimension === "money");
  if (money.length < 2) return [];
  const said = (quantity: Quantity, pattern: RegExp): boolean => {
    const { text = "", polarity } = doc.statements[quantity.statement] ?? {};
    return pattern.test(text) && !partOfSpending.test(text) && polarity === "affirmed";
  };
  const budgets = money.filter((one) => said(one, moneyAllowed) && !said(one, moneySpent));
  const totals = money.filter((one) => said(one, allSpent));
  const [budget, ...others] = budgets;
  if (!budget || others.some(({ value }) => value !== budget.value)) return [];
  const [total, ...more] = totals.filter((one) => one.unit === budget.unit && one.statement !== budget.statement);
  if (!total || more.length > 0 || secondsOf(total, doc) !== secondsOf(budget, doc)) return [];
  return [{ budget, total }];
}

/** The time over which money is counted, where the text tells. */
function secondsOf({ period, statement, section }: Quantity, doc: Document): number | undefined {
  const { text = "", header = [] } = doc.statements[statement] ?? {};
  const around = [text, header.join(" "), doc.sections[section]?.title ?? ""];
  const found = around.flatMap((words) =>
    spendingPeriods.filter(([pattern]) => pattern.test(words)).map(([, seconds]) => seconds),
  );
  if (period !== undefined)
    return spendingPeriods.find(([, seconds]) => Math.abs(seconds - period) < period / 20)?.[1] ?? period;
  return found[0];
}
