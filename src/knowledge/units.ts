import type { Dimension } from "../model/quantity.ts";

export interface Unit {
  readonly dimension: Dimension;
  /** How many of the base unit one is. */
  readonly scale: number;
  /** As a person would write it. */
  readonly name: string;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
/** Mean Gregorian month and year. */
const month = 30.436875 * day;
const year = 365.2425 * day;

/** Seconds by the words and signs of periods and durations. "m" is left out: minute, month, metre and million. */
const seconds: Readonly<Record<string, readonly [name: string, seconds: number]>> = {
  ...entries(["ns", "nanosecond", "nanoseconds"], "ns", 1e-9),
  ...entries(["us", "µs", "μs", "usec", "microsecond", "microseconds"], "µs", 1e-6),
  ...entries(["ms", "msec", "msecs", "millisecond", "milliseconds", "millis"], "ms", 1e-3),
  ...entries(words("s sec secs second seconds segundo segundos secondes Sekunde Sekunden"), "s", 1),
  ...entries(words("min mins minute minutes minuto minutos Minuten"), "min", minute),
  ...entries(words("h hr hrs hour hours hora horas heure heures Stunde Stunden"), "h", hour),
  ...entries(words("d day days día días dia dias jour jours Tag Tage Tagen"), "days", day),
  ...entries(words("w wk week weeks semana semanas semaine semaines Woche Wochen"), "weeks", 7 * day),
  ...entries(words("mo month months meses mois Monat Monate Monaten"), "months", month),
  ...entries(words("y yr yrs year years año años anos années Jahr Jahre Jahren"), "years", year),
};

function words(list: string): string[] {
  return list.split(" ");
}

function entries<T>(words: readonly string[], name: string, value: T): Record<string, readonly [string, T]> {
  return Object.fromEntries(words.map((word) => [word, [name, value] as const]));
}

/** Bytes by unit. Kilo is 1,000 unless written with an i; readers of sums allow both. */
const bytes: Readonly<Record<string, number>> = {
  byte: 1, bytes: 1, B: 1,
  KB: 1e3, kB: 1e3, Kb: 125, kb: 125, kbit: 125, Kbit: 125, kilobyte: 1e3, kilobytes: 1e3,
  MB: 1e6, Mb: 125e3, Mbit: 125e3, megabyte: 1e6, megabytes: 1e6,
  GB: 1e9, Gb: 125e6, Gbit: 125e6, gigabyte: 1e9, gigabytes: 1e9,
  TB: 1e12, Tb: 125e9, terabyte: 1e12, terabytes: 1e12,
  PB: 1e15, petabyte: 1e15, petabytes: 1e15,
  KiB: 2 ** 10, Ki: 2 ** 10, MiB: 2 ** 20, Mi: 2 ** 20, GiB: 2 ** 30, Gi: 2 ** 30, TiB: 2 ** 40, Ti: 2 ** 40,
  bit: 0.125, bits: 0.125,
}; // prettier-ignore

/** Units that say "so many a second" in one word, and what they count. */
const rates: Readonly<
  Record<string, { readonly name: string; readonly counts: string; readonly period: number; readonly bytes?: number }>
> = {
  rps: { name: "requests", counts: "requests", period: 1 },
  qps: { name: "queries", counts: "queries", period: 1 },
  tps: { name: "transactions", counts: "transactions", period: 1 },
  iops: { name: "operations", counts: "operations", period: 1 },
  rpm: { name: "requests", counts: "requests", period: minute },
  bps: { name: "bits", counts: "bits", period: 1, bytes: 0.125 },
  kbps: { name: "kbit", counts: "bits", period: 1, bytes: 125 },
  mbps: { name: "Mbit", counts: "bits", period: 1, bytes: 125e3 },
  tbps: { name: "Tbit", counts: "bits", period: 1, bytes: 125e9 },
  gbps: { name: "Gbit", counts: "bits", period: 1, bytes: 125e6 },
};

export const currencies: Readonly<Record<string, string>> = {
  $: "$", US$: "$", USD: "$", "€": "€", EUR: "€", "£": "£", GBP: "£", "¥": "¥", JPY: "¥", INR: "₹", "₹": "₹", CHF: "CHF",
}; // prettier-ignore

/** Multipliers that stand right after a number. */
export const multipliers: Readonly<Record<string, number>> = {
  k: 1e3, K: 1e3, thousand: 1e3, M: 1e6, mn: 1e6, million: 1e6, mil: 1e6, B: 1e9, bn: 1e9, billion: 1e9, T: 1e12, trillion: 1e12, lakh: 1e5, crore: 1e7,
}; // prettier-ignore

/** The unit of time or size written as `word`. */
export function measureUnit(word: string): Unit | undefined {
  const size = bytes[word];
  if (size !== undefined) return { dimension: "size", scale: size, name: word };
  const time = seconds[word] ?? (word.length > 2 ? seconds[word.toLowerCase()] : undefined);
  return time && { dimension: "time", scale: time[1], name: time[0] };
}

/** The rate written as one word: "rps", "Mbps". */
export function rateUnit(word: string): (typeof rates)[string] | undefined {
  return rates[word.toLowerCase()];
}

/** The period in seconds written as `word`: "s", "day", "daily" is not one. */
export function periodSeconds(word: string): number | undefined {
  return seconds[word]?.[1] ?? (word.length > 2 ? seconds[word.toLowerCase()]?.[1] : undefined);
}
