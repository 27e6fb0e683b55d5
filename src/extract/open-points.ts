import { deniedPostponement, firmQuestion, postponement } from "../knowledge/open-points.ts";
import { isWithin } from "../model/document.ts";
import type { OpenPoint } from "../model/facts.ts";
import type { Section } from "../model/section.ts";
import type { Content, Unit } from "./content.ts";
import { foldedMentionAt } from "./mention.ts";
import { splitSentences } from "./statements.ts";

/** Roles of sections in which things are put off on purpose, or are not of this design. */
const elsewhere = ["open-questions", "future", "alternatives", "non-goals", "risks", "testing", "references"];

/** The decisions that the design's own sections put off. */
export function openPointsOf(content: Content, sections: readonly Section[]): OpenPoint[] {
  return content.units.flatMap((unit, at) => {
    const { block, section, quoted } = unit;
    const known = sections[section];
    if (block.type !== "paragraph" || quoted || known?.substance !== "authored") return [];
    if (listsQuestions(content, section)) return listed(unit, content.units[at + 1]);
    if (isWithin(content, section, elsewhere) || /\?|\bfaq\b|question|discussion/i.test(known.path.join(" ")))
      return [];
    const ranges = splitSentences(block.inline.text);
    return ranges.flatMap(({ start, end }, index): OpenPoint[] => {
      const text = block.inline.text.slice(start, end);
      const last = index === ranges.length - 1 && !isAnswered(unit, content.units[at + 1]);
      const kind =
        postponement.test(text) && !deniedPostponement.test(text)
          ? "postponement"
          : last && firmQuestion.test(text)
            ? "question"
            : undefined;
      return kind ? [{ ...foldedMentionAt(block.inline, start, end), kind, section }] : [];
    });
  });
}

/** Headings of lists of questions that the authors have yet to answer. */
const questions =
  /^(?:(?:open|unresolved|outstanding|unanswered|remaining|pending|challenges and open) (?:questions?|issues|points)|questions)$/i;

function listsQuestions(content: Content, section: number): boolean {
  return questions.test(content.sections[section]?.title ?? "");
}

/** Words beside a question that show that it was settled, or is no decision of the design. */
const settled =
  /\b(?:answer(?:ed)?|resolved|decided|decision|closed|yes|no,|we (?:will|decided|agreed)|out of scope|future|later|follow-?up)\b|^A:|→|=>|✅|#\d/i;

/** An item that is a question and no more. */
function listed({ block, section, place }: Unit, next: Unit | undefined): OpenPoint[] {
  if (block.type !== "paragraph" || place?.depth !== 0 || !place.first) return [];
  const { text, marks } = block.inline;
  const answered = next?.place?.item === place.item || (next?.place?.depth ?? 0) > 0;
  if (answered || !/\?\s*$/.test(text) || settled.test(text) || marks.some(({ type }) => type === "strike")) return [];
  return [{ ...foldedMentionAt(block.inline, 0, text.length), kind: "listed", section }];
}

/** Whether what follows in the same section may answer: only a question at the end of its item or section stands. */
function isAnswered(unit: Unit, next: Unit | undefined): boolean {
  if (next?.section !== unit.section) return false;
  return unit.place === undefined || (next.place !== undefined && next.place.depth > unit.place.depth);
}
