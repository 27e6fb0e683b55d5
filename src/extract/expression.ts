import { measureUnit, multipliers, periodSeconds, rateUnit } from "../knowledge/units.ts";

/** A worked-out value, with the kinds of unit that took part: they decide which conversions may be left unsaid. */
export interface Value {
  readonly number: number;
  /** Half a unit of the last digit as written, relative to the number: what rounding may have taken. */
  readonly rounding: number;
  /** Product of the sizes' scales in bytes; 1 without sizes. */
  readonly bytes: number;
  readonly hasSize: boolean;
  /** "per day", "/s", "rps". */
  readonly hasTime: boolean;
  /** "200 ms", "30 days": whether it multiplies or divides is for the reader to know. */
  readonly hasDuration: boolean;
  /** The unit of its durations, where they have one: "s"; "several" where they do not, or multiply each other. */
  readonly duration: string;
  /** "/day", "rps": a count over a time. */
  readonly hasRate: boolean;
  /** The time of its one rate [seconds]; undefined without one, and where several take part. */
  readonly per?: number | undefined;
  readonly hasBits: boolean;
  readonly hasPercent: boolean;
  /** "B" right after a number: bytes or billions. */
  readonly ambiguous: boolean;
  readonly divided: boolean;
  readonly multiplied: boolean;
  /** Sums and products mixed, which prose does without parentheses. */
  readonly mixed: boolean;
}

export type Token =
  | { readonly type: "number"; readonly value: Value; readonly start: number; readonly end: number }
  | { readonly type: "operator"; readonly sign: "+" | "-" | "*" | "/"; readonly start: number; readonly end: number }
  | { readonly type: "open" | "close" | "relation" | "words" | "break"; readonly start: number; readonly end: number };

const pattern = new RegExp(
  [
    String.raw`(?<number>(?<![\w.])(?:[$€£]\s?)?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d+)?)`,
    String.raw`(?<relation>≈|≃|∼=|~=|={1,3}|≠|<=|>=|≤|≥)`,
    String.raw`(?<operator>[×*·÷]|(?<=[\s\d)])x(?=\s*[\d($~])|(?<=\s)[-−–](?=\s)|\+|\/(?=\s*[\d(]))`,
    String.raw`(?<open>\()|(?<close>\))`,
    String.raw`(?<words>[A-Za-zµμ%][\w%'’.-]*(?:\s?\/\s?[A-Za-z]+)?|\/\s?[A-Za-z]+|~|\s+)`,
    String.raw`(?<break>.)`,
  ].join("|"),
  "gsu",
);
const signs: Readonly<Record<string, "+" | "-" | "*" | "/">> = {
  "×": "*", "*": "*", "·": "*", x: "*", "÷": "/", "/": "/", "+": "+", "-": "-", "−": "-", "–": "-",
}; // prettier-ignore

/** Units with a prefix that multiplies, of which the list of units knows nothing: "Tgas", "GHz", "kWh". */
const prefixed = /^[kMGTP](?:gas|flops?|ops|hz|wh?|wei|bp|tok(?:ens)?|cycles)$/i;

/** Words that part two sums. */
const conjunction = /^(?:and|or|then|so|thus|where|if|when|but|vs|versus|to)$/i;

/** The tokens of a line of text; the words after a number become its unit. */
export function tokensOfLine(line: string): Token[] {
  const tokens: Token[] = [];
  for (const match of line.slice(0, 400).matchAll(pattern)) {
    const groups = match.groups ?? {};
    const [text] = match;
    const place = { start: match.index, end: match.index + text.length };
    const last = tokens.at(-1);
    if (groups.number !== undefined) {
      tokens.push({ type: "number", value: plain(text.replace(/[$€£,\s]/g, "")), ...place });
    } else if (groups.operator !== undefined) {
      tokens.push({ type: "operator", sign: signs[text] ?? "+", ...place });
    } else if (groups.words !== undefined) {
      if (text.trim() === "" || text === "~") continue;
      if (conjunction.test(text)) {
        tokens.push({ type: "break", ...place });
        continue;
      }
      const united = last?.type === "number" ? withUnit(last.value, text, place.start === last.end) : undefined;
      if (united && last)
        tokens[tokens.length - 1] = { type: "number", value: united, start: last.start, end: place.end };
      else if (last?.type !== "words") tokens.push({ type: "words", ...place });
    } else if (groups.relation !== undefined) tokens.push({ type: "relation", ...place });
    else if (groups.open !== undefined) tokens.push({ type: "open", ...place });
    else if (groups.close !== undefined) tokens.push({ type: "close", ...place });
    else tokens.push({ type: "break", ...place });
  }
  return tokens;
}

function plain(digits: string): Value {
  const number = Number(digits);
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  return {
    number,
    rounding: number === 0 ? 0 : (0.5 * 10 ** -decimals) / number,
    bytes: 1,
    hasSize: false,
    hasTime: false,
    hasDuration: false,
    duration: "",
    hasRate: false,
    hasBits: false,
    hasPercent: false,
    ambiguous: false,
    divided: false,
    multiplied: false,
    mixed: false,
  };
}

/** A number with the unit, multiplier or sign right after it; undefined when the word is none. */
function withUnit(value: Value, word: string, adjacent: boolean): Value | undefined {
  if (/^(?:%|percent)$/.test(word)) return { ...value, number: value.number / 100, hasPercent: true };
  const [head = "", per] = word.replace(/[.’']+$/, "").split(/\s?\/\s?/);
  const seconds = per === undefined ? undefined : periodSeconds(per);
  const rated = seconds === undefined ? {} : { hasTime: true, hasRate: true, per: seconds };
  if (head === "") return seconds === undefined ? undefined : { ...value, ...rated };
  const united = unitOf(value, head, seconds !== undefined, adjacent);
  return united && { ...united, ...rated };
}

/** A number with its unit, apart from what it is counted over. */
function unitOf(value: Value, head: string, period: boolean, adjacent: boolean): Value | undefined {
  if (head === "B") {
    return {
      ...value,
      number: value.number * (adjacent ? 1e9 : 1),
      hasSize: !adjacent || value.hasSize,
      ambiguous: adjacent || value.ambiguous,
    };
  }
  const factor = multipliers[head] ?? multipliers[head.length > 2 ? head.toLowerCase() : head];
  if (factor !== undefined) return { ...value, number: value.number * factor };
  const rate = rateUnit(head);
  if (rate) {
    const bits = rate.bytes !== undefined;
    const bytes = rate.bytes ?? 1;
    return {
      ...value,
      bytes: value.bytes * bytes,
      hasSize: value.hasSize || bits,
      hasTime: true,
      hasRate: true,
      per: rate.period,
      hasBits: value.hasBits || bits,
    };
  }
  const unit = measureUnit(head);
  if (unit?.dimension === "size") {
    const hasBits = value.hasBits || /b(?:it)?s?$/.test(head);
    return { ...value, bytes: value.bytes * unit.scale, hasSize: true, hasBits };
  }
  if (unit?.dimension === "time") return { ...value, hasTime: true, hasDuration: true, duration: unit.name };
  if (prefixed.test(head)) return { ...value, mixed: true };
  return period ? value : undefined;
}

/**
 * The value of `tokens`, all of which must make one sum: numbers, signs and parentheses, words only after numbers.
 * Undefined where they do not.
 */
export function evaluate(tokens: readonly Token[]): Value | undefined {
  let at = 0;
  const skipWords = (): void => {
    while (tokens[at]?.type === "words") at++;
  };
  const operand = (): Value | undefined => {
    const token = tokens[at];
    if (token?.type === "number") {
      at++;
      skipWords();
      return token.value;
    }
    if (token?.type !== "open") return undefined;
    at++;
    const inner = sum();
    if (tokens[at]?.type !== "close") return undefined;
    at++;
    skipWords();
    return inner && { ...inner, multiplied: false };
  };
  const chain = (next: () => Value | undefined, accepted: string): Value | undefined => {
    let left = next();
    for (
      let token = tokens[at];
      left && token?.type === "operator" && accepted.includes(token.sign);
      token = tokens[at]
    ) {
      at++;
      const right = next();
      left = right && combine(left, token.sign, right);
    }
    return left;
  };
  const product = (): Value | undefined => chain(operand, "*/");
  const sum = (): Value | undefined => chain(product, "+-");
  const value = sum();
  return at === tokens.length ? value : undefined;
}

function combine(left: Value, sign: "+" | "-" | "*" | "/", right: Value): Value | undefined {
  const flags = {
    rounding: 0,
    hasSize: left.hasSize || right.hasSize,
    hasTime: left.hasTime || right.hasTime,
    hasDuration: left.hasDuration || right.hasDuration,
    duration: durationOf(left, sign, right),
    hasRate: left.hasRate || right.hasRate,
    per: perOf(left, sign, right),
    hasBits: left.hasBits || right.hasBits,
    hasPercent: left.hasPercent || right.hasPercent,
    ambiguous: left.ambiguous || right.ambiguous,
    divided: left.divided || right.divided || sign === "/",
    multiplied: left.multiplied || right.multiplied || sign === "*" || sign === "/",
    mixed: left.mixed || right.mixed,
  };
  if (sign === "*") return { ...flags, number: left.number * right.number, bytes: left.bytes * right.bytes };
  if (sign === "/") return { ...flags, number: left.number / right.number, bytes: left.bytes / right.bytes };
  const ratio = right.bytes / left.bytes;
  const added = right.number * ratio;
  const mixed = flags.mixed || left.multiplied || right.multiplied || left.hasPercent !== right.hasPercent;
  return { ...flags, mixed, number: sign === "+" ? left.number + added : left.number - added, bytes: left.bytes };
}

function perOf(left: Value, sign: string, right: Value): number | undefined {
  if (!left.hasRate || !right.hasRate) return left.per ?? right.per;
  return left.per === right.per && (sign === "+" || sign === "-") ? left.per : undefined;
}

function durationOf(left: Value, sign: string, right: Value): string {
  if (left.duration === "" || right.duration === "") return left.duration + right.duration;
  return left.duration === right.duration && (sign === "+" || sign === "-") ? left.duration : "several";
}
