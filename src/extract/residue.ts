import {
  angleSlot,
  answersQuestion,
  deferral,
  formNumber,
  formTitle,
  instructs,
  leadIn,
  postponements,
  statusHeading,
  tracker,
} from "../knowledge/placeholders.ts";
import { type Inline, sourceSpan } from "../markdown/inline.ts";
import type { Placeholder, UnresolvedMarker } from "../model/facts.ts";
import type { Section } from "../model/section.ts";
import type { Content } from "./content.ts";
import type { Stretch } from "./stretch.ts";
import { bare, isUnwritten, type Marker, markersIn } from "./markers.ts";
import {
  isBareInstruction,
  isFormQuestion,
  isInstruction,
  isQuoted,
  placeholdersIn,
  type Residue,
  valueOf,
} from "./placeholders.ts";
import { type Text, textsOf } from "./residue-texts.ts";
import { fold } from "./statements.ts";

/** The placeholders and unresolved marks of a document. `sections` carry their substance. */
export function residueOf(
  content: Content,
  sections: readonly Section[],
): { placeholders: Placeholder[]; markers: UnresolvedMarker[] } {
  const aboutTrunks = /trunk[- ]based/i.test(content.text);
  const keepsStates = /\[done\\?\]/i.test(content.text);
  const placeholders: Placeholder[] = [];
  const unresolved: UnresolvedMarker[] = [];
  for (const text of textsOf(content)) {
    const section = sections[text.section];
    if (!section) continue;
    for (const { kind, start, end } of placeholdersOf(text, section)) {
      const words = fold(text.inline.text.slice(start, end));
      placeholders.push({ kind, text: words, span: sourceSpan(text.inline, start, end), section: section.index });
    }
    if (text.form === "comment" && section.substance === "empty") continue;
    if (text.form !== "comment" && text.form !== "remark")
      placeholders.push(...angleSlots(text.inline, content.text, section.index));
    for (const { start, end, sentence } of markersOf(text, section)) {
      const words = text.inline.text.slice(start, end);
      const span = sourceSpan(text.inline, start, end);
      if (placeholders.some(({ span: told }) => told.start <= span.start && span.end <= told.end)) continue;
      if (words === "TBD" && aboutTrunks) continue;
      if (keepsStates && text.inline.text.slice(start - 1, end + 1) === `[${words}]`) continue;
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
  if (form === "comment") return [];
  if (form === "remark") return placeholdersIn(inline).filter(({ kind }) => kind === "sample");
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
    return kind !== "guidance" || !authored || form === "quote" || !leadIn.test(inline.text.slice(start, end).trim());
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
