import { isHollow, isPostponed } from "../knowledge/blank.ts";
import { notTakenHeading } from "../knowledge/options.ts";
import { chosenOption, decisionInContext, inContext, reasonGiven } from "../knowledge/record.ts";
import type { Inline } from "../markdown/inline.ts";
import { isAmongOptions } from "../model/decision.ts";
import type { Decision, Mention } from "../model/facts.ts";
import type { Content } from "./content.ts";
import { foldedMentionAt } from "./mention.ts";
import { unitsIn } from "./passages.ts";
import { optionsOf, type Passage, passagesOf } from "./record.ts";
import { splitSentences } from "./statements.ts";

/** The decision of a decision record; undefined when the text holds no part of one. */
export function recordDecision(content: Content, title: Mention): Decision | undefined {
  const passages = passagesOf(content);
  const outcomes = passages.filter((passage) => passage.part === "decision");
  const sentence = statementDecision(content, title);
  if (sentence && outcomes.length === 0) return sentence;
  if (passages.length === 0) return undefined;
  const options = optionsOf(content, passages);
  const optionsAt = passages.find((passage) => passage.part === "options")?.at;
  const outcome = outcomes[0];
  const choice = choiceOf(outcomes, options, content);
  const reason = passages.find((passage) => passage.part === "rationale" && !isHollow(passage.text));
  const given = outcomes.find((passage) => reasonGiven.test(passage.text));
  const rationale = reason ?? given;
  const weighed = passages.filter(({ part }) => part === "options" || part === "proscons");
  const inProse = choice && weighed.some(({ text }) => text.toLowerCase().includes(choice.text.toLowerCase()));
  const unlisted = choice && options.length > 0 && !isAmongOptions(choice, options);
  const beside = choice && options.length > 0 && (notTakenHeading.test(optionsAt?.text ?? "") || (unlisted && inProse));
  return {
    title: title.text,
    span: title.span,
    section: outcome?.section?.index ?? 0,
    options: beside ? [...options, choice] : options,
    ...(choice ? { choice } : {}),
    ...(rationale ? { rationale: { text: rationale.text, span: rationale.at.span } } : {}),
    expects: { options: optionsAt !== undefined, choice: outcome !== undefined, rationale: outcome !== undefined },
    places: {
      options: optionsAt?.span ?? outcome?.at.span ?? title.span,
      choice: outcome?.at.span ?? title.span,
      rationale: outcome?.at.span ?? title.span,
    },
    open: isPostponed(outcome?.text ?? ""),
    source: "adr",
  };
}

/** What the decision passages choose: the option they name as chosen, else their first sentence if it fits the options. */
function choiceOf(outcomes: readonly Passage[], options: readonly Mention[], content: Content): Mention | undefined {
  const filled = outcomes.filter((passage) => !isHollow(passage.text));
  const paragraphs = filled.flatMap(({ section }) =>
    section
      ? unitsIn(content, section.span).flatMap(({ block }) => (block.type === "paragraph" ? [block.inline] : []))
      : [],
  );
  const chosen = paragraphs.map(namedChoice).find(Boolean);
  if (chosen) return chosen;
  const [first] = paragraphs;
  const sentence = first && splitSentences(first.text)[0];
  const said = first && sentence ? foldedMentionAt(first, sentence.start, sentence.end) : undefined;
  const words = said ?? (filled[0] && { text: filled[0].text.slice(0, 200), span: filled[0].at.span });
  return words && (options.length < 2 || isAmongOptions(words, options)) ? words : undefined;
}

function namedChoice(inline: Inline): Mention | undefined {
  for (const pattern of chosenOption) {
    const match = pattern.exec(inline.text);
    const chosen = match?.[1];
    if (!match || chosen === undefined) continue;
    const start = match.index + match[0].indexOf(chosen);
    return foldedMentionAt(inline, start, start + chosen.length);
  }
  return undefined;
}

function statementDecision(content: Content, title: Mention): Decision | undefined {
  for (const { block, section } of content.units) {
    if (block.type !== "paragraph") continue;
    const match = inContext.test(block.inline.text) ? decisionInContext.exec(block.inline.text) : null;
    if (!match) continue;
    const at = (words: string): Mention => {
      const start = match.index + match[0].indexOf(words);
      return foldedMentionAt(block.inline, start, start + words.length);
    };
    const choice = at(match[1] ?? "");
    const whole = { text: block.inline.text, span: block.span };
    return {
      title: title.text,
      span: block.span,
      section,
      options: match[2] === undefined ? [] : [choice, at(match[2])],
      choice,
      rationale: whole,
      expects: { options: false, choice: true, rationale: true },
      places: { options: block.span, choice: block.span, rationale: block.span },
      open: false,
      source: "adr",
    };
  }
  return undefined;
}
