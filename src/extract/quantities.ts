import { comparatorsAfter, comparatorsBefore, percentilePattern, roleCues } from "../knowledge/measures.ts";
import { measureUnit, multipliers } from "../knowledge/units.ts";
import type { Comparator, Quantity, QuantityRole } from "../model/quantity.ts";
import type { Statement } from "../model/statement.ts";
import type { Heading } from "./content.ts";
import { measuresOf, type Place } from "./measured.ts";
import { isName, isNumbered } from "./numbered.ts";
import { type Groups, type Measured, measuredBy, type Piece } from "./units.ts";

/** Numbers by name, as far as design documents spell them. "One" counts nothing more often than something. */
const spelled: Readonly<Record<string, number>> = {
  two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90, hundred: 100,
}; // prettier-ignore

const digits = String.raw`(?:\d{1,3}(?:[,_\u00a0\u202f ]\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?)`;
const multiplier = String.raw`(?:[kKMBT](?![A-Za-z\d]|(?<=B)\/s)|\s?(?:thousand|million|billion|trillion|mn|bn|lakh|crore)\b)`;
const currency = String.raw`(?:US\$|[$€£¥₹]|\b(?:USD|EUR|GBP|INR|JPY|CHF)\s?)`;
const words = Object.keys(spelled)
  .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
  .join("|");

/** A number with currency and multiplier; its unit is read after it. */
const single = String.raw`(?<currency>${currency})?\s?[~≈]?(?:(?<![\p{L}\d_.#/@\\^-]|\d[:,]|\p{L}\+)(?<low>${digits})|\b(?<word>${words})\b)(?<lowBy>${multiplier})?`;
const singlePattern = new RegExp(single, "yu");
/** A number, or a range of two. */
const numberPattern = new RegExp(
  single +
    String.raw`(?:(?<lowUnit>\s?(?:[nuµm]?s|min|h|KB|MB|GB|TB|%))?\s?(?:-|–|—|\bto\b|\.\.\.?|\band\b(?<=\b[Bb]etween\s[^,;]{1,24}))\s?(?:${currency})?(?<high>${digits})(?<highBy>${multiplier})?)?`,
  "gu",
);

/** Before two numbers of which the one has become the other. */
const changing =
  /\b(?:reduc\w+|increas\w+|decreas\w+|r[io]sen?|rais\w+|dropp?\w*|gr[oe]w\w*|went|go(?:es|ing)?|jump\w*|cut\w*|improv\w+|f[ae]ll\w*|bump\w*|lower\w*|chang\w+|scal\w+|mov\w+|shr[iau]nk\w*|updat\w+)\b[^.;,]{0,40}\bfrom\s?(?:about|around|over|roughly)?\s?$/i;
/** A time that something takes place in is no lower bound: "spread over 30 days". */
const during = /(?<!\b(?:for|tak\w+|took|last\w*|of|is|are|was|were|well|just|in|by|exceeds?|a) )\bover$/i;

const placing = /\b(?:around|about|over|under|above|below|beyond|before)$/i;

/** Without one of these a statement holds no number. */
const mayCount = new RegExp(String.raw`\d|\b(?:${words})\b`);

const hexDump = /^[\da-f]{4,16}:?\s+(?:[\da-f]{2,4}\s+){4}/i;

/** The quantities of a document, in reading order. */
export function quantitiesOf(text: string, statements: readonly Statement[], sections: readonly Heading[]): Quantity[] {
  return statements.flatMap((statement, index) => {
    if (!mayCount.test(statement.text)) return [];
    if (statement.form === "code" && hexDump.test(statement.text)) return [];
    const { path = [], title = "" } = sections[statement.section] ?? {};
    const headings = path.join(" ");
    const words = new Words(text, statement);
    return piecesOf(statement, title).flatMap((piece) =>
      quantitiesIn(piece, statement.form === "code").map(({ place, ...quantity }): Quantity => ({
        ...quantity,
        span: words.spanOf(quantity.text),
        section: statement.section,
        statement: index,
        role: roleOf(piece.text, statement, headings),
        // Seldom asked, and as long to find as all the rest.
        get measures() {
          return measuresOf(place);
        },
      })),
    );
  });
}

function piecesOf(statement: Statement, title: string): Piece[] {
  const { form, text, label, header, leadIn } = statement;
  const about = form !== "row" && leadIn !== undefined && leadIn.length <= 40 ? leadIn.replace(/[\s:]+$/, "") : title;
  if (form !== "row") return [{ text, about, ...(label ? { row: label } : {}) }];
  return text.split(" | ").map((cell, index) => ({
    text: cell,
    column: header?.[index] ?? "",
    about,
    ...(index > 0 && label !== undefined ? { row: label } : {}),
  }));
}

type Found = Omit<Quantity, "span" | "section" | "statement" | "role" | "measures"> & { readonly place: Place };

function quantitiesIn(piece: Piece, inCode: boolean): Found[] {
  const found: Found[] = [];
  numberPattern.lastIndex = 0;
  for (let match = numberPattern.exec(piece.text); match; match = numberPattern.exec(piece.text)) {
    let quantity = quantityAt(match, piece, inCode);
    if (match.groups?.high !== undefined && isChange(quantity, piece.text.slice(0, match.index))) {
      singlePattern.lastIndex = match.index;
      match = singlePattern.exec(piece.text) ?? match;
      numberPattern.lastIndex = match.index + match[0].length;
      quantity = quantityAt(match, piece, inCode);
    }
    if (!quantity) continue;
    numberPattern.lastIndex = piece.text.length - quantity.place.after.length;
    found.push(quantity);
  }
  return found;
}

/** Whether two numbers are no range but what something was and what it has become. */
function isChange(quantity: Found | undefined, before: string): boolean {
  if (quantity?.high === undefined) return false;
  return quantity.high < quantity.value || changing.test(before);
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
  if (!measured || (measured.counts && groups.lowBy === undefined && isNumbered(raw, before))) return undefined;
  const perSecond = measured.period ?? 1;
  const low = (spelled[raw.toLowerCase()] ?? numberOf(raw)) * factorOf(groups.lowBy ?? groups.highBy);
  const lowScale = measureUnit(groups.lowUnit?.trim() ?? "")?.scale ?? measured.scale;
  const high = groups.high === undefined ? undefined : numberOf(groups.high) * factorOf(groups.highBy);
  const tail = text.slice(end + measured.length);
  const percentile = percentileOf(text, rawAt) ?? percentileOf(piece.column ?? "", 0);
  const sign = /[~≈]/.test(whole) ? "~" : "";
  const written = text.slice(match.index, end + measured.length).trim();
  return {
    text: written,
    value: rounded((low * lowScale + (measured.rest ?? 0)) / perSecond),
    ...(high === undefined ? {} : { high: rounded((high * measured.scale) / perSecond) }),
    dimension: measured.dimension,
    unit: measured.unit,
    ...(measured.period === undefined ? {} : { period: measured.period }),
    comparator: saysWhere(before, groups, measured)
      ? "="
      : comparatorOf(before + sign, after.startsWith("+") ? "+" : tail),
    ...(percentile === undefined ? {} : { percentile }),
    place: { text: written, before: text.slice(0, rawAt), after: tail, piece, measured },
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

function comparatorOf(before: string, after: string): Comparator {
  const clause = before.replace(/[\s(*_`"“:]+$/, "");
  for (const [pattern, comparator] of comparatorsBefore) if (pattern.test(clause)) return comparator;
  for (const [pattern, comparator] of comparatorsAfter) if (pattern.test(after)) return comparator;
  return "=";
}

/** Whether the word before the number is no bound: "spread over 30 days", "built around two queues". */
function saysWhere(before: string, { word = "" }: Groups, { dimension }: Measured): boolean {
  const clause = before.trimEnd();
  const few = dimension === "count" && (spelled[word.toLowerCase()] ?? 10) < 10;
  return few ? placing.test(clause) : dimension === "time" && during.test(clause);
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

function roleOf(text: string, statement: Statement, headings: string): QuantityRole {
  const header = (statement.header ?? []).join(" ");
  for (const context of [text, `${statement.label ?? ""} ${statement.leadIn ?? ""} ${header}`, headings]) {
    for (const [pattern, role] of roleCues) if (pattern.test(context)) return role;
  }
  return "stated";
}

/** Finds the words of a statement, whose white space is folded, in the text of the document. */
class Words {
  private at: number;
  private readonly text: string;
  private readonly statement: Statement;

  constructor(text: string, statement: Statement) {
    this.text = text;
    this.statement = statement;
    this.at = statement.span.start;
  }

  spanOf(words: string): { start: number; end: number } {
    const { end } = this.statement.span;
    const head = /^\S+/.exec(words)?.[0] ?? words;
    const tail = /\S+$/.exec(words)?.[0] ?? words;
    const start = this.find(head);
    if (start < 0 || start + head.length > end) return this.statement.span;
    const last = this.text.indexOf(tail, head === words ? start : start + head.length);
    this.at = start + head.length;
    return last < 0 || last + tail.length > end ? { start, end: this.at } : { start, end: last + tail.length };
  }

  /** Where `head` begins next, not in the midst of a longer number or name. */
  private find(head: string): number {
    let start = this.text.indexOf(head, this.at);
    while (start > 0 && this.isWithinNumber(start, head)) start = this.text.indexOf(head, start + 1);
    return start;
  }

  private isWithinNumber(start: number, head: string): boolean {
    const [before = "", after = ""] = [this.text[start - 1], this.text[start + head.length]];
    return (/^\w/.test(head) && /[\w.-]/.test(before)) || (/\w$/.test(head) && /\w/.test(after));
  }
}
