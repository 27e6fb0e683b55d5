import { nodeKindOf } from "../knowledge/node-kinds.ts";
import { linkingPhrases, protocol } from "../knowledge/interactions.ts";
import type { Component } from "../model/facts.ts";
import type { Content } from "./content.ts";
import { type Sentence, sentencesOf, wordsOf } from "./sentences.ts";

/** A capitalised name of up to three words: "Orders", "OrderSvc", "Order Service", "Billing API". */
const name =
  /(?<![\w-])(?!(?:When|If|After|Once|While|Then|The|This|That|Each|Every|All|Both|Any|No)\b)\p{Lu}[\p{L}\d]*(?:[ -](?:(?!(?:MUST|SHOULD|SHALL|MAY|CAN|WILL)\b)\p{Lu}[\p{L}\d]*|services?|api|database|db|queue|worker)){0,2}/gu;
/** Sentences without such a verb join no components. */
const joining =
  /\b(?:calls?|invokes?|requests?|contacts?|talks?|connects?|depends|relies|writes?|reads?|publish(?:es)?|sends?|emits?|consumes?|subscribes?|forwards?|routes?)\b/;

/** The components that only sentences name, as the two ends of a call: "Orders calls Billing over gRPC". */
export function componentsOfCalls(content: Content): Component[] {
  return sentencesOf(content).flatMap((sentence) => {
    if (!joining.test(sentence.text) || sentence.polarity !== "affirmed") return [];
    const names = [...sentence.text.matchAll(name)];
    return names.slice(1).flatMap((to, index) => {
      const from = names[index];
      return from && isCall(sentence.text, from, to) ? [from, to].map((match) => componentOf(sentence, match)) : [];
    });
  });
}

/** Whether a linking phrase stands between two names that are services by their words, or by the protocol behind them. */
function isCall(text: string, from: RegExpExecArray, to: RegExpExecArray): boolean {
  const between = text.slice(from.index + from[0].length, to.index);
  if (between.length > 60 || !linkingPhrases.some(({ phrase }) => phrase.test(between))) return false;
  return protocol.test(text.slice(to.index + to[0].length)) || [from, to].every(([words]) => isPart(words));
}

const isPart = (words: string): boolean =>
  nodeKindOf(words) !== "client" && (nodeKindOf(words) !== "unknown" || /\p{Ll}\p{Lu}/u.test(words));

function componentOf(sentence: Sentence, { index, 0: words }: RegExpExecArray): Component {
  const { text, span } = wordsOf(sentence, index, index + words.length);
  return { name: text, span, section: sentence.unit.section, calls: true, source: "prose" };
}
