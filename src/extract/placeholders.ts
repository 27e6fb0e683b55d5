import { isFromTemplate } from "../knowledge/guidance.ts";
import {
  aboutItself,
  asksAuthor,
  bareInstruction,
  chatter,
  formLink,
  formQuestion,
  formTarget,
  holdsPlace,
  instruction,
  namedBracket,
  sampleCue,
  samples,
  slotCue,
  slots,
  wholeSlot,
} from "../knowledge/placeholders.ts";
import type { Inline } from "../markdown/inline.ts";
import type { Placeholder } from "../model/facts.ts";
import { isLiteral, type Stretch } from "./stretch.ts";
import { fold, splitSentences } from "./statements.ts";

/** A stretch of an inline text that is left over from a form. */
export interface Residue extends Stretch {
  readonly kind: Placeholder["kind"];
}

const placeholdersOfInlines = new WeakMap<Inline, readonly Residue[]>();

/** The placeholders of a paragraph or cell, in reading order; code and link texts hold none but a form's number or sentence. A heading may be all bracket. */
export function placeholdersIn(inline: Inline, isHeading = false): readonly Residue[] {
  if (isHeading) return findPlaceholders(inline, isHeading);
  // What a section holds and what is left in it are asked one after the other.
  const known = placeholdersOfInlines.get(inline) ?? findPlaceholders(inline, false);
  placeholdersOfInlines.set(inline, known);
  return known;
}

function findPlaceholders(inline: Inline, isHeading: boolean): Residue[] {
  const { text } = inline;
  const found: Residue[] = [];
  const add = (kind: Placeholder["kind"], start: number, end: number): void => {
    // A sentence of a form may name things in code or link to them.
    const literal = kind === "guidance" ? isAllLiteral(inline, start, end) : isLiteral(inline, start, end);
    if (literal || found.some((other) => other.start < end && start < other.end)) return;
    found.push({ kind, start, end });
  };
  const emphasised = isEmphasised(inline);
  for (const sentence of splitSentences(text)) {
    const words = fold(text.slice(sentence.start, sentence.end)).toLowerCase().replace(/[’‘]/g, "'");
    if (isGuidance(words) || holdsPlace.test(words) || (emphasised && instruction.test(words)))
      add("guidance", sentence.start, sentence.end);
  }
  if (chatter.some((pattern) => pattern.test(text.trimStart()))) add("chatter", 0, text.trimEnd().length);
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
  return isFromTemplate(sentence) || asksAuthor.some((pattern) => pattern.test(sentence));
}

/** How far from a place its quotation marks may stand, in characters. */
const longestQuotation = 400;

/** Whether a place stands in quotation marks: what a program will say, with values of its own in brackets. */
export function isQuoted(text: string, at: number): boolean {
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

function isAllLiteral({ marks }: Inline, start: number, end: number): boolean {
  return marks.some((mark) => (mark.type === "code" || mark.type === "link") && mark.start <= start && end <= mark.end);
}
