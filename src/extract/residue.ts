import {
  aboutItself,
  angleSlot,
  answersQuestion,
  asksAuthor,
  bareInstruction,
  deferral,
  formLink,
  formNumber,
  formQuestion,
  formTarget,
  formTitle,
  guidanceSentence,
  holdsPlace,
  instructs,
  instruction,
  leadIn,
  markerAsNoun,
  markerCue,
  markers,
  namedBracket,
  postponements,
  sampleCue,
  samples,
  slotCue,
  slots,
  statusHeading,
  tracker,
  unwritten,
  wholeSlot,
} from "../knowledge/placeholders.ts";
import { type Inline, sourceSpan } from "../markdown/inline.ts";
import type { Placeholder, UnresolvedMarker } from "../model/facts.ts";
import type { Section } from "../model/section.ts";
import type { Content } from "./content.ts";
import { type Text, textsOf } from "./residue-texts.ts";
import { fold, splitSentences } from "./statements.ts";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch of an inline text that is left over from a form. */
export interface Residue extends Stretch {
  readonly kind: Placeholder["kind"];
}

const placeholdersOfInlines = new WeakMap<Inline, readonly Residue[]>();

/** The placeholders of a paragraph or cell, in reading order; code and link texts hold none. A heading may be all bracket. */
export function placeholdersIn(inline: Inline, isHeading = false): readonly Residue[] {
  // What a section holds and what is left in it are asked one after the other.
  const known = placeholdersOfInlines.get(inline) ?? findPlaceholders(inline, isHeading);
  placeholdersOfInlines.set(inline, known);
  return known;
}

function findPlaceholders(inline: Inline, isHeading: boolean): Residue[] {
  const { text } = inline;
  const found: Residue[] = [];
  const add = (kind: Placeholder["kind"], start: number, end: number): void => {
    if (isLiteral(inline, start, end) || found.some((other) => other.start < end && start < other.end)) return;
    found.push({ kind, start, end });
  };
  const emphasised = isEmphasised(inline);
  for (const sentence of splitSentences(text)) {
    const words = fold(text.slice(sentence.start, sentence.end)).toLowerCase().replace(/[’‘]/g, "'");
    if (isGuidance(words) || holdsPlace.test(words) || (emphasised && instruction.test(words)))
      add("guidance", sentence.start, sentence.end);
  }
  const value = valueOf(text);
  const whole = text.slice(value.start, value.end);
  if (!isHeading && wholeSlot.test(whole) && !namedBracket.test(whole.slice(0, 60)))
    add("slot", value.start, value.end);
  for (const pattern of slotCue.test(text) ? slots : []) {
    for (const hit of text.matchAll(pattern)) {
      if (!isQuoted(text, hit.index)) add("slot", hit.index, hit.index + hit[0].length);
    }
  }
  for (const { type, start, end, url = "" } of inline.marks) {
    const leftText = type === "link" && formLink.test(text.slice(start, end).trim());
    if (formTarget.test(url) || leftText) found.push({ kind: "sample", start, end });
  }
  for (const pattern of sampleCue.test(text) ? samples : []) {
    for (const hit of text.matchAll(pattern)) add("sample", hit.index, hit.index + hit[0].length);
  }
  return found.sort((a, b) => a.start - b.start);
}

function isGuidance(sentence: string): boolean {
  return guidanceSentence.test(sentence) || asksAuthor.some((pattern) => pattern.test(sentence));
}

/** How far from a place its quotation marks may stand, in characters. */
const longestQuotation = 400;

/** Whether a place stands in quotation marks: what a program will say, with values of its own in brackets. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestQuotation), at);
  return before.split('"').length % 2 === 0 && text.slice(at, at + longestQuotation).includes('"');
}

/** Whether a paragraph says no more than what its section should say. */
export function isInstruction({ text }: Inline): boolean {
  return aboutItself.test(text.trim());
}

/** A longer instruction is the author's own: a task, a plan, the lead of a text. */
const instructionWords = 14;

/** Whether a paragraph, outside a list, only tells its author what to write. */
export function isBareInstruction({ text }: Inline): boolean {
  if (!bareInstruction.test(text.trim()) || splitSentences(text).length > 2) return false;
  return text.trim().split(/\s+/).length <= instructionWords;
}

/** Whether a paragraph holds only questions, as a form puts them. */
export function isFormQuestion({ text }: Inline): boolean {
  const sentences = splitSentences(text).map(({ start, end }) => fold(text.slice(start, end)));
  return sentences.length > 0 && sentences.every((sentence) => formQuestion.test(sentence));
}

/** Whether all of a text is set in italics, as templates set what they tell an author. */
function isEmphasised({ text, marks }: Inline): boolean {
  return marks.some((mark) => mark.type === "emphasis" && mark.end - mark.start >= text.trim().length);
}

/** What a label, a bullet's bold lead or nothing stands before: "Owner: [Name]". */
export function valueOf(text: string): Stretch {
  const label = /^\s*(?:[^:[\]{}\n]{1,40}:)?\s*/.exec(text)?.[0].length ?? 0;
  return { start: label, end: text.trimEnd().length };
}

interface Marker extends Stretch {
  readonly sentence: Stretch;
}

/** Marks such as "TODO" in a paragraph or cell, where they put something off. */
export function markersIn(inline: Inline): Marker[] {
  const { text } = inline;
  if (!markerCue.test(text)) return [];
  const found: Marker[] = [];
  const sentences = splitSentences(text);
  for (const pattern of markers) {
    for (const hit of text.matchAll(pattern)) {
      const start = hit.index;
      const end = start + hit[0].length;
      if (isLiteral(inline, start, end) || found.some((other) => other.start < end && start < other.end)) continue;
      const sentence = sentences.find((range) => range.start <= start && end <= range.end) ?? { start, end };
      if (markerAsNoun.test(text.slice(sentence.start, sentence.end))) continue;
      found.push({ start, end, sentence });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a body says no more than that it is to be written. */
export function isUnwritten(text: string): boolean {
  return unwritten.has(fold(text).toLowerCase()) || unwritten.has(bare(text));
}

/** The words of a text in lower case, without punctuation around them. */
function bare(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

function isLiteral(inline: Inline, start: number, end: number): boolean {
  return inline.marks.some(
    (mark) =>
      (mark.type === "code" || mark.type === "link" || mark.type === "image" || mark.type === "strike") &&
      mark.start < end &&
      start < mark.end &&
      mark.end > mark.start,
  );
}

/** The placeholders and unresolved marks of a document. `sections` carry their substance. */
export function residueOf(
  content: Content,
  sections: readonly Section[],
): { placeholders: Placeholder[]; markers: UnresolvedMarker[] } {
  const aboutTrunks = /trunk[- ]based/i.test(content.text);
  const placeholders: Placeholder[] = [];
  const unresolved: UnresolvedMarker[] = [];
  for (const text of textsOf(content)) {
    const section = sections[text.section];
    if (!section) continue;
    if (text.form !== "comment" && text.form !== "remark") {
      for (const { kind, start, end } of placeholdersOf(text, section)) {
        const words = fold(text.inline.text.slice(start, end));
        placeholders.push({ kind, text: words, span: sourceSpan(text.inline, start, end), section: section.index });
      }
      placeholders.push(...angleSlots(text.inline, content.text, section.index));
    } else if (text.form === "comment" && section.substance === "empty") continue;
    for (const { start, end, sentence } of markersOf(text, section)) {
      const words = text.inline.text.slice(start, end);
      const span = sourceSpan(text.inline, start, end);
      if (placeholders.some(({ span: told }) => told.start <= span.start && span.end <= told.end)) continue;
      if (words === "TBD" && aboutTrunks) continue;
      const context = fold(text.inline.text.slice(sentence.start, sentence.end));
      const excuse = excuseOf(text, words, context);
      unresolved.push({
        text: fold(words),
        span,
        section: section.index,
        context,
        tracked: tracker.test(text.inline.text) || linked(text.inline, sentence),
        ...(excuse ? { excuse } : {}),
      });
    }
  }
  return { placeholders, markers: unresolved };
}

function placeholdersOf({ inline, form }: Text, section: Section): Residue[] {
  const all = { start: 0, end: inline.text.length };
  const isTitle = form === "front-matter" || (form === "heading" && section.index === 1);
  if (isTitle && formTitle.test(valueText(inline))) return [{ kind: "sample", ...all }];
  const number = isTitle ? formNumber.exec(inline.text) : undefined;
  if (number) return [{ kind: "sample", start: 0, end: number[0].trimEnd().length }];
  const authored = section.substance === "authored";
  const found = placeholdersIn(inline, form === "heading").filter(({ kind, start, end }) => {
    if (kind === "slot") return form !== "quote";
    // A cell that speaks of sections describes a form; a heading in a form's words is a heading.
    if (kind === "guidance" && (form === "cell" || form === "heading")) return false;
    return kind === "sample" || !authored || form === "quote" || !leadIn.test(inline.text.slice(start, end).trim());
  });
  const prose = form === "paragraph" || form === "item" || form === "quote";
  const asks = isInstruction(inline) || isFormQuestion(inline) || (form === "paragraph" && isBareInstruction(inline));
  if (found.length > 0 || !prose || authored || !asks) return found;
  return [{ kind: "guidance", ...all }];
}

function valueText({ text }: Inline): string {
  const { start, end } = valueOf(text);
  return formTitle.test(text.trim()) ? text.trim() : text.slice(start, end);
}

/** A mark in a heading over something, or before a colon that ends its text, says what follows: points for later. */
function markersOf({ inline, form }: Text, section: Section): Marker[] {
  const { text } = inline;
  if (form === "heading" && section.substance !== "empty") return [];
  const found = markersIn(inline);
  if (found.length > 0) return /^\s*\w+\s*:\s*$/.test(text) ? [] : found;
  if (form !== "paragraph" || section.substance === "authored" || statusHeading.test(section.title)) return [];
  if (section.title.endsWith("?") && answersQuestion.has(bare(text))) return [];
  const all = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  return isUnwritten(text) ? [{ ...all, sentence: all }] : [];
}

/** A sentence with more words than this around a mark says something by itself. */
const asideWords = 3;

function excuseOf({ form, inline }: Text, words: string, context: string): UnresolvedMarker["excuse"] {
  if (form !== "comment" && isBlunt(words, context)) return undefined;
  if (deferral.test(context === words || context === `${words}.` ? fold(inline.text) : context)) return "deferred";
  if (form === "comment") return "comment";
  if (postponements.some((pattern) => words.search(pattern) >= 0)) return "prose";
  const around = context.replace(words, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
  return around.length > asideWords && !instructs.test(words) ? "aside" : undefined;
}

/** Whether a mark opens its sentence, or a bracket says in so many words that something is to be done: no reason excuses it. */
function isBlunt(words: string, context: string): boolean {
  if (words.startsWith("<<[")) return false;
  const before = context.slice(0, context.indexOf(words)).replace(/^\[\w+\]/, "");
  return !/[\p{L}\p{N}(]/u.test(before) || /^\((?!\?)/.test(words);
}

function linked(inline: Inline, sentence: Stretch): boolean {
  return inline.marks.some((mark) => mark.type === "link" && mark.start < sentence.end && sentence.start < mark.end);
}

/** Slots that a Markdown parser takes for HTML, read from the source of a paragraph. */
function angleSlots(inline: Inline, text: string, section: number): Placeholder[] {
  const source = text.slice(inline.span.start, inline.span.end);
  return [...source.matchAll(angleSlot)].flatMap((hit) => {
    const span = { start: inline.span.start + hit.index, end: inline.span.start + hit.index + hit[0].length };
    const literal = inline.marks.some(
      (mark) => mark.type === "code" && mark.span.start < span.end && span.start < mark.span.end,
    );
    return literal || isQuoted(source, hit.index) ? [] : [{ kind: "slot" as const, text: hit[0], span, section }];
  });
}
