import {
  jointWriterSentences,
  notData,
  type OwnershipSentence,
  readBy,
  sharedDatabaseSentences,
  soleWriterSentences,
  writtenBy,
} from "../knowledge/ownership-sentences.ts";
import { dataNoun, ownershipTitle, people, programNoun, regenerated } from "../knowledge/ownership.ts";
import { technologiesIn } from "../knowledge/technologies.ts";
import type { Dataset, Mention } from "../model/facts.ts";
import type { Content } from "./content.ts";
import { isSaid, type Sentence, sentencesOf, wordsOf } from "./sentences.ts";
import { isName, namesIn, writersIn } from "./writers.ts";

const manyServices = /\b(?:services|microservices|modules|applications)$/i;

/** The datasets whose writers are named in list items or plain sentences. */
export function datasetsOfProse(content: Content): Dataset[] {
  const sentences = sentencesOf(content);
  const owned = sentences.flatMap((sentence) => {
    const datasets = datasetsOfSentence(sentence, content.text);
    return datasets.length > 0 && isSaid(sentence) ? datasets : [];
  });
  return [...datasetsOfItems(sentences, content), ...owned];
}

function datasetsOfSentence(sentence: Sentence, source: string): Dataset[] {
  const read = (sentences: readonly OwnershipSentence[], kind: Dataset["kind"]): Dataset[] =>
    sentences.flatMap(({ cue, pattern }) => {
      if (!cue.test(sentence.text)) return [];
      const { what: [start, end] = [], who } = pattern.exec(sentence.text)?.indices?.groups ?? {};
      if (start === undefined || end === undefined || !who) return [];
      const what = wordsOf(sentence, start, end);
      const whoWords = wordsOf(sentence, who[0], who[1]);
      const isOwnable =
        kind === "database" || (isData(what, sentence) && !notData.test(what.text) && !/^same\b/i.test(what.text));
      if (!isOwnable || !isWriter(whoWords, sentence)) return [];
      const writers = writersIn(sentence.inline, source, sentence.start + who[0], sentence.start + who[1]);
      if (isFormat(what.text) && !writers.every(({ text }) => programNoun.test(text))) return [];
      if (kind === "database" && writers.length < 2 && !manyServices.test(whoWords.text)) return [];
      return [{ ...datasetAt(what, sentence), writers, kind, ownerSpan: whoWords.span }];
    });
  const owned = read([...jointWriterSentences, ...soleWriterSentences], "dataset").slice(0, 1);
  return [...owned, ...read(sharedDatabaseSentences, "database").slice(0, 1)];
}

function datasetAt(name: Mention, sentence: Sentence): Dataset {
  return {
    name: name.text,
    span: name.span,
    section: sentence.unit.section,
    writers: [],
    readers: [],
    ownerSpan: name.span,
    ownerExpected: false,
    kind: "dataset",
    source: "prose",
  };
}

/** Whether a name may mean the shape of messages as well as tables: "the same schema". */
function isFormat(what: string): boolean {
  return /\bschemas?$/i.test(what) && !/\b(?:database|db|sql|postgres(?:ql)?|mysql)\b/i.test(what);
}

/** Whether `what` is stored data: by its last word, or as a name in code. */
function isData(what: Mention, { inline, start, text }: Sentence): boolean {
  if (dataNoun.test(what.text)) return true;
  const at = start + text.indexOf(what.text);
  return inline.marks.some((mark) => mark.type === "code" && mark.start === at && mark.end === at + what.text.length);
}

/** Whether `who` are programs: by their last word, in capitals inside a word, or as names in code. */
function isWriter(who: Mention, { inline, start, text }: Sentence): boolean {
  if (
    /^(?:it|they|we|he|she|you|this|that|which|who|i)\b(?! (?:service|module|worker|app)\b)|\b(?:can|could|may|must|should|where|when|if|do|does|not|never|no)\b/i.test(
      who.text,
    )
  )
    return false;
  if (people.test(who.text) && !programNoun.test(who.text)) return false;
  const at = start + text.indexOf(who.text);
  const isCode = inline.marks.some((mark) => mark.type === "code" && mark.start <= at && at < mark.end);
  return isCode || programNoun.test(who.text) || /\p{Ll}\p{Lu}|^\p{Lu}/u.test(who.text);
}

interface Item {
  readonly sentence: Sentence;
  /** The name before the colon. */
  readonly name: Mention;
  readonly colon: number;
}

/** Items such as "User sessions: Redis (TTL 1 h), written by AuthService", where siblings name their writers too. */
function datasetsOfItems(sentences: readonly Sentence[], content: Content): Dataset[] {
  const lists = new Map<unknown, Item[]>();
  for (const sentence of sentences) {
    const { place, section } = sentence.unit;
    const colon = sentence.text.search(/:\s|\s[–—-]\s/);
    if (!place?.first || sentence.start > 0 || colon < 1) continue;
    const name = wordsOf(sentence, 0, colon);
    if (!isName(name.text) || name.text.split(" ").length > 5 || !isSaid(sentence)) continue;
    const named = writtenBy.test(sentence.text);
    const titled = ownershipTitle.test(content.sections[section]?.title ?? "");
    if (named || titled) lists.set(place.list, [...(lists.get(place.list) ?? []), { sentence, name, colon }]);
  }
  return [...lists.values()].flatMap((items) => {
    const named = items.filter(({ sentence }) => writtenBy.test(sentence.text));
    const titled = items.some(({ sentence }) =>
      ownershipTitle.test(content.sections[sentence.unit.section]?.title ?? ""),
    );
    if (named.length === 0 || (named.length < 2 && !titled)) return [];
    if (!titled && !isOfData(items)) return [];
    const stored = items.filter((item) => named.includes(item) || technologiesIn(item.sentence.text).length > 0);
    return stored.map((item) => datasetOfItem(item, named.length >= 2, content.text));
  });
}

/** Whether a list is of data, not of projects or accounts, which are owned too: half of its items name a store or data. */
function isOfData(items: readonly Item[]): boolean {
  const data = items.filter(
    ({ sentence, name }) => dataNoun.test(name.text) || technologiesIn(sentence.text).length > 0,
  );
  return data.length * 2 >= items.length && new Set(items.map(({ name }) => name.text)).size > 1;
}

function datasetOfItem({ sentence, name, colon }: Item, ownerExpected: boolean, source: string): Dataset {
  const { text, inline, start } = sentence;
  const range = (pattern: RegExp): readonly [number, number] | undefined => {
    const found = pattern.exec(text)?.indices?.[1];
    if (!found) return undefined;
    const stop = text
      .slice(found[0], found[1])
      .search(/[,;]? (?:and )?(?:read|readers?|consumed|backed|stored|kept|used)\b/i);
    return stop < 0 ? found : [found[0], found[0] + stop];
  };
  const writers = range(writtenBy);
  const readers = range(readBy);
  const [technology] = technologiesIn(text.slice(colon));
  const rest = wordsOf(sentence, colon + 1, text.length);
  return {
    ...datasetAt(name, sentence),
    writers: writers ? writersIn(inline, source, start + writers[0], start + writers[1]) : [],
    readers: readers ? namesIn(inline, source, start + readers[0], start + readers[1]) : [],
    ...(technology ? { storage: wordsOf(sentence, colon + technology.start, colon + technology.end) } : {}),
    notes: rest,
    ownerSpan: writers ? wordsOf(sentence, writers[0], writers[1]).span : wordsOf(sentence, 0, text.length).span,
    ownerExpected: ownerExpected && !regenerated.test(text),
    source: "list",
  };
}
