import { acknowledged, oneBefore, oneRuns, passingTitle, redundant, unitOfWork } from "../knowledge/redundancy.ts";
import type { Mention } from "../model/facts.ts";
import type { Statement } from "../model/statement.ts";
import type { Named } from "./architecture-edges.ts";
import type { Part } from "./architecture-nodes.ts";
import type { Heading } from "./content.ts";

interface Saying {
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly sections: readonly Heading[];
}

/** How far before or after the words of one copy the name may stand. */
const reachBefore = 80;
const reachAfter = 25;

/** For each component the words by which a sentence, an item or a row says that one of it runs. */
export function singlesOf(
  { text, statements, sections }: Saying,
  namedIn: (text: string) => readonly Named[],
): Map<Part, Mention> {
  const found = new Map<Part, Mention>();
  statements.forEach((statement, index) => {
    const match = oneRuns(statement.text);
    const alone = match
      ? { words: match[0], part: () => subjectOf(statement, match, sections[statement.section], namedIn) }
      : oneNamed(statement, namedIn);
    if (!alone || !isClaim(statement) || isExcused(statement, statements[index + 1], sections)) return;
    const part = alone.part();
    if (part && !found.has(part)) found.set(part, mentionIn(text, statement, alone.words));
  });
  return found;
}

/** "there is one matcher", "behind a single load balancer" */
function oneNamed(
  { text }: Statement,
  namedIn: (text: string) => readonly Named[],
): { words: string; part: () => Part } | undefined {
  if (!/\b(?:one|single)\b/i.test(text)) return undefined;
  const named = namedIn(text).find(
    ({ start, end }) =>
      oneBefore.test(text.slice(0, start)) &&
      !unitOfWork.test(text.slice(start, end)) &&
      !/^ (?:per|for each|in each|of)\b/.test(text.slice(end)),
  );
  return named && { words: text.slice(named.start, named.end), part: () => named.part };
}

function mentionIn(text: string, { span }: Statement, words: string): Mention {
  const start = text.indexOf(words, span.start);
  const end = start + words.length;
  return { text: words, span: start >= 0 && end <= span.end ? { start, end } : span };
}

function isClaim({ text, form, polarity }: Statement): boolean {
  if (form === "code" || form === "diagram" || (polarity !== "affirmed" && polarity !== "denied")) return false;
  return text.length <= 600 && !redundant.test(text);
}

/** Whether the author shows to know it, here or in the sentence after, or speaks of a stage, a toy or a comparison. */
function isExcused(statement: Statement, next: Statement | undefined, sections: readonly Heading[]): boolean {
  const titles = sections[statement.section]?.path.slice(sections[0]?.title === "" ? 0 : 1) ?? [];
  const goesOn = next?.form === "sentence" && next.section === statement.section;
  return (
    acknowledged.test(statement.text) ||
    (goesOn && acknowledged.test(next.text)) ||
    titles.some((title) => passingTitle.test(title))
  );
}

/** The component that runs once: what the row or item is about, the name in or next to the words, or the heading. */
function subjectOf(
  { text, form }: Statement,
  { index, 0: words }: RegExpExecArray,
  section: Heading | undefined,
  namedIn: (text: string) => readonly Named[],
): Part | undefined {
  const names = namedIn(text);
  const end = index + words.length;
  const leading = names.find(({ start }) => start <= 2);
  if (form !== "sentence" && leading) return leading.part;
  const inside = names.find((name) => name.start >= index && name.end <= end);
  const after = names.find(({ start }) => start >= end && start - end <= reachAfter);
  const before = names.findLast((name) => name.end <= index && index - name.end <= reachBefore);
  const named = inside ?? (before && !/[.;]\s/.test(text.slice(before.end, index)) ? before : after);
  return named?.part ?? namedIn(section?.title ?? "")[0]?.part;
}
