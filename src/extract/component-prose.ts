import {
  accepted,
  acknowledged,
  partNoun,
  passingTitle,
  redundant,
  oneRuns,
  singlePoint,
  singlePointDenied,
} from "../knowledge/redundancy.ts";
import { technologiesIn } from "../knowledge/technologies.ts";
import type { Component, Mention } from "../model/facts.ts";
import type { Content } from "./content.ts";
import { mentionOf } from "./mention.ts";
import { isSaid, type Sentence, sentencesOf, wordsOf } from "./sentences.ts";

const categories = ["datastore", "cache", "broker", "gateway"];
/** The noun phrase that ends a stretch of text: "the order service". */
const lastPhrase = /(?:(?:[\w/-]+ ){0,3}?)[\w/-]+$/;
const stopWords = /^(?:.*\b(?:the|a|an|our|its|this|that|each|every|and|or|but|with|in|on|of|for|to|all|one|single) )/i;
const copula =
  /\s+(?:currently |also |itself |still |then |now |will )*(?:is|are|runs?|run|sits?|lives?|operates?|remains?|stays?|deployed|hosted|forms?|constitutes?|creates?)\b[^,;:.]{0,30}$/i;
const singlePointSubject =
  /\s+(?:is|are|remains?|stays?|forms?|constitutes?|creates?|represents?|introduces?)(?: (?:still|therefore|thus|now|also|currently|itself|effectively))?(?: (?:a|the|our|one|another|single|system's|critical)){0,2}\s*$/i;

/** What a list item is about, up to what it says of that: "Scheduler: a single instance". */
const itemLabel = /^((?:[\w/-]+ ){0,3}[\w/-]+)\s*[:–—]\s*(?:runs (?:as|on) )?(?:an? |only )?$/i;

/** The components of which sentences say that one runs, that several run, or that everything hangs on them. */
export function componentsOfProse(content: Content): Component[] {
  const said = sentencesOf(content).flatMap((sentence) => {
    const components = [...singleIn(sentence, content), ...exposedIn(sentence, content), ...redundantIn(sentence)];
    return components.length > 0 && isSaid(sentence) ? components : [];
  });
  return [...said, ...redundantInCells(content)];
}

function singleIn(sentence: Sentence, content: Content): Component[] {
  const match = oneRuns(sentence.text);
  if (!match || isExcused(sentence, content, acknowledged)) return [];
  const end = match.index + match[0].length;
  const name = partIn(sentence, match.index, end);
  return name ? [component(name, sentence, { singleness: wordsOf(sentence, match.index, end) })] : [];
}

function exposedIn(sentence: Sentence, content: Content): Component[] {
  const match = singlePoint.exec(sentence.text);
  if (!match || isExcused(sentence, content, accepted)) return [];
  const before = sentence.text.slice(0, match.index);
  const clause = before + (/^[^,;:.—]*/.exec(sentence.text.slice(match.index))?.[0] ?? "");
  if (singlePointDenied.test(clause)) return [];
  const verb = singlePointSubject.exec(before);
  const name = verb && phraseBefore(sentence, verb.index);
  if (!name || isGeneral(before, name.text)) return [];
  return [component(name, sentence, { exposure: wordsOf(sentence, match.index, match.index + match[0].length) })];
}

/** Whether a sentence speaks of such parts at large ("a load balancer is …") or weighs them, not of this system's. */
function isGeneral(before: string, name: string): boolean {
  const article = before.slice(0, before.lastIndexOf(name));
  return (
    /\b(?:a|an|any|each|every|single)\s+$/i.test(article) ||
    /\b(?:disadvantages?|drawbacks?|cons?|downsides?)\b/i.test(before)
  );
}

function redundantIn(sentence: Sentence): Component[] {
  const match = redundant.exec(sentence.text);
  if (!match || oneRuns(sentence.text)) return [];
  const redundancy = wordsOf(sentence, match.index, match.index + match[0].length);
  const named = technologiesIn(sentence.text).map(({ start, end }) => wordsOf(sentence, start, end));
  const subject = phraseBefore(sentence, copula.exec(sentence.text.slice(0, match.index))?.index ?? 0);
  return [...named, ...(subject ? [subject] : [])].map((name) => component(name, sentence, { redundancy }));
}

/** Technologies beside words of redundancy in tables: "PostgreSQL | primary and standby". */
function redundantInCells(content: Content): Component[] {
  return content.units.flatMap(({ block, section }): Component[] => {
    if (block.type !== "table") return [];
    return block.rows.flatMap((row) => {
      const cell = row.find(({ text }) => redundant.test(text));
      if (!cell) return [];
      const redundancy = mentionOf(cell);
      return row.flatMap((other) =>
        technologiesIn(other.text).map(({ start, end }): Component => {
          const name = mentionOf(other, start, end);
          return { name: name.text, span: name.span, section, redundancy, source: "prose" };
        }),
      );
    });
  });
}

function component({ text, span }: Mention, { unit }: Sentence, facts: Partial<Component>): Component {
  return { name: text, span, section: unit.section, ...facts, source: "prose" };
}

/** Whether the paragraph accepts or limits what it says, or stands where a single copy is a stage or a comparison. */
function isExcused({ inline, unit }: Sentence, content: Content, excuse: RegExp): boolean {
  const titles = content.sections[unit.section]?.path ?? [];
  return (
    excuse.test(inline.text) ||
    titles.slice(content.sections[0]?.title === "" ? 0 : 1).some((title) => passingTitle.test(title))
  );
}

/** The part of a system that a phrase at `[start, end)` speaks of: a technology beside it, or the subject before it. */
function partIn(sentence: Sentence, start: number, end: number): Mention | undefined {
  const clauseStart = Math.max(...[",", ";", ":", "("].map((mark) => sentence.text.lastIndexOf(mark, start - 1) + 1));
  const near = technologiesIn(sentence.text).filter(
    (use) => categories.includes(use.technology.category) && use.start >= clauseStart && use.start <= end + 25,
  );
  const nearest = near.find((use) => use.start >= start) ?? near.at(-1);
  if (nearest) return wordsOf(sentence, nearest.start, nearest.end);
  const labelled = itemLabel.exec(sentence.text.slice(0, start))?.[1];
  if (labelled !== undefined && sentence.start === 0 && sentence.unit.place?.first) {
    return phraseBefore(sentence, labelled.length);
  }
  const verb = copula.exec(sentence.text.slice(0, start));
  return verb ? phraseBefore(sentence, verb.index) : undefined;
}

/** The noun phrase that ends at `end`, where it names a part of a system. */
function phraseBefore(sentence: Sentence, end: number): Mention | undefined {
  const text = sentence.text.slice(0, end);
  const phrase = lastPhrase.exec(text)?.[0] ?? "";
  const telling = phrase.replace(stopWords, "");
  const isPart = partNoun.test(telling) || technologiesIn(telling).length > 0 || /\p{Ll}\p{Lu}/u.test(telling);
  return isPart ? wordsOf(sentence, end - telling.length, end) : undefined;
}
