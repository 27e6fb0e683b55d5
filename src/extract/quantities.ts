import {
  comparatorsAfter,
  comparatorsBefore,
  measuredNouns,
  percentilePattern,
  roleCues,
} from "../knowledge/measures.ts";
import { measureUnit, multipliers } from "../knowledge/units.ts";
import type { Comparator, Quantity, QuantityRole } from "../model/quantity.ts";
import type { Statement } from "../model/statement.ts";
import type { Heading } from "./content.ts";
import { type Groups, measuredBy, type Measured, type Piece } from "./units.ts";

/** Numbers by name, as far as design documents spell them. "One" counts nothing more often than something. */
const spelled: Readonly<Record<string, number>> = {
  two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90, hundred: 100,
}; // prettier-ignore

const digits = String.raw`(?:\d{1,3}(?:[,_\u00a0\u202f ]\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?)`;
const multiplier = String.raw`(?:[kKMBT](?![A-Za-z\d])|\s?(?:thousand|million|billion|trillion|mn|bn|lakh|crore)\b)`;
const currency = String.raw`(?:US\$|[$€£¥₹]|\b(?:USD|EUR|GBP|INR|JPY|CHF)\s?)`;
const words = Object.keys(spelled).join("|");

/** A number or a range of two, with currency and multipliers; its unit is read after it. */
const numberPattern = new RegExp(
  String.raw`(?<currency>${currency})?\s?[~≈]?(?:(?<![\p{L}\d_.#/@\\-]|\d[:,]|\p{L}\+)(?<low>${digits})|\b(?<word>${words})\b)(?<lowBy>${multiplier})?` +
    String.raw`(?:(?<lowUnit>\s?(?:[nuµm]?s|min|h|KB|MB|GB|TB|%))?\s?(?:-|–|—|\bto\b|\.\.\.?|\band\b(?<=\b[Bb]etween\s[^,;]{1,24}))\s?(?:${currency})?(?<high>${digits})(?<highBy>${multiplier})?)?`,
  "gu",
);

/** What stands before a number that names something instead of counting it. */
const namingBefore =
  /(?:\b(?:phase|step|section|sections|version|release|table|figure|fig|chapter|option|layer|level|tier|rfc|adr|kep|eip|cip|fip|pep|port|http|https|status|code|error|python|java|node|go|openjdk|jdk|php|ruby|postgres|postgresql|mysql|redis|kafka|kubernetes|k8s|angular|react|spring boot|line|lines|page|issue|pr|part|stage|appendix|milestone|sprint|q|quarter|iteration|vol|no|nr|id|cve|iso|sha|utf|base|ipv|oauth|tls|ssl|http\/|use case|scenario|requirement|req|fr|nfr|item|goal|case|test|rule|type|class|group|round|slot|epoch|block|v|ver)[ .#:]*|[#§@]\s*|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+)$/i;
const monthAfter = /^\s*(?:st|nd|rd|th)?\s*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

const hexDump = /^[\da-f]{4,16}:?\s+(?:[\da-f]{2,4}\s+){4}/i;

/** The quantities of a document, in reading order. */
export function quantitiesOf(text: string, statements: readonly Statement[], sections: readonly Heading[]): Quantity[] {
  return statements.flatMap((statement, index) => {
    if (!/\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b/.test(statement.text)) return [];
    if (statement.form === "code" && hexDump.test(statement.text)) return [];
    const headings = sections[statement.section]?.path.join(" ") ?? "";
    const place = new Place(text, statement);
    return piecesOf(statement).flatMap((piece) =>
      quantitiesIn(piece, statement.form === "code").map((quantity) => ({
        ...quantity,
        span: place.of(quantity.text),
        section: statement.section,
        statement: index,
        role: roleOf(piece.text, statement, headings),
      })),
    );
  });
}

function piecesOf(statement: Statement): Piece[] {
  if (statement.form !== "row") return [{ text: statement.text, ...(statement.label ? { row: statement.label } : {}) }];
  return statement.text.split(" | ").map((text, index) => ({
    text,
    column: statement.header?.[index] ?? "",
    ...(index > 0 && statement.label !== undefined ? { row: statement.label } : {}),
  }));
}

type Found = Omit<Quantity, "span" | "section" | "statement" | "role">;

function quantitiesIn(piece: Piece, inCode: boolean): Found[] {
  return [...piece.text.matchAll(numberPattern)].flatMap((match) => quantityAt(match, piece, inCode) ?? []);
}

function quantityAt(match: RegExpExecArray, piece: Piece, inCode: boolean): Found | undefined {
  const groups: Groups = match.groups ?? {};
  const { text } = piece;
  const [whole] = match;
  const raw = groups.low ?? groups.word ?? "";
  const rawAt = match.index + whole.indexOf(raw);
  const before = text.slice(Math.max(0, match.index - 60), groups.currency ? match.index : rawAt);
  const end = match.index + whole.length;
  const after = text.slice(end, end + 60);
  if (isName(raw, before, after, groups, inCode)) return undefined;
  const measured = measuredBy(groups, after, piece, inCode);
  if (!measured) return undefined;
  const perSecond = measured.period ?? 1;
  const low = (spelled[raw.toLowerCase()] ?? numberOf(raw)) * factorOf(groups.lowBy ?? groups.highBy);
  const lowScale = measureUnit(groups.lowUnit?.trim() ?? "")?.scale ?? measured.scale;
  const high = groups.high === undefined ? undefined : numberOf(groups.high) * factorOf(groups.highBy);
  const tail = text.slice(end + measured.length);
  const percentile = percentileOf(text, rawAt);
  const measures = measuresOf({ before: text.slice(0, rawAt), after: tail, piece, measured });
  const sign = /[~≈]/.test(whole) ? "~" : "";
  return {
    text: text.slice(match.index, end + measured.length).trim(),
    value: rounded((low * lowScale) / perSecond),
    ...(high === undefined ? {} : { high: rounded((high * measured.scale) / perSecond) }),
    dimension: measured.dimension,
    unit: measured.unit,
    ...(measured.period === undefined ? {} : { period: measured.period }),
    comparator: comparatorOf(before + sign, after.startsWith("+") ? "+" : tail),
    ...(percentile === undefined ? {} : { percentile }),
    ...(measures === undefined ? {} : { measures }),
  };
}

/** Rid of the noise of binary fractions: 0.69, not 0.6900000000000001. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function numberOf(digitsText: string): number {
  return Number(digitsText.replace(/[,_\u00a0\u202f ]/g, ""));
}

function factorOf(suffix: string | undefined): number {
  return suffix === undefined ? 1 : (multipliers[suffix.trim()] ?? multipliers[suffix.trim().toLowerCase()] ?? 1);
}

/** Whether the number names, dates or versions something; "$1" in code is a parameter. */
function isName(raw: string, before: string, after: string, groups: Groups, inCode: boolean): boolean {
  if (groups.currency)
    return inCode && /^\d{1,2}$/.test(raw) && groups.lowBy === undefined && /^\s*(?:[,;)=|]|$)/.test(after);
  if (namingBefore.test(before) || monthAfter.test(after)) return true;
  if (/^\.\d|^\/\d|^:\d|^-\d|^-[A-Z]/.test(after)) return true;
  return (
    /^(?:19|20)\d\d$/.test(raw) &&
    groups.lowBy === undefined &&
    !/^\s?(?:ms|s|MB|KB|GB|MiB|%|\/|req|rps|qps)/i.test(after)
  );
}

function comparatorOf(before: string, after: string): Comparator {
  const clause = before.replace(/[\s(*_`"“:]+$/, "");
  for (const [pattern, comparator] of comparatorsBefore) if (pattern.test(clause)) return comparator;
  for (const [pattern, comparator] of comparatorsAfter) if (pattern.test(after)) return comparator;
  return "=";
}

/** The percentile named in the same clause, nearest before the number, else after it. */
function percentileOf(text: string, at: number): number | undefined {
  let best: number | undefined;
  for (const match of text.matchAll(percentilePattern)) {
    const distance = match.index < at ? at - match.index : match.index - at + 8;
    if (distance > 40 || match.index === at) continue;
    const value = match[4] ? 50 : Number((match[1] ?? match[3] ?? "0") + (match[2] ? `.${match[2]}` : ""));
    if (best === undefined || match.index < at) best = value;
  }
  return best;
}

/** What is measured: what the unit counts, else the measuring noun right after or nearest before, the column or the row. */
function measuresOf(reading: { before: string; after: string; piece: Piece; measured: Measured }): string | undefined {
  const { before, after, piece, measured } = reading;
  if (measured.counts) return measured.counts.trim();
  const adjacent = /^\s(?:of\s)?(?:[a-z-]+\s){0,1}/.exec(after);
  const following = /^[^;.(),]{0,50}/.exec(after)?.[0] ?? "";
  const next = [...following.matchAll(measuredNouns)][0];
  if (next && next.index <= (adjacent?.[0].length ?? 0)) return next[0];
  const clauseBefore = /[^;.]*$/.exec(before)?.[0] ?? before;
  const last = [...clauseBefore.slice(-70).matchAll(measuredNouns)].at(-1) ?? next;
  if (last) return last[0];
  const column = piece.column ?? "";
  const columnNoun = [...column.matchAll(measuredNouns)][0];
  if (columnNoun) return column;
  return piece.row ?? (column === "" ? undefined : column);
}

function roleOf(text: string, statement: Statement, headings: string): QuantityRole {
  const header = (statement.header ?? []).join(" ");
  for (const context of [text, `${statement.label ?? ""} ${statement.leadIn ?? ""} ${header}`, headings]) {
    for (const [pattern, role] of roleCues) if (pattern.test(context)) return role;
  }
  return "stated";
}

/** Finds the words of a statement, whose white space is folded, in the text of the document. */
class Place {
  private at: number;
  private readonly text: string;
  private readonly statement: Statement;

  constructor(text: string, statement: Statement) {
    this.text = text;
    this.statement = statement;
    this.at = statement.span.start;
  }

  of(words: string): { start: number; end: number } {
    const { end } = this.statement.span;
    const head = /^\S+/.exec(words)?.[0] ?? words;
    const tail = /\S+$/.exec(words)?.[0] ?? words;
    const start = this.text.indexOf(head, this.at);
    if (start < 0 || start + head.length > end) return this.statement.span;
    const last = this.text.indexOf(tail, head === words ? start : start + head.length);
    this.at = start + head.length;
    return last < 0 || last + tail.length > end ? { start, end: this.at } : { start, end: last + tail.length };
  }
}
