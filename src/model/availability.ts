import type { Document } from "./document.ts";
import { groupedBy } from "./groups.ts";
import type { Quantity } from "./quantity.ts";
import { contains } from "./span.ts";

/** An availability, and the downtime that the text says it comes to. */
export interface StatedDowntime {
  readonly availability: Quantity;
  readonly downtime: Quantity;
  /** What the availability allows in seconds, in each of the periods that may be meant: the one that the text names, else all. */
  readonly allowed: readonly number[];
}

const day = 86_400;
const periods: Readonly<Record<string, number>> = {
  day,
  week: 7 * day,
  month: 30.4375 * day,
  quarter: 91.3125 * day,
  year: 365.25 * day,
};
/** Words by which a period is meant. */
const periodNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:years?|yrs?|y|annum|annual\w*|yearly)$/i, "year"],
  [/^(?:quarters?|quarterly)$/i, "quarter"],
  [/^(?:months?|mo|monthly)$/i, "month"],
  [/^(?:weeks?|wk|weekly)$/i, "week"],
  [/^(?:days?|daily)$/i, "day"],
];
const down = "(?:downtime|outages?|unavailability|degradation)";
const after = new RegExp(
  String.raw`^\s*(?:(?:of )?(?:[a-z]+ )?${down} ?)?(?:/|per |an? |each |every |in a )\s?(?:calendar )?([a-z]+)\b`,
  "i",
);
const isDown = new RegExp(String.raw`\b(?:${down}|unavailable)\b`, "i");
/** What a percentage is of: without such a word it may be a share of requests or of anything else. */
const isUp = /\b(?:availab\w+|uptime|nines|downtime|outages?|[2-6]9s|9s)\b/i;
/** A clock that runs only part of the time. */
const partTime =
  /\b(?:trading|business|working|office|opening|market) (?:hours?|days?)\b|\b(?!24\b)\d+\s?[-x×/]\s?[57]\b/i;

/** The downtimes that stand beside an availability. */
export function statedDowntimes(doc: Document): StatedDowntime[] {
  const shares = doc.quantities.filter(isAvailability);
  if (shares.length === 0) return [];
  const byStatement = groupedBy(doc.quantities, ({ statement }) => statement);
  return [...groupedBy(shares, ({ statement }) => statement)].flatMap(([index, own]) => {
    const statement = doc.statements[index];
    if (!statement || statement.polarity === "example" || partTime.test(statement.text)) return [];
    if (![statement.text, ...(statement.header ?? [])].some((text) => isUp.test(text))) return [];
    const times = (byStatement.get(index) ?? []).filter((quantity) => isDuration(quantity, doc));
    return times.flatMap((downtime): StatedDowntime[] => {
      const availability = nearest(downtime, own);
      const column = statement.form === "row" ? columnOf(downtime, doc) : undefined;
      const allowed = availability && allowedBy(availability, downtime, { text: doc.text, column });
      return availability && allowed ? [{ availability, downtime, allowed }] : [];
    });
  });
}

/** Whether a quantity can be an availability: nine tenths of the time and more, but not all. */
export function isAvailability({ dimension, unit, value, high, comparator }: Quantity): boolean {
  return dimension === "ratio" && unit === "%" && value >= 0.9 && value < 1 && !high && comparator !== "<";
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
  const titled = column !== undefined && isDown.test(column) && !/\d/.test(column) ? column : "";
  const near = [after.exec(next)?.[1], before, ...titled.split(/\W+/)];
  const named = near.flatMap((word) => periodNames.find(([pattern]) => pattern.test(word ?? ""))?.[1] ?? [])[0];
  const lost = 1 - value;
  if (named !== undefined) return [lost * (periods[named] ?? day)];
  const says = isDown.test(next.slice(0, 25)) || titled !== "";
  return says ? Object.values(periods).map((seconds) => lost * seconds) : undefined;
}

/** What a system needs in series, and the availability that is left of it. */
export interface SerialAvailability {
  readonly target: Quantity;
  readonly dependencies: readonly Quantity[];
  /** The product of the dependencies' availabilities. */
  readonly reachable: number;
}

const dependency = /\b(?:depend(?:s|ed|ing|enc(?:y|ies))?|relies on|rely on|upstream|in series|critical path)\b/i;
/** A dependency without which the system goes on. */
const soft =
  /\b(?:soft|optional|fall ?back|falls back|degrad\w+|cached?|async\w*|queue[sd]?|best[- ]effort|redundan\w+|fail[- ]?over|multi-\w+|parallel|non-critical|not critical|internal)\b/i;

/** The target of the whole and the hard dependencies whose availabilities the document gives; undefined where either lacks. */
export function serialAvailability(doc: Document): SerialAvailability | undefined {
  const shares = doc.quantities.filter(isAvailability);
  if (shares.length < 2) return undefined;
  const isUnder = ({ section, statement, span }: Quantity): boolean => {
    const { header = [], leadIn = "", span: whole = span } = doc.statements[statement] ?? {};
    const before = doc.text.slice(whole.start, span.start);
    const path = doc.sections[section]?.path.slice(1).join(" ") ?? "";
    return /\p{L}{2}/u.test(before) && [before, leadIn, path, ...header].some((words) => dependency.test(words));
  };
  const says = ({ statement }: Quantity, pattern: RegExp): boolean => {
    const { text = "", header = [] } = doc.statements[statement] ?? {};
    return pattern.test(text) || header.some((cell) => pattern.test(cell));
  };
  const affirmed = shares.filter(({ statement }) => {
    const { polarity, text = "" } = doc.statements[statement] ?? {};
    return polarity === "affirmed" && !/\bif\b/i.test(text);
  });
  const serial = affirmed.filter(
    (share) => isUnder(share) && says(share, /\b(?:availab\w+|uptime|sl[ao]s?)\b/i) && !says(share, soft),
  );
  const targets = affirmed.filter(
    (share) => !isUnder(share) && share.role === "target" && says(share, /\b(?:availab\w+|uptime)\b/i),
  );
  const target = targets.reduce<Quantity | undefined>(
    (least, share) => (least && least.value <= share.value ? least : share),
    undefined,
  );
  if (!target || serial.length === 0) return undefined;
  return { target, dependencies: serial, reachable: serial.reduce((product, { value }) => product * value, 1) };
}
