import { downtimePeriods, downWords, partTime, periodNames, perPeriod, upWords } from "../knowledge/availability.ts";
import { isAvailability, type StatedDowntime } from "../model/availability.ts";
import type { Document } from "../model/document.ts";
import { groupedBy } from "../model/groups.ts";
import type { Quantity } from "../model/quantity.ts";
import { contains } from "../model/span.ts";

/** The downtimes that stand beside an availability. */
export function statedDowntimes(doc: Document): StatedDowntime[] {
  const shares = doc.quantities.filter(isAvailability);
  if (shares.length === 0) return [];
  const byStatement = groupedBy(doc.quantities, ({ statement }) => statement);
  return [...groupedBy(shares, ({ statement }) => statement)].flatMap(([index, own]) => {
    const statement = doc.statements[index];
    if (!statement || statement.polarity === "example" || partTime.test(statement.text)) return [];
    if (![statement.text, ...(statement.header ?? [])].some((text) => upWords.test(text))) return [];
    const times = (byStatement.get(index) ?? []).filter((quantity) => isDuration(quantity, doc));
    return times.flatMap((downtime): StatedDowntime[] => {
      const availability = nearest(downtime, own);
      const column = statement.form === "row" ? columnOf(downtime, doc) : undefined;
      const allowed = availability && allowedBy(availability, downtime, { text: doc.text, column });
      return availability && allowed ? [{ availability, downtime, allowed }] : [];
    });
  });
}

/** Whether it is one duration, not a part of "8 hr 45 min" nor the "9s" of an availability. */
function isDuration({ dimension, period, text, span }: Quantity, doc: Document): boolean {
  if (dimension !== "time" || period !== undefined || /^9\s?s$/.test(text)) return false;
  const next = doc.text.slice(span.end, span.end + 8);
  return (
    !/^,?\s*(?:and )?\d/.test(next) &&
    !/\d\s?[a-z]{1,7},?\s*(?:and )?$/i.test(doc.text.slice(Math.max(0, span.start - 12), span.start))
  );
}

/** The last availability before the downtime, else the first after it. */
function nearest(downtime: Quantity, shares: readonly Quantity[]): Quantity | undefined {
  return shares.filter(({ span }) => span.end <= downtime.span.start).at(-1) ?? shares[0];
}

/** The header of the column in which the quantity stands. */
function columnOf({ span }: Quantity, { tables }: Document): string | undefined {
  const table = tables.find((one) => contains(one.span, span));
  const row = table?.rows.find((cells) => cells.some((cell) => contains(cell.span, span)));
  return table?.header[row?.findIndex((cell) => contains(cell.span, span)) ?? -1]?.text;
}

interface Surroundings {
  readonly text: string;
  readonly column: string | undefined;
}

function allowedBy({ value }: Quantity, downtime: Quantity, { text, column }: Surroundings): number[] | undefined {
  const { start, end } = downtime.span;
  const next = text.slice(end, end + 60);
  const before = /\b(\w+ly|annual)\b[^.;|\n]{0,20}$/i.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  const titled = column !== undefined && downWords.test(column) && !/\d/.test(column) ? column : "";
  const near = [perPeriod.exec(next)?.[1], before, ...titled.split(/\W+/)];
  const named = near.flatMap((word) => periodNames.find(([pattern]) => pattern.test(word ?? ""))?.[1] ?? [])[0];
  const lost = 1 - value;
  if (named !== undefined) return [lost * downtimePeriods[named]];
  const says = downWords.test(next.slice(0, 25)) || titled !== "";
  return says ? Object.values(downtimePeriods).map((seconds) => lost * seconds) : undefined;
}
