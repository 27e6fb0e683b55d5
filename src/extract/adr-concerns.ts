import { askedOfRecord } from "../knowledge/adr-asking.ts";
import { isHollow, isPostponed } from "../knowledge/blank.ts";
import { isStatusChoice, lifecycleOf } from "../knowledge/lifecycle.ts";
import { datePattern } from "../knowledge/metadata-keys.ts";
import {
  avoidedLoss,
  comparison,
  decides,
  gain,
  loss,
  plainLoss,
  reasonGiven,
  type RecordPart,
  reference,
  takingPart,
} from "../knowledge/record.ts";
import { type AdrConcern, adrConcerns, type ConcernState, type ConcernVerdict } from "../model/concern.ts";
import type { Decision } from "../model/facts.ts";
import type { MetadataEntry, MetadataKey } from "../model/metadata.ts";
import type { Content } from "./content.ts";
import { textOf } from "./passages.ts";
import { passagesOf } from "./record.ts";
import {
  addressed,
  addressedEntry,
  type DecisionText,
  entriesOf,
  filled,
  fromEntry,
  fromWords,
  isShort,
  paragraphWith,
  type Reading,
  sentencesWith,
} from "./record-reading.ts";
import { titleOf } from "./title.ts";

const scores: Readonly<Record<ConcernState, number>> = {
  addressed: 0.95,
  vague: 0.4,
  absent: 0.05,
  denied: 0,
  "not-applicable": 0,
};
/** A decision told in fewer words, none of them a reason, gives none. */
const curtWords = 25;

/** The verdicts on what a reviewer asks of a decision record. */
export function adrConcernsOf(
  content: Content,
  metadata: readonly MetadataEntry[],
  decisions: readonly Decision[],
): ConcernVerdict[] {
  const record: DecisionText = {
    content,
    metadata,
    passages: passagesOf(content),
    decision: decisions.find((decision) => decision.source === "adr"),
    title: titleOf(content, metadata).span,
    text: textOf(content.units),
  };
  return adrConcerns.map((concern) => verdictOf(concern, readers[concern](record)));
}

function verdictOf(concern: AdrConcern, { state, found, reason, place }: Reading): ConcernVerdict {
  const weight = scores[state];
  const evidence = found ? [{ span: found.span, text: found.text.slice(0, 200), reason, weight }] : [];
  const asked = askedOfRecord[concern];
  const probability = state === "vague" ? asked.vague : asked.absent;
  const reasons = [`of decision records that lack it, reviewers asked in ${String(Math.round(asked.absent * 100))} %`];
  return { concern, state, score: weight, evidence, asking: { probability, reasons }, place };
}

const readers: Readonly<Record<AdrConcern, (record: DecisionText) => Reading>> = {
  status: (record) => {
    const entries = entriesOf(record, "status");
    const said = entries.find(({ value }) => lifecycleOf(value) && !isStatusChoice(value));
    const other = said ?? entries.find(({ value }) => !isHollow(value) && !isStatusChoice(value));
    const reading = fromEntry(record, other ?? entriesOf(record, "superseded-by")[0], entries[0], "a status");
    return reading.state === "absent" && isMadr(record) ? { ...reading, state: "not-applicable" } : reading;
  },
  date: (record) => {
    const dated = [...entriesOf(record, "date"), ...entriesOf(record, "status"), ...entriesOf(record, "title")];
    const said = dated.find(({ value }) => datePattern.test(value));
    return fromEntry(record, said, entriesOf(record, "date")[0], "a date");
  },
  deciders: (record) => {
    const entries = entriesOf(record, "deciders");
    const people = [...entries, ...entriesOf(record, "authors"), ...entriesOf(record, "reviewers")];
    const reading = fromEntry(
      record,
      entries.find(({ value }) => !isHollow(value)),
      people[0],
      "who decided",
    );
    const words = reading.state === "absent" ? paragraphWith(record, takingPart) : undefined;
    return words ? { ...reading, state: "vague", found: words, reason: "words on who took part" } : reading;
  },
  context: (record) => {
    const passage = filled(record, "context") ?? filled(record, "drivers");
    if (passage) return addressed(passage, "a section on the context");
    return {
      state: isShort(record) ? "absent" : "addressed",
      reason: "the text before the decision",
      place: record.title,
    };
  },
  options: (record) => {
    const options = record.decision?.options ?? [];
    const passage = filled(record, "options") ?? filled(record, "proscons");
    const place = record.decision?.places.options ?? record.title;
    const [first, second] = options;
    if (first && second) return { state: "addressed", found: first, reason: "two options or more", place };
    if (passage && !first) return addressed(passage, "a section on options");
    if (first && passage) return { state: "vague", found: first, reason: "a single option", place };
    const weighing = fromWords(record, comparison, anyPart, place, "a comparison");
    const often = sentencesWith(record, comparison, anyPart).length >= 2;
    return often ? { ...weighing, state: "addressed" } : weighing;
  },
  outcome: (record) => {
    const passage = filled(record, "decision");
    const place = record.decision?.places.choice ?? record.title;
    if (passage && !isPostponed(passage.text)) return addressed(passage, "a section on the decision");
    const words = paragraphWith(record, decides);
    if (words) return { state: "addressed", found: words, reason: "a sentence that decides", place };
    const hollow = record.passages.find(({ part }) => part === "decision");
    if (hollow)
      return { state: "vague", found: { text: hollow.text, span: hollow.at.span }, reason: "a heading", place };
    return { state: record.text === "" ? "absent" : "vague", reason: "prose without a decision", place };
  },
  justification: (record) => {
    const { decision } = record;
    const place = decision?.places.rationale ?? record.title;
    if (decision?.rationale) return { state: "addressed", found: decision.rationale, reason: "a reason", place };
    const words = paragraphWith(record, reasonGiven);
    if (words) return { state: "addressed", found: words, reason: "a reason", place };
    if (isShort(record)) return { state: "absent", reason: "no word of a reason", place };
    const outcome = filled(record, "decision");
    const curt = outcome && outcome.text.split(/\s+/).length < curtWords;
    return { state: curt ? "vague" : "addressed", reason: "a decision told at length", place };
  },
  "positive-consequences": (record) => consequences(record, "positive"),
  "negative-consequences": (record) => consequences(record, "negative"),
  links: (record) => {
    const entry = record.metadata.find(({ key, value }) => linkKeys.includes(key) && !isHollow(value));
    if (entry) return addressedEntry(entry, "a reference");
    for (const { block } of record.content.units) {
      if (block.type !== "paragraph") continue;
      const link = block.inline.marks.find((mark) => mark.type === "link" && !mark.url?.startsWith("#"));
      const found = link?.span ?? (reference.test(block.inline.text) ? block.span : undefined);
      if (found) {
        const text = record.content.text.slice(found.start, found.end);
        return { state: "addressed", found: { text, span: found }, reason: "a link or reference", place: found };
      }
    }
    const place = record.passages.find(({ part }) => part === "links")?.at.span ?? record.title;
    return { state: "absent", reason: "no link", place };
  },
};

/** The parts in which a record may weigh its choice without a section for it. */
const anyPart: readonly RecordPart[] = ["context", "decision", "consequences", "rationale", "drivers"];
const linkKeys: readonly MetadataKey[] = ["related", "supersedes", "superseded-by", "story"];

/** MADR, by the headings that only it has, makes the status optional. */
function isMadr({ content }: DecisionText): boolean {
  const titles = content.sections.map((section) => section.title.toLowerCase());
  return titles.includes("considered options") && titles.includes("decision outcome");
}

function consequences(record: DecisionText, part: "positive" | "negative"): Reading {
  const own = filled(record, part);
  if (own) return addressed(own, `a section on ${part} consequences`);
  const general = record.passages.filter(({ part: at, text }) => at === "consequences" && !isHollow(text));
  const place = record.passages.find(({ part: at }) => at === "consequences")?.at.span ?? record.title;
  const [first] = general;
  const reason = `words of ${part} consequences`;
  const said = general.find(({ text }) =>
    part === "positive" ? gain.test(text) : loss.test(text.replace(avoidedLoss, " ")),
  );
  if (said) return { ...addressed(said, reason), place };
  if (first && part === "positive") return { ...addressed(first, "a section on consequences"), state: "vague", place };
  const words = part === "positive" ? gain : plainLoss;
  return fromWords(record, words, ["proscons", "options", "decision", "rationale", "context"], place, reason);
}
