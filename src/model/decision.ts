import type { Decision, Mention } from "./facts.ts";

const common = new Set(
  "a an and or the of for to with on in as by at our own use using used new via from into per only not option options approach solution service services based system we will be is it".split(
    " ",
  ),
);

/** Choices that point at several options, at none, or at a place in the list. */
const indirect =
  /\b(?:both|all|hybrid|combin\w+|mix(?:ed|ture)?|neither|none|first|second|third|former|latter|above|following|custom|yes|no|each|several|options|selection|defer\w*|later|n\/?a)\b/i;
const byNumber =
  /^(?:\W*(?:option|alternative|approach|solution|variant|choice)\W*)?(?:\d{1,2}|[a-h]|i{1,3}|iv|v)\b(?!\w)/i;

/** Whether what was chosen is one of the options: a word in common is enough, as are initials and numbers. */
export function isAmongOptions(choice: Mention, options: readonly Mention[]): boolean {
  if (indirect.test(choice.text) || byNumber.test(choice.text.trim())) return true;
  const chosen = wordsOf(choice.text);
  if (chosen.length === 0) return true;
  return options.some((option) => {
    const words = wordsOf(option.text);
    const initials = words.map((word) => word[0] ?? "").join("");
    return (
      words.length === 0 ||
      chosen.some((word) => words.some((other) => sameWord(word, other)) || (word.length > 1 && word === initials)) ||
      words.includes(chosen.map((word) => word[0] ?? "").join("")) ||
      words.join("").includes(chosen.join("")) ||
      chosen.join("").includes(words.join(""))
    );
  });
}

/** The options that were not taken. */
export function alternativesOf({ choice, options }: Decision): Mention[] {
  if (!choice) return [...options];
  return options.filter((option) => option.text.toLowerCase() !== choice.text.toLowerCase());
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !common.has(word));
}

/** Words with a long beginning in common count as one: "Postgres" and "PostgreSQL", "caching" and "cached". */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  return length >= 4 && a.slice(0, length - (length > 5 ? 2 : 0)) === b.slice(0, length - (length > 5 ? 2 : 0));
}
